package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileContent;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.InternalReader;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.util.PartitionUtil;

/** Reads the live rows of one snapshot, file by file. */
final class SilverReader {

    private final Table table;
    private final List<FileScanTask> files;

    private SilverReader(Table table, List<FileScanTask> files) {
        this.table = table;
        this.files = files;
    }

    static SilverReader of(Table table, Snapshot snapshot) throws IOException {
        List<FileScanTask> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> planned =
                table.newScan().useSnapshot(snapshot.snapshotId()).planFiles()) {
            planned.forEach(files::add);
        }
        return new SilverReader(table, files);
    }

    /** The same without files whose rows were all there at a sequence number. */
    SilverReader after(long sequenceNumber) {
        return new SilverReader(
                table,
                files.stream()
                        .filter(task -> task.file().dataSequenceNumber() > sequenceNumber)
                        .toList());
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Live rows by the metadata: exact or too small, since one deletion file may count for several data files. */
    long rowsAtLeast() {
        return files.stream().mapToLong(SilverReader::rowsAtLeast).sum();
    }

    private static long rowsAtLeast(FileScanTask task) {
        long rows = task.file().recordCount();
        for (DeleteFile deletes : task.deletes()) {
            // How many rows an equality delete removes is not known.
            rows -= deletes.content() == FileContent.POSITION_DELETES ? deletes.recordCount() : rows;
        }
        return rows;
    }

    /** Takes each row. */
    @FunctionalInterface
    interface RowConsumer {
        void accept(Record row) throws IOException;
    }

    /**
     * Reads the columns of a schema. A row's first fields are these, in order, in Iceberg's internal representation, where an
     * instant is a number; it is valid until the next.
     */
    void forEach(Schema projection, RowConsumer consumer) throws IOException {
        for (FileScanTask file : files) {
            forEach(file, projection, consumer);
        }
    }

    private void forEach(FileScanTask file, Schema projection, RowConsumer consumer) throws IOException {
        try (CloseableIterable<Record> rows = open(file, projection)) {
            for (Record row : rows) {
                consumer.accept(row);
            }
        } catch (RuntimeException e) {
            // Iceberg and Parquet tell a lost or damaged file by unchecked exceptions of many kinds.
            throw new IOException(
                    "silver file " + file.file().location() + " cannot be read (" + e.getMessage()
                            + "); restore it, or rebuild the silver table from bronze",
                    e);
        }
    }

    private CloseableIterable<Record> open(FileScanTask task, Schema projection) {
        LiveRowFilter deletes = new LiveRowFilter(table, task, projection);
        Schema required = deletes.requiredSchema();
        Map<Integer, ?> constants = PartitionUtil.constantsMap(task);
        CloseableIterable<Record> rows = Parquet.read(
                        table.io().newInputFile(task.file().location()))
                .project(required)
                .split(task.start(), task.length())
                .createReaderFunc(file -> InternalReader.<Record>create(required, file, constants))
                .reuseContainers()
                .build();
        return deletes.filter(rows);
    }
}
