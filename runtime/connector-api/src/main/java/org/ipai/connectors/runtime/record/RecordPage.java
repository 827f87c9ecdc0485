package org.ipai.connectors.runtime.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page of records as it came over the wire. The body is known to be valid JSON; records are spans of it.
 *
 * <p>A page owns its arrays; nobody writes to them after construction.
 */
public final class RecordPage {

    private final Slice slice;
    private final Instant emittedAt;
    private final byte[] body;
    private final int[] bounds;
    private final @Nullable String[] cursors;
    private final int records;

    /**
     * @param slice the slice the page belongs to
     * @param emittedAt when the response was received
     * @param body the response's bytes, uncompressed
     * @param bounds start (inclusive) and end (exclusive) of each record in {@code body}, alternating
     * @param cursors each record's cursor as it stands in the record, without quotes; null where it has none
     * @param records number of records; the arrays may be longer
     */
    public RecordPage(
            Slice slice, Instant emittedAt, byte[] body, int[] bounds, @Nullable String[] cursors, int records) {
        this.slice = slice;
        this.emittedAt = emittedAt;
        this.body = body;
        this.bounds = bounds;
        this.cursors = cursors;
        this.records = records;
    }

    public Slice slice() {
        return slice;
    }

    public Instant emittedAt() {
        return emittedAt;
    }

    /** The page's bytes; not to be written to. */
    public byte[] body() {
        return body;
    }

    public int records() {
        return records;
    }

    /** Offset of a record's first byte. */
    public int start(int record) {
        return bounds[2 * record];
    }

    /** Offset after a record's last byte. */
    public int end(int record) {
        return bounds[2 * record + 1];
    }

    public @Nullable String cursor(int record) {
        return cursors[record];
    }
}
