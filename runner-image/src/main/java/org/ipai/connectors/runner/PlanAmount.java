package org.ipai.connectors.runner;

import java.util.Set;
import java.util.TreeSet;

/**
 * A number that is worked out before anything has been read.
 *
 * @param number the number or, where something is not known, the least it can be
 * @param unknown names of the streams whose numbers of records it depends on and nobody knows
 */
record PlanAmount(long number, Set<String> unknown) {

    PlanAmount {
        unknown = Set.copyOf(unknown);
    }

    static PlanAmount of(long number) {
        return new PlanAmount(number, Set.of());
    }

    /** At least one record of a stream, but how many nobody knows. */
    static PlanAmount unknown(String stream) {
        return new PlanAmount(1, Set.of(stream));
    }

    boolean isKnown() {
        return unknown.isEmpty();
    }

    PlanAmount plus(PlanAmount other) {
        return new PlanAmount(saturated(number + (double) other.number), both(other));
    }

    PlanAmount times(PlanAmount other) {
        return new PlanAmount(saturated(number * (double) other.number), both(other));
    }

    /** How many parts of a size it makes, the last one perhaps smaller. */
    PlanAmount dividedInto(long size) {
        return new PlanAmount(parts(number, size), unknown);
    }

    static long parts(long number, long size) {
        return number == 0 ? 0 : (number - 1) / size + 1;
    }

    private Set<String> both(PlanAmount other) {
        Set<String> both = new TreeSet<>(unknown);
        both.addAll(other.unknown);
        return both;
    }

    private static long saturated(double number) {
        return number >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) number;
    }

    /** {@code 12} or {@code 12 or more}. */
    String text() {
        return Quantity.count(number) + (isKnown() ? "" : " or more");
    }
}
