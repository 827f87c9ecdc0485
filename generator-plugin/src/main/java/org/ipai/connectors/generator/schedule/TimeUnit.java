package org.ipai.connectors.generator.schedule;

import java.util.SortedSet;
import java.util.TreeSet;

/** The five fields of a cron expression, in its order. */
enum TimeUnit {
    MINUTE(0, 59),
    HOUR(0, 23),
    DAY(1, 31),
    MONTH(1, 12),
    /** Sunday is 0. */
    WEEKDAY(0, 6);

    private final int first;
    private final int last;

    TimeUnit(int first, int last) {
        this.first = first;
        this.last = last;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** Every value. */
    SortedSet<Integer> all() {
        SortedSet<Integer> all = new TreeSet<>();
        for (int value = first; value <= last; value++) {
            all.add(value);
        }
        return all;
    }

    boolean isAll(SortedSet<Integer> values) {
        return values.size() == last - first + 1;
    }
}
