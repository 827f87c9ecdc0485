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
        return CloseableIterable.concat(CloseableIterable.transform(files(snapshot), rows::read));
    }

    /** Rows by the metadata, deleted ones included. */
    long rowsAtMost() {
        if (snapshot == null) {
            return 0;
        }
        long[] sum = {0};
        try (CloseableIterable<FileScanTask> tasks = files(snapshot)) {
            tasks.forEach(task -> sum[0] += task.file().recordCount());
        } catch (IOException e) {
            throw new LakeException("cannot read " + table.name() + ": " + e.getMessage(), e);
        }
        return sum[0];
    }

    private CloseableIterable<FileScanTask> files(Snapshot of) {
        return table.newScan().useSnapshot(of.snapshotId()).project(projection).planFiles();
    }

    void forEach(Consumer<Record> action) {
        try (CloseableIterable<Record> all = rows()) {
            all.forEach(action);
        } catch (IOException e) {
            throw new LakeException("cannot read " + table.name() + ": " + e.getMessage(), e);
        }
    }
}
