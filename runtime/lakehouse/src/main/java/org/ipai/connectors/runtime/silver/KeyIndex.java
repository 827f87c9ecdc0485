package org.ipai.connectors.runtime.silver;

import java.util.BitSet;

/** Maps 128-bit key hashes to numbers that are not negative, in flat arrays: 24 bytes an entry and no objects. */
final class KeyIndex {

    static final long ABSENT = -1;

    /** The value of a key whose row is to go. */
    static final long DELETED = Long.MAX_VALUE - 1;

    private static final int FIRST_CAPACITY = 1024;

    private long[] highs = new long[FIRST_CAPACITY];
    private long[] lows = new long[FIRST_CAPACITY];
    /** Value + 1; 0 marks a free slot. */
    private long[] values = new long[FIRST_CAPACITY];

    private int size;

    /** Keys seen elsewhere, by slot; valid until the next {@link #put}. */
    private final BitSet matched = new BitSet();

    int size() {
        return size;
    }

    /** Sets a key's value and returns the one it had, or {@link #ABSENT}. */
    long put(long high, long low, long value) {
        if (size * 3L >= values.length * 2L) {
            grow();
        }
        int slot = slot(high, low);
        long previous = values[slot] - 1;
        if (previous == ABSENT) {
            highs[slot] = high;
            lows[slot] = low;
            size++;
        }
        values[slot] = value + 1;
        return previous;
    }

    /** Notes that a key was seen elsewhere; false if it is not in the index. */
    boolean match(long high, long low) {
        int slot = slot(high, low);
        if (values[slot] == 0) {
            return false;
        }
        matched.set(slot);
        return true;
    }

    /** How many keys were seen elsewhere. */
    int matches() {
        return matched.cardinality();
    }

    /** How many of the keys seen elsewhere are those of rows that are to go. */
    long deletedMatches() {
        return matched.stream().filter(slot -> values[slot] - 1 == DELETED).count();
    }

    void clearMatches() {
        matched.clear();
    }

    /** Forgets everything, memory included. */
    void clear() {
        highs = new long[FIRST_CAPACITY];
        lows = new long[FIRST_CAPACITY];
        values = new long[FIRST_CAPACITY];
        matched.clear();
        size = 0;
    }

    private int slot(long high, long low) {
        int mask = values.length - 1;
        int slot = (int) low & mask;
        while (values[slot] != 0 && (highs[slot] != high || lows[slot] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHighs = highs;
        long[] oldLows = lows;
        long[] oldValues = values;
        highs = new long[oldHighs.length * 2];
        lows = new long[oldHighs.length * 2];
        values = new long[oldHighs.length * 2];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldHighs[i], oldLows[i]);
                highs[slot] = oldHighs[i];
                lows[slot] = oldLows[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
