package org.ipai.connectors.runtime.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.parquet.ParquetUtil;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches of records into new data files of a table, one open file a partition. Files are numbered from 0 in the order
 * in which they are opened, from one {@link #finish()} to the next. For use by one thread.
 */
public final class TableFiles {

    private static final long TARGET_FILE_BYTES = 128L << 20;

    /** A file that is open costs some 0.5 MB before it holds much. */
    private static final int MAX_OPEN_FILES = 64;

    /** Bytes of unfinished row groups over all open files. */
    private static final long MAX_BUFFERED_BYTES = 96L << 20;

    private final Table table;
    private final PartitionSpec spec;
    private final WriteSchema schema;
    private final Partitioning partitioning;
    private final MetricsConfig metrics;
    private final DataFileNames names;
    private final Encodings encodings = new Encodings();
    private final Map<List<@Nullable Object>, OpenFile> open = new LinkedHashMap<>(16, 0.75f, true);
    private final List<@Nullable DataFile> finished = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();

    /** Told where each row went. */
    @FunctionalInterface
    public interface Placement {
        /**
         * A row of the batch was appended.
         *
         * @param row its index in the batch
         * @param file the number of its file
         * @param position its index in that file
         */
        void placed(int row, int file, long position);
    }

    private record OpenFile(ColumnFile file, int number) {}

    /**
     * @param table the table, at the schema the files are to have
     * @param records the stream's columns
     * @param prefix start of the files' names, unique to this writer
     */
    public TableFiles(Table table, RecordSchema records, String prefix) {
        this.table = table;
        this.spec = table.spec();
        this.schema = WriteSchema.of(table.schema(), records, "record");
        this.partitioning = new Partitioning(table.schema(), spec, new RecordColumns(records));
        this.metrics = MetricsConfig.forTable(table);
        this.names = new DataFileNames(table, prefix);
    }

    /**
     * Appends a batch.
     *
     * @param leftOut rows that are not appended
     */
    public void append(RecordColumns batch, BitSet leftOut, Placement placement) {
        RowSelection rows = RowSelection.without(leftOut, batch.rows());
        if (rows.size() == 0) {
            return;
        }
        if (spec.isUnpartitioned()) {
            appendPart(List.of(), batch, rows, placement);
        } else {
            route(batch, rows).forEach((partition, part) -> appendPart(partition, batch, part, placement));
            boundMemory();
        }
    }

    private Map<List<@Nullable Object>, RowSelection> route(RecordColumns batch, RowSelection rows) {
        Map<List<@Nullable Object>, RowSelection> routes = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            routes.computeIfAbsent(partitioning.of(batch, rows.row(i)), partition -> new RowSelection())
                    .add(rows.row(i));
        }
        return routes;
    }

    private void appendPart(
            List<@Nullable Object> partition, RecordColumns batch, RowSelection rows, Placement placement) {
        OpenFile target = open(partition);
        long first = target.file().rows();
        target.file().append(batch, rows);
        for (int i = 0; i < rows.size(); i++) {
            placement.placed(rows.row(i), target.number(), first + i);
        }
        closeIfLarge(partition, target);
    }

    private OpenFile open(List<@Nullable Object> partition) {
        OpenFile present = open.get(partition);
        if (present != null) {
            return present;
        }
        if (open.size() == MAX_OPEN_FILES) {
            close(open.keySet().iterator().next());
        }
        int number = paths.size();
        Path path = names.next(partitioning.struct(partition));
        paths.add(path);
        finished.add(null);
        OpenFile created = new OpenFile(new ColumnFile(path, schema, encodings), number);
        open.put(partition, created);
        return created;
    }

    private void closeIfLarge(List<@Nullable Object> partition, OpenFile target) {
        if (target.file().bytes() >= TARGET_FILE_BYTES) {
            close(partition);
        }
    }

    private void boundMemory() {
        long buffered = open.values().stream()
                .mapToLong(each -> each.file().bufferedBytes())
                .sum();
        if (buffered > MAX_BUFFERED_BYTES) {
            open.values().stream()
                    .map(OpenFile::file)
                    .max(Comparator.comparingLong(ColumnFile::bufferedBytes))
                    .ifPresent(ColumnFile::flushRowGroup);
        }
    }

    private void close(List<@Nullable Object> partition) {
        OpenFile target = Objects.requireNonNull(open.remove(partition));
        ColumnFile.Finished result = target.file().finish();
        DataFiles.Builder file = DataFiles.builder(spec)
                .withPath(Locations.of(target.file().path()))
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(result.bytes())
                .withMetrics(ParquetUtil.footerMetrics(result.footer(), Stream.empty(), metrics))
                .withSplitOffsets(ParquetUtil.getSplitOffsets(result.footer()));
        if (!spec.isUnpartitioned()) {
            file.withPartition(partitioning.struct(partition));
        }
        finished.set(target.number(), file.build());
    }

    /**
     * Completes all files; they are on the disk when this returns. Their index in the list is their number. The next batch
     * starts with file 0 again.
     */
    public List<DataFile> finish() {
        for (List<@Nullable Object> partition : List.copyOf(open.keySet())) {
            close(partition);
        }
        List<DataFile> files = finished.stream().map(Objects::requireNonNull).toList();
        finished.clear();
        paths.clear();
        return files;
    }

    /** Gives up and removes all files since the last {@link #finish()}. */
    public void discard() {
        open.values().forEach(each -> each.file().discard());
        open.clear();
        paths.forEach(path -> table.io().deleteFile(Locations.of(path)));
        finished.clear();
        paths.clear();
    }
}
