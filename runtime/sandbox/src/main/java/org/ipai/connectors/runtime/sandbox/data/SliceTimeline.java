package org.ipai.connectors.runtime.sandbox.data;

/**
 * When each record of a slice was created and last changed. All is arithmetic: nothing is kept per record.
 *
 * <p>Records 0 to {@code base - 1} exist from the beginning; each step after the slice's birth appends some and changes
 * one of every fifty, later than everything before.
 *
 * @param seed differs from slice to slice
 * @param base records at birth
 * @param appended records each step adds
 * @param birth the step at which the slice came into being
 * @param revision the newest step
 * @param habit whether existing records change
 */
record SliceTimeline(long seed, long base, long appended, int birth, int revision, Habit habit) {

    /** 2021-01-01T00:00:00Z, when the first records were last changed. */
    static final long BEGINNING = 1_609_459_200L;

    private static final long SPAN = 3L * 365 * 86_400;
    private static final long STEP_SECONDS = 86_400;
    private static final int CHANGED_ONE_OF = 50;
    /** Orders by creation and by change differ within blocks of this size. */
    private static final int BLOCK = 16;
    /** Smaller slices keep one order, because a block would cover too much of their time. */
    private static final int SMALLEST_MIXED = 64;

    /** What happens to records after they were created. */
    enum Habit {
        CHANGES,
        /** Records never change, so that a cursor of creation time misses none. */
        IMMUTABLE
    }

    long count() {
        return countBefore(revision + 1);
    }

    /** Records that exist before a step happens. */
    long countBefore(int step) {
        return base + appended * Math.max(0, step - 1 - birth);
    }

    long changedCount(int step) {
        long existing = countBefore(step);
        if (habit == Habit.IMMUTABLE || step <= birth || existing == 0) {
            return 0;
        }
        return Math.max(1, existing / CHANGED_ONE_OF);
    }

    /** The k-th record that a step changes, in order of index. */
    long changedRecord(int step, long k) {
        long existing = countBefore(step);
        long block = existing < CHANGED_ONE_OF ? existing : CHANGED_ONE_OF;
        return k * CHANGED_ONE_OF + Math.floorMod(Draw.mix(seed, step, k), block);
    }

    /** Things that happen in a step, in order of time: changes by index, then additions. */
    long eventCount(int step) {
        return changedCount(step) + (step > birth ? appended : 0);
    }

    /** The record that an event of a step changed or added. */
    long recordOfEvent(int step, long event) {
        long changed = changedCount(step);
        return event < changed ? changedRecord(step, event) : countBefore(step) + event - changed;
    }

    /** The newest step that added or changed a record; the birth for one untouched since. */
    int lastStep(long index) {
        int born = bornStep(index);
        for (int step = revision; step > born; step--) {
            if (changes(step, index)) {
                return step;
            }
        }
        return born;
    }

    /** The step at which a record was added; the birth for those of the beginning. */
    int bornStep(long index) {
        return index < base ? birth : birth + 1 + Math.toIntExact((index - base) / appended);
    }

    private boolean changes(int step, long index) {
        long k = index / CHANGED_ONE_OF;
        return k < changedCount(step) && changedRecord(step, k) == index;
    }

    /** Where a record stands within the step that last touched it: its event there, or its rank at birth. */
    long positionIn(int step, long index) {
        if (step == birth) {
            return rankAtBirth(index);
        }
        return index >= countBefore(step) ? changedCount(step) + index - countBefore(step) : index / CHANGED_ONE_OF;
    }

    /** Rank by the cursor among the records of the beginning; its own inverse. */
    long rankAtBirth(long index) {
        long block = index / BLOCK;
        boolean mixed = habit == Habit.CHANGES && base >= SMALLEST_MIXED && (block + 1) * BLOCK <= base;
        return mixed ? index ^ (Draw.mix(seed, ~block) & (BLOCK - 1)) : index;
    }

    /** Epoch seconds. */
    long created(long index) {
        if (index >= base) {
            int step = bornStep(index);
            return eventTime(step, positionIn(step, index));
        }
        if (habit == Habit.IMMUTABLE) {
            return birthTime(index);
        }
        return BEGINNING + scaled(index) - (base < SMALLEST_MIXED ? 3_600 : scaled(BLOCK + 1) + 1);
    }

    /** Epoch seconds; never before {@link #created}. */
    long changed(long index) {
        if (habit == Habit.IMMUTABLE) {
            return created(index) + Math.floorMod(Draw.mix(seed, index), STEP_SECONDS);
        }
        int step = lastStep(index);
        return timeAt(step, positionIn(step, index));
    }

    /** Epoch seconds of a position within a step, or within the beginning if the step is the birth. */
    long timeAt(int step, long position) {
        return step == birth ? birthTime(position) : eventTime(step, position);
    }

    private long eventTime(int step, long event) {
        return BEGINNING + SPAN + (step - 1) * STEP_SECONDS + event * STEP_SECONDS / eventCount(step);
    }

    /** Never falls with the rank; one of eight shares the instant of the one before, as happens in real sources. */
    private long birthTime(long rank) {
        boolean tied = base >= SMALLEST_MIXED && rank > 0 && (Draw.mix(seed, rank) & 7) == 0;
        return BEGINNING + scaled(tied ? rank - 1 : rank);
    }

    private long scaled(long rank) {
        return Math.multiplyExact(rank, SPAN) / base;
    }
}
