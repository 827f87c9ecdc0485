package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * The provider document a spec builds on.
 *
 * @param at the block
 * @param format {@code openapi}
 * @param url where the provider publishes it
 * @param locked the locked slice, a path relative to the spec
 * @param sha256 hash of the full document the slice was taken from
 */
public record DocumentSpec(SourceLocation at, Text format, Text url, Text locked, Text sha256) {}
