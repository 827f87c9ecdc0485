package org.ipai.connectors.runtime.lake;

import java.util.Arrays;
import java.util.BitSet;

/** Some rows of a batch, ascending. */
final class RowSelection {

    private int[] rows = new int[16];
    private int size;

    /** All rows of a batch. */
    static RowSelection all(int rows) {
        return without(new BitSet(), rows);
    }

    /** The rows of a batch that are not left out. */
    static RowSelection without(BitSet leftOut, int rows) {
        RowSelection selection = new RowSelection();
        for (int row = leftOut.nextClearBit(0); row < rows; row = leftOut.nextClearBit(row + 1)) {
            selection.add(row);
        }
        return selection;
    }

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = row;
    }

    int size() {
        return size;
    }

    int row(int index) {
        return rows[index];
    }
}
