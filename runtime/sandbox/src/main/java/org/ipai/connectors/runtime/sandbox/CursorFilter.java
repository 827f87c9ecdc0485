package org.ipai.connectors.runtime.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.sandbox.data.ListingOrder;
import org.ipai.connectors.runtime.sandbox.data.TimeSpan;
import org.ipai.connectors.runtime.sandbox.definition.CursorDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;
import org.jspecify.annotations.Nullable;

/** Reads from a request which records it asks for, and in which order. */
final class CursorFilter {

    private static final long DAY_SECONDS = 86_400;

    private CursorFilter() {}

    /** The stretch of cursors that a request asks for. */
    static TimeSpan span(ApiRequest request, Route route) {
        CursorDefinition cursor = route.stream().definition().cursor();
        if (cursor == null) {
            return TimeSpan.EVERYTHING;
        }
        long day = cursor.requestFormat() == Format.DATE ? DAY_SECONDS : 0;
        return new TimeSpan(
                seconds(cursor.parameter(), request, route).orElse(TimeSpan.EVERYTHING.since()),
                seconds(cursor.untilParameter(), request, route)
                        .map(end -> end + day)
                        .orElse(TimeSpan.EVERYTHING.until()));
    }

    private static Optional<Long> seconds(@Nullable String name, ApiRequest request, Route route) {
        CursorDefinition cursor = route.stream().definition().cursor();
        return name == null || cursor == null
                ? Optional.empty()
                : sent(name, request, route).map(value -> seconds(cursor.requestFormat(), name, value));
    }

    /** The value that was sent, without what the connector writes around it. */
    private static Optional<String> sent(String name, ApiRequest request, Route route) {
        Optional<ParameterDefinition> defined = route.operation().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
        return defined.isEmpty()
                ? request.parameter(name)
                : request.value(defined.get())
                        .map(text -> defined.get()
                                .value(text)
                                .orElseThrow(
                                        () -> new RefusedException(422, "'" + name + "' is not written like that")));
    }

    private static long seconds(Format format, String name, String value) {
        String text = value.startsWith(">=") ? value.substring(2) : value;
        try {
            return switch (format) {
                case EPOCH_MILLIS -> -Math.floorDiv(-Long.parseLong(text), 1000L);
                case EPOCH_SECONDS, INTEGER -> Long.parseLong(text);
                case DATE, INSTANT, OPAQUE -> time(text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new RefusedException(
                    422, "'" + name + "' takes " + format.name().toLowerCase(Locale.ROOT) + ", found '" + value + "'");
        }
    }

    private static long time(String text) {
        if (text.matches("\\d{1,12}")) {
            return Long.parseLong(text);
        }
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        }
        Instant instant = OffsetDateTime.parse(text).toInstant();
        // A record of that very second is older than a fraction into it.
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }

    /**
     * If the connector sends {@code sort}, the request's decides: by the cursor if it names it, such as {@code updated}
     * for {@code updated_at}, else by identity. Other operations list by cursor if the definition gives an order.
     */
    static ListingOrder order(ApiRequest request, Route route) {
        CursorDefinition cursor = route.stream().definition().cursor();
        Order usual = cursor == null ? Order.NONE : cursor.order();
        boolean byCursor = cursor != null
                && (route.operation().sends("sort")
                        ? request.parameter("sort")
                                .filter(sort -> names(sort, cursor))
                                .isPresent()
                        : usual != Order.NONE);
        boolean descending = request.parameter("direction")
                .map(direction -> direction.equals("desc"))
                .orElse(byCursor && usual == Order.DESCENDING);
        if (byCursor) {
            return descending ? ListingOrder.CURSOR_DESCENDING : ListingOrder.CURSOR_ASCENDING;
        }
        return descending ? ListingOrder.IDENTITY_DESCENDING : ListingOrder.IDENTITY_ASCENDING;
    }

    private static boolean names(String sort, CursorDefinition cursor) {
        return cursor.field().equals(sort) || cursor.field().startsWith(sort + "_");
    }
}
