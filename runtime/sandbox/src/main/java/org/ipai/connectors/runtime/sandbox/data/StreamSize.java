package org.ipai.connectors.runtime.sandbox.data;

import org.ipai.connectors.runtime.sandbox.data.SliceTimeline.Habit;

/**
 * How many records a stream has, and how they are numbered.
 *
 * @param seed differs from stream to stream
 * @param base records of each slice at its birth
 * @param appended records each step adds to a slice
 * @param slices more than any slice's number
 * @param habit whether records change
 */
record StreamSize(long seed, long base, long appended, long slices, Habit habit) {

    /** Steps a sandbox can be advanced; more than a test needs, and few enough that ordinals stay small. */
    static final int MOST_STEPS = 1_000;

    long ordinal(long slice, long index) {
        return index * slices + slice;
    }

    long index(long ordinal) {
        return ordinal / slices;
    }

    long slice(long ordinal) {
        return ordinal % slices;
    }

    /** More than any ordinal of this stream's records, and at least 1. */
    long ordinals() {
        return Math.max(1, Math.multiplyExact(slices, base + appended * MOST_STEPS));
    }

    SliceTimeline timeline(long slice, int birth, int revision) {
        return new SliceTimeline(Draw.mix(seed, slice), base, appended, birth, revision, habit);
    }
}
