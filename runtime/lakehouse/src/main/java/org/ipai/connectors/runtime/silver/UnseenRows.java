package org.ipai.connectors.runtime.silver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.ipai.connectors.runtime.lake.LakeException;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were in a table before a run and that the run has not written again go. Whatever comes is written to a new data
 * file, so a row in an old one did not come.
 */
final class UnseenRows implements TableChange {

    private final Table table;
    private final long before;
    private final List<String> sliceColumns;
    private final Set<String> spared;
    private long found;

    /**
     * @param before the table's last sequence number before the run
     * @param sliceColumns columns that make the key of a row's slice; may be empty if {@code spared} is
     * @param spared keys of slices whose rows stay
     */
    UnseenRows(Table table, long before, List<String> sliceColumns, Set<String> spared) {
        this.table = table;
        this.before = before;
        this.sliceColumns = sliceColumns;
        this.spared = spared;
    }

    @Override
    public List<DataFile> dataFiles() {
        return List.of();
    }

    @Override
    public PositionDeletes existing(@Nullable Snapshot base) {
        PositionDeletes deletes = new PositionDeletes();
        found = 0;
        if (base == null) {
            return deletes;
        }
        LiveRows rows = LiveRows.withPosition(table, spared.isEmpty() ? List.of() : sliceColumns);
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().useSnapshot(base.snapshotId()).planFiles()) {
            for (FileScanTask task : tasks) {
                if (task.file().dataSequenceNumber() <= before) {
                    collect(task, rows, deletes);
                }
            }
        } catch (IOException e) {
            throw new LakeException("cannot read the rows of " + table.name() + ": " + e.getMessage(), e);
        }
        return deletes;
    }

    private void collect(FileScanTask task, LiveRows rows, PositionDeletes deletes) throws IOException {
        try (CloseableIterable<Record> records = rows.read(task)) {
            for (Record row : records) {
                if (spared.isEmpty() || !isSpared(row)) {
                    deletes.add(task.file(), task.spec(), (Long) row.get(spared.isEmpty() ? 0 : sliceColumns.size()));
                    found++;
                }
            }
        }
    }

    /** A row that does not tell its slice may be of one that is spared. */
    private boolean isSpared(Record row) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < sliceColumns.size(); i++) {
            Object value = row.get(i);
            if (value == null) {
                return true;
            }
            key.add(TextValues.text(value));
        }
        return spared.contains(String.join("/", key));
    }

    @Override
    public PositionDeletes own() {
        return new PositionDeletes();
    }

    @Override
    public boolean looksUpRows() {
        return true;
    }

    @Override
    public Expression filter() {
        return Expressions.alwaysTrue();
    }

    @Override
    public Counts counts() {
        return new Counts(0, 0, found);
    }
}
