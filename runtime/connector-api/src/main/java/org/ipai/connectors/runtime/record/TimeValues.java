package org.ipai.connectors.runtime.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the dates or instants of one notation. Immutable. */
abstract class TimeValues {

    private final String expected;

    private TimeValues(String expected) {
        this.expected = expected;
    }

    static TimeValues of(TimeNotation notation) {
        if (notation instanceof TimeNotation.Pattern pattern) {
            return new Patterned(pattern);
        }
        return notation instanceof TimeNotation.Iso iso
                ? new Iso(iso.zone())
                : new Epoch(((TimeNotation.Epoch) notation).unit());
    }

    /** Days since 1970-01-01. */
    final int days(String text) {
        LocalDate date = findDate(text);
        if (date == null) {
            throw untyped(text);
        }
        return Math.toIntExact(date.toEpochDay());
    }

    /** Microseconds since 1970-01-01T00:00:00Z. */
    final long micros(String text) {
        Instant instant = findInstant(text);
        if (instant == null) {
            throw untyped(text);
        }
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        } catch (ArithmeticException e) {
            throw untyped(text);
        }
    }

    private UntypedValueException untyped(String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        return new UntypedValueException(null, "expected " + expected + ", found '" + shown + "'");
    }

    /** The value as RFC 3339 writes it, a date or an instant; null if the text does not fit. */
    @Nullable
    String plain(String text) {
        Instant instant = findInstant(text);
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    @Nullable
    LocalDate findDate(String text) {
        return null;
    }

    @Nullable
    abstract Instant findInstant(String text);

    /** By a pattern. */
    private static final class Patterned extends TimeValues {

        private final TimePattern pattern;
        private final ZoneId zone;

        Patterned(TimeNotation.Pattern notation) {
            super("a date or time written as " + notation.pattern());
            this.pattern = TimePattern.of(notation.pattern());
            this.zone = notation.zone();
        }

        @Override
        @Nullable
        String plain(String text) {
            LocalDate date = findDate(text);
            return !pattern.isDate() ? super.plain(text) : date == null ? null : date.toString();
        }

        @Override
        @Nullable
        LocalDate findDate(String text) {
            return pattern.date(text);
        }

        @Override
        @Nullable
        Instant findInstant(String text) {
            return pattern.instant(text, zone);
        }
    }

    /** ISO-8601, and what comes near it: a space in place of T, offsets without colon, or none. */
    private static final class Iso extends TimeValues {

        private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendLiteral('T')
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendPattern("[XXX][XX][X]")
                .toFormatter(Locale.ROOT);

        private final ZoneId zone;

        Iso(ZoneId zone) {
            super("a date or time as ISO-8601 writes it");
            this.zone = zone;
        }

        @Override
        @Nullable
        Instant findInstant(String text) {
            return TimePattern.instant(DATE_TIME, text.replace(' ', 'T'), zone);
        }
    }

    /** A number. */
    private static final class Epoch extends TimeValues {

        /** Longer ones are beyond any instant, whatever their exponent. */
        private static final int LONGEST = 40;

        private final int decimals;

        Epoch(TimeNotation.Epoch.Unit unit) {
            super((unit == TimeNotation.Epoch.Unit.SECONDS ? "seconds" : "milliseconds") + " since 1970");
            this.decimals = unit == TimeNotation.Epoch.Unit.SECONDS ? 6 : 3;
        }

        @Override
        @Nullable
        Instant findInstant(String text) {
            if (text.length() > LONGEST || !text.matches("-?\\d+(\\.\\d*)?([eE][+-]?\\d{1,2})?")) {
                return null;
            }
            try {
                long micros = new BigDecimal(text)
                        .movePointRight(decimals)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
                return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            } catch (ArithmeticException e) {
                return null;
            }
        }
    }
}
