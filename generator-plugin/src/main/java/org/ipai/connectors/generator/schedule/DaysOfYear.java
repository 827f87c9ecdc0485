package org.ipai.connectors.generator.schedule;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days to try a schedule with. */
final class DaysOfYear {

    /** A year of 365 days has one weekday 53 times. */
    static final int MOST_WEEKS = 53;

    private static final int LEAP = 2028;
    private static final int USUAL = 2027;

    private DaysOfYear() {}

    /** Every day of the month there can be. */
    static Stream<LocalDate> leap() {
        return of(LEAP);
    }

    static Stream<LocalDate> usual() {
        return of(USUAL);
    }

    private static Stream<LocalDate> of(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}
