package org.ipai.connectors.runtime.extract;

import java.time.Instant;
import java.util.Arrays;
import org.ipai.connectors.runtime.record.NotedValues;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.shape.JsonSpans;
import org.jspecify.annotations.Nullable;

/** Where in a body its records lie, and their cursors. */
final class RecordSpans implements JsonSpans {

    private static final int FIRST_CAPACITY = 128;

    private final byte[] body;
    private int[] bounds = new int[2 * FIRST_CAPACITY];
    private @Nullable String[] cursors = new @Nullable String[FIRST_CAPACITY];
    private int size;

    RecordSpans(byte[] body) {
        this.body = body;
    }

    void add(int start, int end, @Nullable String cursor) {
        if (size == cursors.length) {
            bounds = Arrays.copyOf(bounds, 4 * size);
            cursors = Arrays.copyOf(cursors, 2 * size);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        cursors[size++] = cursor;
    }

    /** Replaces each cursor by what {@code notation} makes of it; to be called before anything else reads them. */
    void readCursors(NotedValues notation) {
        for (int record = 0; record < size; record++) {
            String cursor = cursors[record];
            cursors[record] = cursor == null ? null : notation.plain(cursor);
        }
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int start(int record) {
        return bounds[2 * record];
    }

    @Override
    public int end(int record) {
        return bounds[2 * record + 1];
    }

    @Nullable
    String cursor(int record) {
        return cursors[record];
    }

    /** The records that {@code window} lets pass, as a page. These spans stay as they are. */
    RecordPage select(CursorWindow window, Slice slice, Instant emittedAt) {
        RecordSpans kept = acceptsAll(window) ? this : accepted(window);
        return new RecordPage(slice, emittedAt, body, kept.bounds, kept.cursors, kept.size);
    }

    private boolean acceptsAll(CursorWindow window) {
        for (int record = 0; record < size; record++) {
            if (!window.accepts(cursors[record])) {
                return false;
            }
        }
        return true;
    }

    private RecordSpans accepted(CursorWindow window) {
        RecordSpans kept = new RecordSpans(body);
        for (int record = 0; record < size; record++) {
            if (window.accepts(cursors[record])) {
                kept.add(start(record), end(record), cursors[record]);
            }
        }
        return kept;
    }
}
