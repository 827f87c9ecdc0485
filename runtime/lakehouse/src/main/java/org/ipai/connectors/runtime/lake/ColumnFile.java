package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.SchemaParser;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.RecordColumns;

/** One Parquet file under construction, filled column by column from batches of records. */
final class ColumnFile {

    /** Compressed row groups of this size let readers skip and spread, and bound the writer's memory. */
    static final long ROW_GROUP_BYTES = 48L << 20;

    private final Path path;
    private final WriteSchema schema;
    private final ZstdPages compressor;
    private final ParquetProperties properties;
    private final List<ColumnDescriptor> leaves;
    private final DurableFile output;
    private final ParquetFileWriter file;
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore columns;
    private ColumnWriter[] writers;
    private ColumnDrain<?>[] drains;
    private long rowGroupRows;
    private long rows;

    /** What became of a file. */
    record Finished(ParquetMetadata footer, long bytes) {}

    ColumnFile(Path path, WriteSchema schema, ParquetProperties properties) {
        this.path = path;
        this.schema = schema;
        this.properties = properties;
        this.compressor = new ZstdPages();
        this.leaves = schema.parquet().getColumns();
        this.writers = new ColumnWriter[leaves.size()];
        this.drains = new ColumnDrain<?>[0];
        try {
            this.output = DurableFile.create(path);
            this.file = new ParquetFileWriter(
                    new ParquetOutput(output),
                    schema.parquet(),
                    ParquetFileWriter.Mode.CREATE,
                    ROW_GROUP_BYTES,
                    0,
                    null,
                    properties);
            file.start();
        } catch (IOException e) {
            throw DiskException.of("create", path, e);
        }
        this.pages = newPages();
        this.columns = newColumns();
    }

    Path path() {
        return path;
    }

    long rows() {
        return rows;
    }

    /** Bytes on disk or on their way there. */
    long bytes() {
        return output.position() + bufferedBytes();
    }

    /** Bytes held in memory for the row group that is open. */
    long bufferedBytes() {
        return columns.getBufferedSize();
    }

    /** Appends all rows of a batch. */
    void append(RecordColumns batch) {
        prepareDrains(batch);
        List<Column> sources = batch.columns();
        for (int i = 0; i < writers.length; i++) {
            Column column = sources.get(i);
            drain(drains[i], column, writers[i], 0, column.entries());
        }
        endRows(batch.rows());
    }

    /** Appends some rows of a batch. */
    void append(RecordColumns batch, RowSelection selection) {
        prepareDrains(batch);
        List<Column> sources = batch.columns();
        for (int i = 0; i < writers.length; i++) {
            Column column = sources.get(i);
            for (int at = 0; at < selection.size(); at++) {
                int row = selection.row(at);
                drain(drains[i], column, writers[i], column.firstEntry(row), column.firstEntry(row + 1));
            }
        }
        endRows(selection.size());
    }

    private void prepareDrains(RecordColumns batch) {
        if (drains.length == 0) {
            drains = new ColumnDrain<?>[writers.length];
            for (int i = 0; i < drains.length; i++) {
                drains[i] = ColumnDrain.of(batch.columns().get(i), leaves.get(i));
            }
        }
    }

    @SuppressWarnings("unchecked") // a drain is made for its column
    private static <C extends Column> void drain(
            ColumnDrain<C> drain, Column column, ColumnWriter writer, int from, int to) {
        drain.drain((C) column, writer, from, to);
    }

    private void endRows(int count) {
        for (int i = 0; i < count; i++) {
            columns.endRecord();
        }
        rowGroupRows += count;
        rows += count;
        if (bufferedBytes() >= ROW_GROUP_BYTES) {
            flushRowGroup();
        }
    }

    /** Writes the open row group out and frees its memory. */
    void flushRowGroup() {
        if (rowGroupRows == 0) {
            return;
        }
        writeRowGroup();
        pages = newPages();
        columns = newColumns();
    }

    private void writeRowGroup() {
        try {
            file.startBlock(rowGroupRows);
            columns.flush();
            pages.flushToFileWriter(file);
            file.endBlock();
            columns.close();
            pages.close();
        } catch (IOException e) {
            throw DiskException.of("write", path, e);
        }
        rowGroupRows = 0;
    }

    /** Completes the file; it is on the disk when this returns. */
    Finished finish() {
        if (rowGroupRows > 0) {
            writeRowGroup();
        }
        try {
            file.end(Map.of("iceberg.schema", SchemaParser.toJson(schema.iceberg())));
            file.close();
            output.close();
        } catch (IOException e) {
            throw DiskException.of("complete", path, e);
        } finally {
            compressor.release();
        }
        return new Finished(file.getFooter(), output.position());
    }

    /** Gives the file up. */
    void discard() {
        output.discard();
        compressor.release();
    }

    private ColumnChunkPageWriteStore newPages() {
        return new ColumnChunkPageWriteStore(
                compressor,
                schema.parquet(),
                HeapByteBufferAllocator.getInstance(),
                properties.getColumnIndexTruncateLength(),
                properties.getPageWriteChecksumEnabled());
    }

    private ColumnWriteStore newColumns() {
        ColumnWriteStore store = properties.newColumnWriteStore(schema.parquet(), pages, pages);
        for (int i = 0; i < writers.length; i++) {
            writers[i] = store.getColumnWriter(leaves.get(i));
        }
        return store;
    }
}
