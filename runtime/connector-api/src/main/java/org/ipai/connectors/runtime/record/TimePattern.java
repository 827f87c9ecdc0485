package org.ipai.connectors.runtime.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of java.time letters such as {@code dd/MM/yyyy HH:mm}, read strictly: 31 February is no date. Names of months and
 * days are English, in any case. Immutable.
 */
public final class TimePattern {

    /** Odd in each field, so that none can be taken for another. */
    private static final ZonedDateTime SAMPLE =
            ZonedDateTime.of(2023, 11, 29, 21, 37, 53, 0, ZoneId.of("Europe/Berlin"));

    private final DateTimeFormatter formatter;
    private final boolean isDate;

    private TimePattern(String pattern) {
        this.formatter = formatter(pattern);
        TemporalAccessor sample = read(formatter.format(SAMPLE));
        if (sample.query(TemporalQueries.localDate()) == null) {
            throw new IllegalArgumentException("names no whole date: year, month and day");
        }
        boolean hasTime = sample.query(TemporalQueries.localTime()) != null;
        if (!hasTime && (namesTime(sample) || sample.query(TemporalQueries.zone()) != null)) {
            throw new IllegalArgumentException("names no whole time of day");
        }
        this.isDate = !hasTime;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none, or its values are neither dates nor instants; the message says why
     */
    public static TimePattern of(String pattern) {
        return new TimePattern(pattern);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(withoutEras(pattern))
                .toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Strict reading takes a year of an era, {@code y}, for a year only beside its era. */
    private static String withoutEras(String pattern) {
        StringBuilder plain = new StringBuilder();
        boolean isQuoted = false;
        boolean namesEra = false;
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            isQuoted ^= letter == '\'';
            namesEra |= !isQuoted && letter == 'G';
            plain.append(!isQuoted && letter == 'y' ? 'u' : letter);
        }
        return namesEra ? pattern : plain.toString();
    }

    private TemporalAccessor read(String text) {
        try {
            return formatter.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("cannot be read back", e);
        }
    }

    private static boolean namesTime(TemporalAccessor sample) {
        for (ChronoField field : ChronoField.values()) {
            if (field.isTimeBased() && sample.isSupported(field)) {
                return true;
            }
        }
        return false;
    }

    /** Whether values are dates rather than instants. */
    public boolean isDate() {
        return isDate;
    }

    /** The date that a text names; null if it does not fit. */
    @Nullable
    LocalDate date(String text) {
        try {
            return LocalDate.from(formatter.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The instant that a text names, at midnight if it leaves out the time; null if it does not fit. */
    @Nullable
    Instant instant(String text, ZoneId zone) {
        return instant(formatter, text, zone);
    }

    static @Nullable Instant instant(DateTimeFormatter formatter, String text, ZoneId zone) {
        try {
            TemporalAccessor read = formatter.parse(text);
            LocalTime time = read.query(TemporalQueries.localTime());
            ZoneId own = read.query(TemporalQueries.zone());
            return LocalDateTime.of(LocalDate.from(read), time == null ? LocalTime.MIDNIGHT : time)
                    .atZone(own == null ? zone : own)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** An instant in the pattern. */
    public String format(Instant instant, ZoneId zone) {
        return formatter.format(instant.atZone(isDate ? ZoneOffset.UTC : zone));
    }
}
