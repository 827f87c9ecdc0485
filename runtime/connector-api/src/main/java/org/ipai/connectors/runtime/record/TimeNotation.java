package org.ipai.connectors.runtime.record;

import java.time.ZoneId;

/** How an API writes dates or instants. */
public sealed interface TimeNotation {

    /**
     * By a pattern, as {@link TimePattern} reads it.
     *
     * @param pattern the pattern's letters
     * @param zone where the clock stands that a value without offset or zone was read from
     */
    record Pattern(String pattern, ZoneId zone) implements TimeNotation {}

    /**
     * ISO-8601 with a date at least; the time of day is midnight if it is left out.
     *
     * @param zone where the clock stands that a value without offset was read from
     */
    record Iso(ZoneId zone) implements TimeNotation {}

    /** A number of units since 1970-01-01T00:00:00Z, as number or text, decimals allowed. */
    record Epoch(Unit unit) implements TimeNotation {

        /** What is counted. */
        public enum Unit {
            SECONDS,
            MILLIS
        }
    }

    /** By a pattern. */
    static TimeNotation pattern(String pattern, String zone) {
        return new Pattern(pattern, ZoneId.of(zone));
    }

    static TimeNotation epoch(Epoch.Unit unit) {
        return new Epoch(unit);
    }

    /** As ISO-8601. */
    static TimeNotation iso(String zone) {
        return new Iso(ZoneId.of(zone));
    }
}
