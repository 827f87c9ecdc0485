package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.jspecify.annotations.Nullable;

/** How far one slice has come. The greatest cursor never goes back behind the saved one, except in a full refresh. */
final class SliceProgress {

    private static final CursorOrder CURSORS = new CursorOrder();

    private final CursorWindow window;
    private @Nullable String greatest;
    private @Nullable String previous;
    private boolean resumable;
    private boolean ended;
    private @Nullable String lastAdvance;

    SliceProgress(CursorWindow window, SyncMode mode, @Nullable SliceState saved) {
        this.window = window;
        this.greatest = mode == SyncMode.INCREMENTAL && saved != null ? saved.cursor() : null;
        this.lastAdvance = greatest;
        this.resumable =
                mode == SyncMode.INCREMENTAL && window.filter() == Filter.REQUEST && window.order() == Order.ASCENDING;
    }

    /** Takes note of a page's records, those not handed over included. */
    void see(RecordSpans records) {
        for (int record = 0; record < records.size(); record++) {
            String cursor = records.cursor(record);
            if (cursor != null) {
                ended |= window.endsAt(cursor);
                checkOrder(cursor);
                raise(cursor);
            }
        }
    }

    /** A source that breaks its promised order gives no resume points: older records may still come. */
    private void checkOrder(String cursor) {
        if (resumable && previous != null && CURSORS.compare(cursor, previous) < 0) {
            resumable = false;
        }
        previous = cursor;
    }

    private void raise(String cursor) {
        boolean isNewest = window.cursor().format() == Format.OPAQUE;
        if (greatest == null || isNewest || CURSORS.compare(cursor, greatest) > 0) {
            greatest = cursor;
        }
    }

    /** Whether the pages to come hold nothing new. */
    boolean hasEnded() {
        return ended;
    }

    /** A point to resume from that lies behind the last one given out, or null. */
    @Nullable
    SliceState advance() {
        if (!resumable || greatest == null || greatest.equals(lastAdvance)) {
            return null;
        }
        lastAdvance = greatest;
        return SliceState.at(greatest);
    }

    /** The state of a slice of which all up to a position has been read. */
    SliceState passed(String position) {
        raise(position);
        lastAdvance = greatest;
        previous = null;
        return SliceState.at(greatest);
    }

    /** The state of a slice read to its end. */
    SliceState finished(@Nullable String etag, String etagUrl) {
        return etag == null ? SliceState.at(greatest) : new SliceState(greatest, etag, etagUrl);
    }
}
