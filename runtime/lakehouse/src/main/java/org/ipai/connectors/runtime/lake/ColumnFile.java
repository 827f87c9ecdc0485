package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.SchemaParser;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
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
    private final Encodings encodings;
    private final ParquetProperties properties;
    private final ZstdPages compressor = new ZstdPages();
    private final DurableFile output;
    private final ParquetFileWriter file;
    private ColumnChunkPageWriteStore pages;
    private List<ColumnChunk> chunks = List.of();
    private long rowGroupRows;
    private long rows;

    /** What became of a file. */
    record Finished(ParquetMetadata footer, long bytes) {}

    /**
     * @param encodings what is known of the columns; learns from this file
     */
    ColumnFile(Path path, WriteSchema schema, Encodings encodings) {
        this.path = path;
        this.schema = schema;
        this.encodings = encodings;
        this.properties = encodings.properties();
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
        long bytes = 0;
        for (ColumnChunk chunk : chunks) {
            bytes += chunk.bufferedBytes();
        }
        return bytes;
    }

    /** Appends some rows of a batch. */
    void append(RecordColumns batch, RowSelection selection) {
        List<Column> columns = batch.columns();
        if (chunks.isEmpty()) {
            chunks = newChunks(columns);
        }
        try {
            for (int i = 0; i < chunks.size(); i++) {
                chunks.get(i).append(columns.get(i), selection);
            }
        } catch (IOException e) {
            throw DiskException.of("write", path, e);
        }
        rowGroupRows += selection.size();
        rows += selection.size();
        if (bufferedBytes() >= ROW_GROUP_BYTES) {
            flushRowGroup();
        }
    }

    /** Writes the open row group out and frees its memory. */
    void flushRowGroup() {
        if (rowGroupRows > 0) {
            writeRowGroup();
            pages = newPages();
        }
    }

    private void writeRowGroup() {
        try {
            for (ColumnChunk chunk : chunks) {
                chunk.finish();
            }
            file.startBlock(rowGroupRows);
            pages.flushToFileWriter(file);
            file.endBlock();
            pages.close();
        } catch (IOException e) {
            throw DiskException.of("write", path, e);
        }
        chunks = List.of();
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

    private List<ColumnChunk> newChunks(List<Column> columns) {
        List<ColumnDescriptor> leaves = schema.parquet().getColumns();
        List<ColumnChunk> created = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            ColumnDescriptor leaf = leaves.get(i);
            created.add(new ColumnChunk(leaf, columns.get(i), pages.getPageWriter(leaf), i, encodings));
        }
        return created;
    }
}
