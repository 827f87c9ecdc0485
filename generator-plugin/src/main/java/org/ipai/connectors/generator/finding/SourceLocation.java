package org.ipai.connectors.generator.finding;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file.
 *
 * @param file path as shown to people, relative to the project where possible
 * @param line from 1
 * @param column from 1, counted in characters (code points)
 * @param usedAt where a fragment is used, if the place is in a fragment; else null
 */
public record SourceLocation(
        String file, int line, int column, @Nullable SourceLocation usedAt) {

    /** A place that is in no fragment. */
    public SourceLocation(String file, int line, int column) {
        this(file, line, column, null);
    }

    /** The place in the spec itself: this one, or where the fragment that it is in is used. */
    public SourceLocation inSpec() {
        return usedAt == null ? this : usedAt.inSpec();
    }

    /** This place, as part of what is used somewhere. */
    public SourceLocation usedAt(@Nullable SourceLocation use) {
        return new SourceLocation(file, line, column, use);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
