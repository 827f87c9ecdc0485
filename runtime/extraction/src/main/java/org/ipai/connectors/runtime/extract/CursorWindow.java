package org.ipai.connectors.runtime.extract;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.jspecify.annotations.Nullable;

/**
 * From where a slice is read, and who leaves out what lies before.
 *
 * @param from position to continue from as records write it, look-back applied; null to read everything
 * @param cursor how the stream is read incrementally
 */
record CursorWindow(@Nullable String from, CursorDescriptor cursor) {

    private static final CursorOrder CURSORS = new CursorOrder();
    private static final CursorDescriptor NO_CURSOR = new CursorDescriptor(
            List.of(), Format.OPAQUE, Format.OPAQUE, Order.NONE, Filter.CLIENT, CursorReach.from(Duration.ZERO));

    static CursorWindow of(@Nullable CursorDescriptor cursor, SyncMode mode, @Nullable SliceState state) {
        if (cursor == null) {
            return new CursorWindow(null, NO_CURSOR);
        }
        String saved = mode == SyncMode.INCREMENTAL && state != null ? state.cursor() : null;
        return new CursorWindow(saved == null ? null : before(saved, cursor), cursor);
    }

    /** A position a look-back earlier, in the cursor's own notation; only points in time have one. */
    private static @Nullable String before(String saved, CursorDescriptor cursor) {
        Duration lookBack = cursor.reach().lookBack();
        Instant instant = lookBack.isZero() ? null : CursorNotation.instant(saved, cursor.format());
        if (instant == null) {
            return saved;
        }
        try {
            return CursorNotation.text(instant.minus(lookBack), cursor.format(), saved);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    Filter filter() {
        return cursor.filter();
    }

    Order order() {
        return cursor.order();
    }

    /** Where requests go on after a position, look-back applied, in their notation; null if from the start. */
    @Nullable
    String continueAfter(String position) {
        String from = before(position, cursor);
        return from == null ? null : request(from);
    }

    /** A position as requests take it. */
    String request(String position) {
        return CursorNotation.convert(position, cursor.format(), cursor.requestFormat());
    }

    /** Whether a record is handed over. One without a cursor always is: nobody can say that it is old. */
    boolean accepts(@Nullable String position) {
        return filter() == Filter.REQUEST || !isOlder(position);
    }

    /** Whether the pages after one with this record hold only older ones. */
    boolean endsAt(@Nullable String position) {
        return filter() == Filter.CLIENT && order() == Order.DESCENDING && isOlder(position);
    }

    private boolean isOlder(@Nullable String position) {
        return from != null && position != null && CURSORS.compare(position, from) < 0;
    }
}
