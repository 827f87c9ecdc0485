package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import org.ipai.connectors.runtime.control.LeaseSettings;

/**
 * When a sync makes what it has read durable. A checkpoint is due as soon as one of the limits is reached; each seals a
 * bronze file and commits silver, so small limits cost many small files and large ones cost work to repeat after a crash.
 *
 * @param checkpointRecords records between checkpoints
 * @param checkpointBytes bytes of raw JSON between checkpoints
 * @param checkpointInterval time between checkpoints
 * @param pagesQueued pages that may wait between bronze and silver
 * @param overlap what to do about streams that another run is busy with
 * @param leases when a process counts as dead
 */
public record SyncSettings(
        long checkpointRecords,
        long checkpointBytes,
        Duration checkpointInterval,
        int pagesQueued,
        Overlap overlap,
        LeaseSettings leases) {

    /** 400,000 records or 1 GiB or one minute, which keeps a commit's key index under 32 MB. */
    public static SyncSettings defaults() {
        return new SyncSettings(
                400_000, 1L << 30, Duration.ofMinutes(1), 4, Overlap.defaults(), LeaseSettings.defaults());
    }

    public SyncSettings withCheckpointRecords(long records) {
        return new SyncSettings(records, checkpointBytes, checkpointInterval, pagesQueued, overlap, leases);
    }

    public SyncSettings withOverlap(Overlap changed) {
        return new SyncSettings(checkpointRecords, checkpointBytes, checkpointInterval, pagesQueued, changed, leases);
    }

    public SyncSettings withLeases(LeaseSettings changed) {
        return new SyncSettings(checkpointRecords, checkpointBytes, checkpointInterval, pagesQueued, overlap, changed);
    }
}
