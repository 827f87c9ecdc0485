package org.ipai.connectors.runtime.extract;

import java.util.Collection;
import java.util.Objects;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorReach.NewSlices;
import org.ipai.connectors.runtime.connector.SliceState;
import org.jspecify.annotations.Nullable;

/** Finds where slices start that have no state yet. */
public final class SliceSeed {

    private SliceSeed() {}

    /**
     * A state to start from, or null for where every first sync starts.
     *
     * @param saved the states of the stream's other slices
     */
    public static @Nullable SliceState of(@Nullable CursorDescriptor cursor, Collection<SliceState> saved) {
        if (cursor == null || cursor.reach().newSlices() == NewSlices.FROM_START) {
            return null;
        }
        return saved.stream()
                .map(SliceState::cursor)
                .filter(Objects::nonNull)
                .min(new CursorOrder())
                .map(SliceState::at)
                .orElse(null);
    }
}
