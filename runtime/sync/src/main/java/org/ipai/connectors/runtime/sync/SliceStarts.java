package org.ipai.connectors.runtime.sync;

import java.util.Map;
import org.ipai.connectors.runtime.connector.SliceState;
import org.jspecify.annotations.Nullable;

/**
 * Where the slices of a stream start.
 *
 * @param saved the states of those that were met before, by slice key
 * @param ofNew a state for all others; null for where every first sync starts
 */
public record SliceStarts(
        Map<String, SliceState> saved, @Nullable SliceState ofNew) {

    /** All start where every first sync does. */
    public static final SliceStarts BEGINNING = new SliceStarts(Map.of(), null);

    public SliceStarts {
        saved = Map.copyOf(saved);
    }

    /** Where a slice starts, or null for where every first sync does. */
    public @Nullable SliceState of(String sliceKey) {
        SliceState state = saved.get(sliceKey);
        return state == null ? ofNew : state;
    }
}
