package org.ipai.connectors.runtime.gold;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Writes dates and instants as JSON strings in ISO 8601. */
final class JsonTime {

    private static final long MICROS_A_DAY = TimeUnit.DAYS.toMicros(1);
    private static final long MICROS_A_SECOND = TimeUnit.SECONDS.toMicros(1);
    private static final int MICROS_A_MILLI = 1000;
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private JsonTime() {}

    static void writeDate(int days, RowBuffer out) {
        out.putByte('"');
        putDate(days, out);
        out.putByte('"');
    }

    /** @param inUtc whether the values are instants, or else local times, which no zone is known of */
    static JsonWriter instants(boolean inUtc) {
        return (value, out) -> {
            long micros = (Long) value;
            long ofDay = Math.floorMod(micros, MICROS_A_DAY);
            int second = (int) (ofDay / MICROS_A_SECOND);
            out.putByte('"');
            putDate(Math.floorDiv(micros, MICROS_A_DAY), out);
            out.putByte('T');
            putPadded(second / 3600, 2, out);
            out.putByte(':');
            putPadded(second / 60 % 60, 2, out);
            out.putByte(':');
            putPadded(second % 60, 2, out);
            putFraction((int) (ofDay % MICROS_A_SECOND), out);
            if (inUtc) {
                out.putByte('Z');
            }
            out.putByte('"');
        };
    }

    private static void putDate(long days, RowBuffer out) {
        LocalDate date = LocalDate.ofEpochDay(days);
        int year = date.getYear();
        if (year < 0 || year > LAST_YEAR_OF_FOUR_DIGITS) {
            out.putAscii(date.toString());
            return;
        }
        putPadded(year, 4, out);
        out.putByte('-');
        putPadded(date.getMonthValue(), 2, out);
        out.putByte('-');
        putPadded(date.getDayOfMonth(), 2, out);
    }

    private static void putFraction(int micros, RowBuffer out) {
        if (micros == 0) {
            return;
        }
        out.putByte('.');
        if (micros % MICROS_A_MILLI == 0) {
            putPadded(micros / MICROS_A_MILLI, 3, out);
        } else {
            putPadded(micros, 6, out);
        }
    }

    private static void putPadded(int number, int digits, RowBuffer out) {
        int unit = 1;
        for (int i = 1; i < digits; i++) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            out.putByte('0' + number / unit % 10);
        }
    }
}
