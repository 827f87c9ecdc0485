package org.ipai.connectors.runtime.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Dates and instants as RFC 3339 writes them, which is what OpenAPI's {@code date} and {@code date-time} mean. */
final class Timestamps {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private Timestamps() {}

    static long readMicros(JsonReader json) {
        json.readTextSlice();
        byte[] text = json.textBytes();
        int start = json.textStart();
        if (json.textEnd() - start == 20 && isPlainUtc(text, start)) {
            return plainUtcMicros(text, start, json);
        }
        return parseMicros(slice(json));
    }

    static int readDays(JsonReader json) {
        json.readTextSlice();
        return parseDays(slice(json));
    }

    static int parseDays(String text) {
        try {
            return Math.toIntExact(LocalDate.parse(text).toEpochDay());
        } catch (DateTimeParseException e) {
            throw new UntypedValueException(null, "expected a date such as 2024-01-31, found '" + clip(text) + "'");
        }
    }

    /** Whether the bytes have the shape {@code 2024-01-31T23:59:59Z}, by far the most common one. */
    private static boolean isPlainUtc(byte[] text, int at) {
        return text[at + 4] == '-'
                && text[at + 7] == '-'
                && text[at + 10] == 'T'
                && text[at + 13] == ':'
                && text[at + 16] == ':'
                && text[at + 19] == 'Z';
    }

    private static long plainUtcMicros(byte[] text, int at, JsonReader json) {
        int year = twoDigits(text, at) * 100 + twoDigits(text, at + 2);
        int month = twoDigits(text, at + 5);
        int day = twoDigits(text, at + 8);
        int hour = twoDigits(text, at + 11);
        int minute = twoDigits(text, at + 14);
        int second = twoDigits(text, at + 17);
        boolean dated = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
        if (!dated || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return parseMicros(slice(json));
        }
        return ((epochDay(year, month, day) * 24 + hour) * 60 + minute) * 60 * MICROS_PER_SECOND
                + second * MICROS_PER_SECOND;
    }

    private static int daysOf(int year, int month) {
        if (month == 2) {
            return IsoChronology.INSTANCE.isLeapYear(year) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days since 1970-01-01 in the proleptic Gregorian calendar, by the days-from-civil method of Howard Hinnant. */
    private static long epochDay(int year, int month, int day) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = shifted - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    /** The number of two ASCII digits, or a negative number far from any sum with one. */
    private static int twoDigits(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
    }

    static long parseMicros(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND), instant.getNano() / 1_000);
        } catch (DateTimeException | ArithmeticException e) {
            throw new UntypedValueException(
                    null, "expected an instant such as 2024-01-31T23:59:59Z, found '" + clip(text) + "'");
        }
    }

    static String text(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    private static String slice(JsonReader json) {
        return new String(
                json.textBytes(),
                json.textStart(),
                json.textEnd() - json.textStart(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String clip(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
