package org.ipai.connectors.generator.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/**
 * The pause between two starts.
 *
 * @param from minute of the day of the earlier one
 * @param length in minutes
 */
record Gap(int from, int length) {

    /** The longest pause of a day that repeats itself; the first of those that are as long. */
    static Gap longest(SortedSet<Integer> starts, int day) {
        return all(starts, day).stream()
                .max(Comparator.comparingInt(Gap::length).thenComparing(Gap::from, Comparator.reverseOrder()))
                .orElseThrow();
    }

    static Gap shortest(SortedSet<Integer> starts, int day) {
        return all(starts, day).stream()
                .min(Comparator.comparingInt(Gap::length))
                .orElseThrow();
    }

    int middle() {
        return from + length / 2;
    }

    private static List<Gap> all(SortedSet<Integer> starts, int day) {
        List<Gap> gaps = new ArrayList<>();
        int before = starts.last() - day;
        for (int start : starts) {
            gaps.add(new Gap(Math.floorMod(before, day), start - before));
            before = start;
        }
        return gaps;
    }
}
