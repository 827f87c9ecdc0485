package org.ipai.connectors.runtime.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a sync reads a stream.
 *
 * @param lookBack how far behind the saved cursor reading starts, for records that arrive late or share its instant
 * @param endLag how far behind the present reading ends, for records that the API does not show at once
 * @param step length of the ranges that are read one after another, each to its end; null for a single range
 * @param newSlices where slices start that were not there when the stream was last read to its end
 */
public record CursorReach(
        Duration lookBack, Duration endLag, @Nullable Duration step, NewSlices newSlices) {

    public CursorReach {
        if (step != null && (step.isZero() || step.isNegative())) {
            throw new IllegalArgumentException("the cursor's step is " + step + "; use a positive duration");
        }
    }

    /** From a while behind the saved cursor to the present, in one range. */
    public static CursorReach from(Duration lookBack) {
        return new CursorReach(lookBack, Duration.ZERO, null, NewSlices.FROM_START);
    }

    /** Where slices start that were not there when the stream was last read to its end. */
    public enum NewSlices {
        /** Where every first sync does. */
        FROM_START,
        /** At the oldest cursor that a slice of the stream had then: what is older is left out. */
        FROM_OLDEST_CURSOR
    }
}
