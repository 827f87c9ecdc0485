package org.ipai.connectors.runtime.silver;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.ipai.connectors.runtime.lake.LakeException;
import org.jspecify.annotations.Nullable;

/** Reads the live rows of one snapshot, as often as asked. */
final class TableScanner {

    private final Table table;
    private final @Nullable Snapshot snapshot;
    private final Schema projection;
    private final LiveRows rows;

    TableScanner(Table table, Schema projection) {
        this.table = table;
        this.snapshot = table.currentSnapshot();
        this.projection = projection;
        this.rows = LiveRows.of(table, projection);
    }

    /** The rows; each is valid until the next. */
    CloseableIterable<Record> rows() {
        if (snapshot == null) {
            return CloseableIterable.empty();
        }
        CloseableIterable<FileScanTask> tasks = table.newScan()
                .useSnapshot(snapshot.snapshotId())
                .project(projection)
                .planFiles();
        return CloseableIterable.concat(CloseableIterable.transform(tasks, rows::read));
    }

    void forEach(Consumer<Record> action) {
        try (CloseableIterable<Record> all = rows()) {
            all.forEach(action);
        } catch (IOException e) {
            throw new LakeException("cannot read " + table.name() + ": " + e.getMessage(), e);
        }
    }
}
