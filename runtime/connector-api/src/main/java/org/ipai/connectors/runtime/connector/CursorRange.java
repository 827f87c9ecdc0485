package org.ipai.connectors.runtime.connector;

import org.jspecify.annotations.Nullable;

/**
 * The part of a slice that requests ask for, in the notation they take.
 *
 * @param from where it starts, look-back applied; null for the very beginning, and always null where the API cannot filter
 *     by the cursor
 * @param until where it ends: not included, or the last day where days are asked for; null where the cursor is no time
 */
public record CursorRange(@Nullable String from, @Nullable String until) {

    private static final CursorRange ALL = new CursorRange(null, null);

    /** Everything there is. */
    public static CursorRange all() {
        return ALL;
    }

    /** Everything from a position on. */
    public static CursorRange from(@Nullable String position) {
        return new CursorRange(position, null);
    }
}
