package org.ipai.connectors.runtime.silver;

import java.util.BitSet;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.jspecify.annotations.Nullable;

/** Columns that records are decoded into, with the decoder bound to them. */
final class Batch {

    private static final int MAX_ROWS = 1024;

    /** Of JSON; keeps a batch near the processor's caches and bounds it when records are large. */
    private static final long MAX_BYTES = 4L << 20;

    private final RecordColumns columns;
    private final RecordDecoder decoder;
    private final StreamDescriptor stream;
    private final LongColumn emittedAt;
    private final BinaryColumn source;
    private final BinaryColumn name;
    private final BinaryColumn cursor;
    private final BitSet leftOut = new BitSet();
    private long bytes;

    Batch(SourceStream stream) {
        this.stream = stream.descriptor();
        this.columns = new RecordColumns(this.stream.schema());
        this.decoder = stream.decoder(columns);
        this.emittedAt = columns.root().longColumn("_emitted_at");
        this.source = columns.root().binaryColumn("_source");
        this.name = columns.root().binaryColumn("_stream");
        this.cursor = columns.root().binaryColumn("_cursor");
    }

    RecordColumns columns() {
        return columns;
    }

    RecordDecoder decoder() {
        return decoder;
    }

    /**
     * Completes the row just decoded with its metadata.
     *
     * @param emitted microseconds since 1970
     * @param jsonBytes bytes that the row was decoded from
     */
    void keepRow(long emitted, @Nullable String cursorText, int jsonBytes) {
        emittedAt.append(emitted);
        source.append(stream.source());
        name.append(stream.name());
        cursor.append(cursorText);
        columns.commitRow();
        bytes += jsonBytes;
    }

    /** Leaves the row kept last out of the table; it stays in the batch, to tell whose row is to go. */
    void leaveOut() {
        leftOut.set(columns.rows() - 1);
    }

    /** The rows that are left out. */
    BitSet leftOut() {
        return leftOut;
    }

    boolean isFull() {
        return columns.rows() >= MAX_ROWS || bytes >= MAX_BYTES;
    }

    void clear() {
        columns.clear();
        leftOut.clear();
        bytes = 0;
    }
}
