package org.ipai.connectors.runtime.silver;

import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;

/** Columns that records are decoded into, with the decoder bound to them. */
final class Batch {

    private static final int MAX_ROWS = 1024;

    /** Of JSON; keeps a batch near the processor's caches and bounds it when records are large. */
    private static final long MAX_BYTES = 4L << 20;

    private final RecordColumns columns;
    private final RecordDecoder decoder;
    private long bytes;

    Batch(SourceStream stream) {
        this.columns = new RecordColumns(stream.descriptor().schema());
        this.decoder = stream.decoder(columns);
    }

    RecordColumns columns() {
        return columns;
    }

    RecordDecoder decoder() {
        return decoder;
    }

    /** Notes that a row was kept that was decoded from so many bytes. */
    void kept(int jsonBytes) {
        bytes += jsonBytes;
    }

    boolean isFull() {
        return columns.rows() >= MAX_ROWS || bytes >= MAX_BYTES;
    }

    void clear() {
        columns.clear();
        bytes = 0;
    }
}
