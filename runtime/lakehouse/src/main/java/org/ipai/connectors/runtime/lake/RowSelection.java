package org.ipai.connectors.runtime.lake;

import java.util.Arrays;

/** Some rows of a batch, ascending. */
final class RowSelection {

    private int[] rows = new int[16];
    private int size;

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
