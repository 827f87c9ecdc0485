package org.ipai.connectors.runtime.extract;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.jspecify.annotations.Nullable;

/**
 * From where a slice is read, and who leaves out what lies before.
 *
 * @param from position to continue from, look-back applied; null to read everything
 * @param filter who applies it
 * @param order of the records within the slice
 * @param lookBack how far behind a position reading continues
 */
record CursorWindow(@Nullable String from, Filter filter, Order order, Duration lookBack) {

    private static final CursorOrder CURSORS = new CursorOrder();

    static CursorWindow of(@Nullable CursorDescriptor cursor, SyncMode mode, @Nullable SliceState state) {
        if (cursor == null) {
            return new CursorWindow(null, Filter.CLIENT, Order.NONE, Duration.ZERO);
        }
        String saved = mode == SyncMode.INCREMENTAL && state != null ? state.cursor() : null;
        String from = saved == null ? null : before(saved, cursor.lookBack());
        return new CursorWindow(from, cursor.filter(), cursor.order(), cursor.lookBack());
    }

    /** A position a look-back earlier, in the cursor's own notation; only points in time have one. */
    private static @Nullable String before(String cursor, Duration lookBack) {
        Instant instant = lookBack.isZero() ? null : CursorInstant.parse(cursor);
        if (instant == null) {
            return cursor;
        }
        try {
            return CursorInstant.format(instant.minus(lookBack), cursor);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** Where reading continues after a position, look-back applied; null if from the start. */
    @Nullable
    String continueAfter(String cursor) {
        return before(cursor, lookBack);
    }

    /** What the request is told. */
    @Nullable
    String requestCursor() {
        return filter == Filter.REQUEST ? from : null;
    }

    /** Whether a record is handed over. One without a cursor always is: nobody can say that it is old. */
    boolean accepts(@Nullable String cursor) {
        return filter == Filter.REQUEST || !isOlder(cursor);
    }

    /** Whether the pages after one with this record hold only older ones. */
    boolean endsAt(@Nullable String cursor) {
        return filter == Filter.CLIENT && order == Order.DESCENDING && isOlder(cursor);
    }

    private boolean isOlder(@Nullable String cursor) {
        return from != null && cursor != null && CURSORS.compare(cursor, from) < 0;
    }
}
