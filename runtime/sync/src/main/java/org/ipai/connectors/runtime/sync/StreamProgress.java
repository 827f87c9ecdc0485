package org.ipai.connectors.runtime.sync;

import java.util.concurrent.atomic.LongAdder;

/** Counts of one stream's sync, written by its threads and read by whoever shows progress. */
public final class StreamProgress {

    private final String stream;
    private final LongAdder slices = new LongAdder();
    private final LongAdder pages = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final LongAdder rawBytes = new LongAdder();
    private final LongAdder bronzeBytes = new LongAdder();
    private final LongAdder inserted = new LongAdder();
    private final LongAdder updated = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder checkpoints = new LongAdder();

    StreamProgress(String stream) {
        this.stream = stream;
    }

    void slice() {
        slices.increment();
    }

    void page(long pageRecords, long bytes) {
        pages.increment();
        records.add(pageRecords);
        rawBytes.add(bytes);
    }

    void quarantined(long count) {
        quarantined.add(count);
    }

    void committed(long bronze, long insertedRows, long updatedRows) {
        checkpoints.increment();
        bronzeBytes.add(bronze);
        inserted.add(insertedRows);
        updated.add(updatedRows);
    }

    public String stream() {
        return stream;
    }

    /** The counts as they stand; each is exact, together they may be of slightly different instants. */
    public StreamTally tally() {
        return new StreamTally(
                slices.sum(),
                pages.sum(),
                records.sum(),
                rawBytes.sum(),
                bronzeBytes.sum(),
                inserted.sum(),
                updated.sum(),
                quarantined.sum(),
                checkpoints.sum());
    }
}
