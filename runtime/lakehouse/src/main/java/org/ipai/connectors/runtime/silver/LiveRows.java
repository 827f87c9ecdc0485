package org.ipai.connectors.runtime.silver;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.MetadataColumns;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.BaseDeleteLoader;
import org.apache.iceberg.data.DeleteLoader;
import org.apache.iceberg.data.GenericDeleteFilter;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types;

/** Reads some columns of the rows of data files that are not deleted. */
final class LiveRows {

    private final Table table;
    private final Schema projection;
    /** A delete file can apply to many data files; each is read once. */
    private final Map<String, Object> deleteFiles = new ConcurrentHashMap<>();

    private LiveRows(Table table, Schema projection) {
        this.table = table;
        this.projection = projection;
    }

    /** Rows with the columns of {@code projection}. */
    static LiveRows of(Table table, Schema projection) {
        return new LiveRows(table, projection);
    }

    /** Rows with the columns {@code names}, in that order, and the row's position in its file last. */
    static LiveRows withPosition(Table table, List<String> names) {
        return new LiveRows(table, TypeUtil.join(columns(table, names), new Schema(MetadataColumns.ROW_POSITION)));
    }

    /** A projection to top-level columns, in the order given. */
    static Schema columns(Table table, List<String> names) {
        return new Schema(
                names.stream().map(name -> table.schema().findField(name)).toArray(Types.NestedField[]::new));
    }

    /** The rows of one file; each is valid until the next. */
    CloseableIterable<Record> read(FileScanTask task) {
        GenericDeleteFilter deletes = new CachingFilter(task);
        Schema required = deletes.requiredSchema();
        CloseableIterable<Record> rows = Parquet.read(
                        table.io().newInputFile(task.file().location()))
                .project(required)
                .split(task.start(), task.length())
                .createReaderFunc(file -> GenericParquetReaders.buildReader(required, file))
                .reuseContainers()
                .build();
        return deletes.filter(rows);
    }

    private final class CachingFilter extends GenericDeleteFilter {

        CachingFilter(FileScanTask task) {
            super(table.io(), task, table.schema(), projection);
        }

        @Override
        protected DeleteLoader newDeleteLoader() {
            return new BaseDeleteLoader(file -> table.io().newInputFile(file)) {
                @Override
                protected boolean canCache(long size) {
                    return true;
                }

                @Override
                @SuppressWarnings("unchecked") // a key always stands for the same kind of value
                protected <V> V getOrLoad(String key, Supplier<V> value, long size) {
                    return (V) deleteFiles.computeIfAbsent(key, absent -> value.get());
                }
            };
        }
    }
}
