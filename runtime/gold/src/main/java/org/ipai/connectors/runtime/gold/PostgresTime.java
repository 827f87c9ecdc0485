package org.ipai.connectors.runtime.gold;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Days and microseconds since 1970 as Postgres counts them: from 2000-01-01. */
final class PostgresTime {

    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_MICROS = TimeUnit.DAYS.toMicros(EPOCH_DAY);

    /** The first instant and the first and last date that Postgres knows: 4713 BC, 5874897 AD (datetime.h). */
    private static final long FIRST_MICROS = -211_813_488_000_000_000L;

    private static final long FIRST_DAY = -2_451_545;
    private static final long LAST_DAY = 2_145_031_948;

    private PostgresTime() {}

    /** What lies outside the years Postgres knows becomes its infinity. */
    static int days(int daysSince1970) {
        long days = daysSince1970 - EPOCH_DAY;
        if (days < FIRST_DAY) {
            return Integer.MIN_VALUE;
        }
        return days > LAST_DAY ? Integer.MAX_VALUE : (int) days;
    }

    /** Silver's 64-bit microseconds reach further back than Postgres', but not further ahead. */
    static long micros(long microsSince1970) {
        return microsSince1970 < FIRST_MICROS + EPOCH_MICROS ? Long.MIN_VALUE : microsSince1970 - EPOCH_MICROS;
    }
}
