package org.ipai.connectors.runtime.extract;

import java.util.Collection;
import java.util.Objects;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.connector.CursorReach.NewSlices;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.jspecify.annotations.Nullable;

/** Finds where slices start that appear after their stream was read to its end. */
public final class SliceSeed {

    private SliceSeed() {}

    /** Whether such slices start elsewhere than in a first sync. Of opaque cursors, and of versions, nobody can tell the oldest. */
    public static boolean isUsed(StreamDescriptor stream) {
        CursorDescriptor cursor = stream.cursor();
        ParentDescriptor parent = stream.parent();
        return cursor != null
                && cursor.reach().newSlices() == NewSlices.FROM_OLDEST_CURSOR
                && cursor.format() != Format.OPAQUE
                && (parent == null || parent.versionField() == null);
    }

    /**
     * A state to start from, or null for where every first sync starts.
     *
     * @param saved the states of all slices that the stream had when it was read to its end
     */
    public static @Nullable SliceState of(StreamDescriptor stream, Collection<SliceState> saved) {
        if (!isUsed(stream)) {
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
