package org.ipai.connectors.runtime.sync;

import java.util.concurrent.atomic.LongAdder;
import org.ipai.connectors.runtime.silver.SilverCommit;

/** Counts of one stream's sync, written by its threads and read by whoever shows progress. */
public final class StreamProgress {

    private final String stream;
    private final String job;
    private final LongAdder slices = new LongAdder();
    private final LongAdder pages = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final LongAdder rawBytes = new LongAdder();
    private final LongAdder bronzeBytes = new LongAdder();
    private final LongAdder inserted = new LongAdder();
    private final LongAdder updated = new LongAdder();
    private final LongAdder deleted = new LongAdder();
    private final LongAdder filtered = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder checkpoints = new LongAdder();

    StreamProgress(String stream, String job) {
        this.stream = stream;
        this.job = job;
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

    void filtered(long count) {
        filtered.add(count);
    }

    void committed(long bronze, SilverCommit commit) {
        checkpoints.increment();
        bronzeBytes.add(bronze);
        inserted.add(commit.inserted());
        updated.add(commit.updated());
        deleted.add(commit.deleted());
    }

    void deleted(long rows) {
        checkpoints.increment();
        deleted.add(rows);
    }

    public String stream() {
        return stream;
    }

    /** {@code sync_<source>_<stream>_<mode>}. */
    public String job() {
        return job;
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
                deleted.sum(),
                filtered.sum(),
                quarantined.sum(),
                checkpoints.sum());
    }
}
