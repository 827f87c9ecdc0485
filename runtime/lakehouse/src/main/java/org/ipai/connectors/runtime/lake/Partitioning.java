package org.ipai.connectors.runtime.lake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.transforms.Transform;
import org.apache.iceberg.types.Type;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.jspecify.annotations.Nullable;

/** Computes the partition of rows. */
final class Partitioning {

    private final PartitionSpec spec;
    private final List<Source> sources = new ArrayList<>();

    /** The column a partition field is computed from: its place among the record columns, and how. */
    private record Source(int column, Type type, Function<Object, Object> transform) {}

    Partitioning(Schema schema, PartitionSpec spec, RecordColumns sample) {
        this.spec = spec;
        List<String> paths = sample.columns().stream().map(Column::path).toList();
        for (PartitionField field : spec.fields()) {
            Type type = schema.findType(field.sourceId());
            int column = paths.indexOf(schema.findColumnName(field.sourceId()));
            sources.add(new Source(column, type, bind(field.transform(), type)));
        }
    }

    @SuppressWarnings("unchecked") // the spec was bound to the schema, so transform and type fit
    private static Function<Object, Object> bind(Transform<?, ?> transform, Type type) {
        return ((Transform<Object, Object>) transform).bind(type);
    }

    /** The partition values of a row. */
    List<@Nullable Object> of(RecordColumns batch, int row) {
        @Nullable Object[] values = new @Nullable Object[sources.size()];
        for (int i = 0; i < values.length; i++) {
            Source source = sources.get(i);
            Object value = source.column() < 0 ? null : value(batch.columns().get(source.column()), row, source.type());
            values[i] = value == null ? null : source.transform().apply(value);
        }
        return Arrays.asList(values);
    }

    /** The same as table metadata wants it. */
    StructLike struct(List<@Nullable Object> values) {
        PartitionData data = new PartitionData(spec.partitionType());
        for (int i = 0; i < values.size(); i++) {
            data.set(i, values.get(i));
        }
        return data;
    }

    private static @Nullable Object value(Column column, int row, Type type) {
        if (!column.hasValue(row)) {
            return null;
        }
        if (column instanceof LongColumn longs) {
            return longs.value(row);
        }
        if (column instanceof IntegerColumn integers) {
            int value = integers.value(row);
            return type.typeId() == Type.TypeID.LONG ? (Object) (long) value : (Object) value;
        }
        if (column instanceof BooleanColumn booleans) {
            return booleans.value(row);
        }
        if (column instanceof DoubleColumn doubles) {
            return doubles.value(row);
        }
        BinaryColumn text = (BinaryColumn) column;
        int start = text.start(row);
        return new String(text.bytes(), start, text.end(row) - start, StandardCharsets.UTF_8);
    }
}
