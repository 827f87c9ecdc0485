package org.ipai.connectors.runtime.lake;

import java.util.Arrays;
import org.ipai.connectors.runtime.record.Column;

/** Some entries of a column, ascending; reused. */
final class Entries {

    private int[] entries = new int[64];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return entries[index];
    }

    /** Becomes the entries of some rows of a selection, from {@code first} (inclusive) to {@code end} (exclusive). */
    void select(Column column, RowSelection rows, int first, int end) {
        size = 0;
        if (column.maxRepetition() == 0) {
            ensureRoom(end - first);
            for (int i = first; i < end; i++) {
                entries[size++] = rows.row(i);
            }
        } else {
            for (int i = first; i < end; i++) {
                addAll(column.firstEntry(rows.row(i)), column.firstEntry(rows.row(i) + 1));
            }
        }
    }

    private void addAll(int first, int end) {
        ensureRoom(end - first);
        for (int entry = first; entry < end; entry++) {
            entries[size++] = entry;
        }
    }

    private void ensureRoom(int added) {
        if (size + added > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(size + added, entries.length * 2));
        }
    }
}
