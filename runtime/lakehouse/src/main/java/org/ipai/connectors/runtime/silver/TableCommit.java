package org.ipai.connectors.runtime.silver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.RowDelta;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.CleanableFailure;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import org.ipai.connectors.runtime.lake.LakeException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a change part of a table in one atomic commit. Rows go by position deletes, which, unlike equality deletes, are
 * understood by every reader; and finding the positions gives exact counts.
 */
final class TableCommit {

    /** Other writers of the table win a race now and then; losing this often means that something else is wrong. */
    private static final int MAX_ATTEMPTS = 10;

    private final Table table;
    private final TableChange change;
    private final UUID checkpointId;
    private final Map<String, String> summary;

    TableCommit(Table table, TableChange change, Checkpoint checkpoint) {
        this.table = table;
        this.change = change;
        this.checkpointId = checkpoint.id();
        this.summary = new HashMap<>(checkpoint.summary());
        summary.put(SnapshotSummaries.CHECKPOINT_ID, checkpointId.toString());
        summary.put(SnapshotSummaries.RUN_ID, checkpoint.runId().toString());
        summary.put("ipai.bytes", Long.toString(bytes(change.dataFiles())));
    }

    /** What a commit is recorded under. */
    record Checkpoint(UUID id, UUID runId, Map<String, String> summary) {}

    private static long bytes(List<DataFile> files) {
        return files.stream().mapToLong(DataFile::fileSizeInBytes).sum();
    }

    /**
     * Commits.
     *
     * @throws UnknownOutcomeException if it cannot be told whether the commit happened
     */
    SilverCommit commit() {
        LakeException lastConflict = null;
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            table.refresh();
            try {
                return attempt(attempt);
            } catch (ValidationException | CommitFailedException e) {
                lastConflict = new LakeException(
                        "checkpoint " + checkpointId + " lost " + attempt + " races against other writers of "
                                + table.name() + ": " + e.getMessage() + "; run the sync again when they are done",
                        e);
            }
        }
        throw lastConflict == null ? new IllegalStateException() : lastConflict;
    }

    private SilverCommit attempt(int attempt) {
        Snapshot base = table.currentSnapshot();
        PositionDeletes all = change.existing(base);
        List<String> touched = all.dataFiles();
        all.addAll(change.own());
        List<DeleteFile> deletes =
                all.write(table, summary.get(SnapshotSummaries.RUN_ID) + "-" + checkpointId + "-" + attempt);
        RowDelta delta = delta(deletes);
        validate(delta, base, touched);
        return commit(delta, deletes);
    }

    private RowDelta delta(List<DeleteFile> deletes) {
        TableChange.Counts counts = change.counts();
        RowDelta delta = table.newRowDelta();
        change.dataFiles().forEach(delta::addRows);
        deletes.forEach(delta::addDeletes);
        summary.forEach(delta::set);
        delta.set(SnapshotSummaries.INSERTED, Long.toString(counts.inserted()));
        delta.set(SnapshotSummaries.UPDATED, Long.toString(counts.updated()));
        delta.set(SnapshotSummaries.DELETED, Long.toString(counts.deleted()));
        return delta;
    }

    /** The positions found hold only if nobody has meanwhile written, deleted or moved rows that they depend on. */
    private void validate(RowDelta delta, @Nullable Snapshot base, List<String> touched) {
        if (!change.looksUpRows()) {
            return;
        }
        if (base != null) {
            delta.validateFromSnapshot(base.snapshotId());
        }
        delta.conflictDetectionFilter(change.filter())
                .validateDataFilesExist(touched)
                .validateDeletedFiles()
                .validateNoConflictingDataFiles()
                .validateNoConflictingDeleteFiles();
    }

    private SilverCommit commit(RowDelta delta, List<DeleteFile> deletes) {
        try {
            delta.commit();
        } catch (RuntimeException e) {
            if (e instanceof ValidationException || e instanceof CleanableFailure) {
                deletes.forEach(file -> table.io().deleteFile(file.location()));
                throw e;
            }
            // Whatever else goes wrong, CommitStateUnknownException above all, may do so after the database has
            // committed.
            return lookUp(e).orElseThrow(() -> new UnknownOutcomeException(table.name(), checkpointId, e));
        }
        return found();
    }

    /** What was committed; its files must stay, also if the database goes away before it can tell. */
    private SilverCommit found() {
        try {
            table.refresh();
            return SnapshotSummaries.find(table, checkpointId)
                    .map(SnapshotSummaries::commit)
                    .orElseThrow(() -> new IllegalStateException("a commit left no snapshot"));
        } catch (RuntimeException e) {
            throw new UnknownOutcomeException(table.name(), checkpointId, e);
        }
    }

    private Optional<SilverCommit> lookUp(RuntimeException fault) {
        try {
            table.refresh();
            return SnapshotSummaries.find(table, checkpointId).map(SnapshotSummaries::commit);
        } catch (RuntimeException e) {
            fault.addSuppressed(e);
            return Optional.empty();
        }
    }
}
