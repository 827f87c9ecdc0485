package org.ipai.connectors.runtime.silver;

import java.io.IOException;
import java.util.List;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.io.CloseableIterable;
import org.ipai.connectors.runtime.lake.LakeException;

/** Finds the rows of a table that the rows of a checkpoint replace. */
final class ExistingKeys {

    private final Table table;
    private final List<String> names;
    private final RowKeys keys;

    ExistingKeys(Table table, List<String> names, RowKeys keys) {
        this.table = table;
        this.names = names;
        this.keys = keys;
    }

    /**
     * Collects the live rows of a snapshot whose key is in the index, and marks those keys.
     *
     * @param filter true of every row that can match
     */
    PositionDeletes replacedBy(KeyIndex index, Expression filter, long snapshotId) {
        PositionDeletes deletes = new PositionDeletes();
        TableScan scan = table.newScan().useSnapshot(snapshotId).filter(filter);
        LiveRows rows = LiveRows.withPosition(table, names);
        try (CloseableIterable<FileScanTask> tasks = scan.planFiles()) {
            for (FileScanTask task : tasks) {
                collect(task, rows, index, deletes);
            }
        } catch (IOException e) {
            throw new LakeException("cannot read the keys of " + table.name() + ": " + e.getMessage(), e);
        }
        return deletes;
    }

    private void collect(FileScanTask task, LiveRows rows, KeyIndex index, PositionDeletes deletes) throws IOException {
        try (CloseableIterable<Record> records = rows.read(task)) {
            for (Record row : records) {
                if (hasKey(row)) {
                    KeyHash hash = keys.of(row);
                    if (index.match(hash.high(), hash.low())) {
                        deletes.add(task.file(), task.spec(), (Long) row.get(names.size()));
                    }
                }
            }
        }
    }

    private boolean hasKey(Record row) {
        for (int i = 0; i < names.size(); i++) {
            if (row.get(i) == null) {
                return false;
            }
        }
        return true;
    }
}
