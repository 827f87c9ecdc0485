package org.ipai.connectors.runtime.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.sandbox.data.ListingOrder;
import org.ipai.connectors.runtime.sandbox.data.StreamData;
import org.ipai.connectors.runtime.sandbox.definition.CursorDefinition;

/** Reads from a request which records it asks for, and in which order. */
final class CursorFilter {

    private CursorFilter() {}

    /** The instant, in epoch seconds, before which records are left out. */
    static long since(ApiRequest request, Route route) {
        CursorDefinition cursor = route.stream().definition().cursor();
        if (cursor == null || cursor.parameter() == null) {
            return StreamData.EVERYTHING;
        }
        String name = cursor.parameter();
        return route.operation().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .flatMap(request::value)
                .or(() -> request.parameter(name))
                .map(value -> parse(name, value))
                .orElse(StreamData.EVERYTHING);
    }

    private static long parse(String name, String value) {
        String text = value.startsWith(">=") ? value.substring(2) : value;
        try {
            if (text.matches("\\d{1,12}")) {
                return Long.parseLong(text);
            }
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            }
            Instant instant = OffsetDateTime.parse(text).toInstant();
            // A record of that very second is older than a fraction into it.
            return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
        } catch (DateTimeException e) {
            throw new RefusedException(
                    422, "'" + name + "' must be an instant such as 2024-01-31T23:59:59Z, found '" + value + "'");
        }
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
