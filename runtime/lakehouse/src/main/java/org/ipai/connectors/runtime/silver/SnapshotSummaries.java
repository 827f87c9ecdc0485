package org.ipai.connectors.runtime.silver;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;

/** What this product writes into the summaries of the snapshots it makes, and reads back after a crash. */
public final class SnapshotSummaries {

    static final String CHECKPOINT_ID = "ipai.checkpoint-id";
    static final String RUN_ID = "ipai.run-id";
    static final String INSERTED = "ipai.inserted";
    static final String UPDATED = "ipai.updated";
    static final String DELETED = "ipai.deleted";

    private SnapshotSummaries() {}

    /** Whether a checkpoint is part of the table. */
    public static boolean isCommitted(Table table, UUID checkpointId) {
        return find(table, checkpointId).isPresent();
    }

    /** The snapshot that a checkpoint made. */
    static Optional<Snapshot> find(Table table, UUID checkpointId) {
        String id = checkpointId.toString();
        for (Snapshot snapshot : table.snapshots()) {
            if (id.equals(snapshot.summary().get(CHECKPOINT_ID))) {
                return Optional.of(snapshot);
            }
        }
        return Optional.empty();
    }

    static SilverCommit commit(Snapshot snapshot) {
        Map<String, String> summary = snapshot.summary();
        return new SilverCommit(
                snapshot.snapshotId(),
                number(summary, INSERTED),
                number(summary, UPDATED),
                number(summary, DELETED),
                number(summary, SnapshotSummary.ADDED_FILES_PROP),
                number(summary, "ipai.bytes"));
    }

    private static long number(Map<String, String> summary, String name) {
        return Long.parseLong(summary.getOrDefault(name, "0"));
    }
}
