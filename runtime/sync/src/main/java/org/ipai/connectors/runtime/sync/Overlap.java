package org.ipai.connectors.runtime.sync;

import java.time.Duration;

/**
 * What a sync does about streams that another run is busy with.
 *
 * @param ifRunning about a stream that it was to read
 * @param waitAtMost how long it waits for one, if it waits; for streams that it reads only because others need them, it always does
 */
public record Overlap(IfRunning ifRunning, Duration waitAtMost) {

    /** What to do about a stream that another run is busy with. */
    public enum IfRunning {
        /** Leave it out, and say so in the end. */
        FAIL,
        /** Wait until it is free, and go on from where the other run got. */
        WAIT
    }

    /** Leaves streams out, and waits half an hour for those that others need. */
    public static Overlap defaults() {
        return new Overlap(IfRunning.FAIL, Duration.ofMinutes(30));
    }
}
