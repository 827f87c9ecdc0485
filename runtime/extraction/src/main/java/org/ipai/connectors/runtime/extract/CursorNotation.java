package org.ipai.connectors.runtime.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.jspecify.annotations.Nullable;

/** Reads and writes cursors that name a point in time. */
final class CursorNotation {

    private CursorNotation() {}

    /** The instant that a cursor of a format names; null if it names none. */
    static @Nullable Instant instant(String cursor, Format format) {
        try {
            return switch (format) {
                case INSTANT, DATE -> CursorInstant.parse(cursor);
                case EPOCH_SECONDS -> Instant.ofEpochSecond(Long.parseLong(cursor));
                case EPOCH_MILLIS -> Instant.ofEpochMilli(Long.parseLong(cursor));
                case INTEGER, OPAQUE -> null;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /**
     * An instant in a format, to whole seconds and not later than the instant.
     *
     * @param sample a cursor of the API, whose spelling is kept where the format leaves a choice; or null
     */
    static String text(Instant instant, Format format, @Nullable String sample) {
        Instant seconds = instant.truncatedTo(ChronoUnit.SECONDS);
        return switch (format) {
            case INSTANT, INTEGER, OPAQUE ->
                sample == null ? seconds.toString() : CursorInstant.format(seconds, sample);
            case DATE -> instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
            case EPOCH_SECONDS -> Long.toString(seconds.getEpochSecond());
            case EPOCH_MILLIS -> Long.toString(seconds.toEpochMilli());
        };
    }

    /** A cursor in another format; as it is if it is no point in time. */
    static String convert(String cursor, Format from, Format to) {
        Instant instant = from == to ? null : instant(cursor, from);
        return instant == null ? cursor : text(instant, to, null);
    }
}
