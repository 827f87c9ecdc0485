package org.ipai.connectors.runtime.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cursors that name a point in time, in one of the notations APIs use. */
final class CursorInstant {

    private static final int DATE_LENGTH = "2024-01-31".length();

    /** RFC 3339, and what comes near it: offsets without colon, or none. */
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private CursorInstant() {}

    /** The instant a cursor names, taking UTC where it names no offset; null if it names none. */
    static @Nullable Instant parse(String cursor) {
        if (!startsLikeDate(cursor)) {
            return null;
        }
        try {
            if (cursor.length() == DATE_LENGTH) {
                return LocalDate.parse(cursor).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            TemporalAccessor time = DATE_TIME.parse(cursor.replace(' ', 'T'));
            return time.isSupported(ChronoField.OFFSET_SECONDS)
                    ? Instant.from(time)
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Spares everything else, ids above all, the cost of an exception. */
    private static boolean startsLikeDate(String cursor) {
        return cursor.length() >= DATE_LENGTH && cursor.charAt(4) == '-' && cursor.charAt(7) == '-';
    }

    /** The instant in a cursor's notation, whole seconds or days, not later than the instant. */
    static String format(Instant instant, String notation) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        String date = DateTimeFormatter.ISO_LOCAL_DATE.format(time);
        if (notation.length() == DATE_LENGTH) {
            return date;
        }
        String timeOfDay = DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        return date + notation.charAt(DATE_LENGTH) + timeOfDay + (hasOffset(notation) ? "Z" : "");
    }

    private static boolean hasOffset(String cursor) {
        String time = cursor.substring(DATE_LENGTH);
        return time.endsWith("Z") || time.endsWith("z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
    }
}
