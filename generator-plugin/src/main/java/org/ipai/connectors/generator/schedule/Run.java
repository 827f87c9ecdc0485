package org.ipai.connectors.generator.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Values at equal distances.
 *
 * @param first the first
 * @param last the last
 * @param step between two of them
 */
record Run(int first, int last, int step) {

    private static final int SHORTEST = 3;

    /** Values as few runs: one if all have the same distance, else neighbours together. */
    static List<Run> of(SortedSet<Integer> values) {
        List<Integer> ordered = List.copyOf(values);
        int step = ordered.size() < SHORTEST ? 0 : ordered.get(1) - ordered.get(0);
        Run whole = new Run(values.first(), values.last(), step);
        return step > 0 && whole.values().equals(ordered) ? List.of(whole) : neighbours(ordered);
    }

    private static List<Run> neighbours(List<Integer> ordered) {
        List<Run> runs = new ArrayList<>();
        int first = ordered.get(0);
        int last = first;
        for (int value : ordered.subList(1, ordered.size())) {
            if (value != last + 1) {
                addTo(runs, first, last);
                first = value;
            }
            last = value;
        }
        addTo(runs, first, last);
        return runs;
    }

    /** Two neighbours are no range. */
    private static void addTo(List<Run> runs, int first, int last) {
        if (last - first >= SHORTEST - 1) {
            runs.add(new Run(first, last, 1));
        } else {
            for (int value = first; value <= last; value++) {
                runs.add(new Run(value, value, 1));
            }
        }
    }

    boolean isOne() {
        return first == last;
    }

    /** Whether the next value would be none of the unit's. */
    boolean endsWith(TimeUnit unit) {
        return last + step > unit.last();
    }

    private List<Integer> values() {
        List<Integer> values = new ArrayList<>();
        for (int value = first; value <= last; value += step) {
            values.add(value);
        }
        return values;
    }
}
