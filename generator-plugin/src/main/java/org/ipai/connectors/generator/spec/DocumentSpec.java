package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * The provider document a spec builds on.
 *
 * @param at the block
 * @param format {@code openapi} or {@code discovery}
 * @param url where the provider publishes it; empty if it is a file
 * @param file a document written by hand, a path relative to the spec; or null
 * @param locked the locked slice, a path relative to the spec
 * @param sha256 hash of the full document the slice was taken from
 */
public record DocumentSpec(
        SourceLocation at, Text format, Text url, @Nullable Text file, Text locked, Text sha256) {

    /** The file that builds read: the one written by hand, or the locked slice. */
    public Text local() {
        return file != null ? file : locked;
    }
}
