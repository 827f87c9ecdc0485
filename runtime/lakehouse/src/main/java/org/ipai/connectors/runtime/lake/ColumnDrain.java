package org.ipai.connectors.runtime.lake;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.LongColumn;

/** Moves entries of a record column into a Parquet column. */
sealed interface ColumnDrain<C extends Column> {

    /** Moves the entries from {@code from} (inclusive) to {@code to} (exclusive). */
    void drain(C column, ColumnWriter writer, int from, int to);

    /**
     * The drain for a column.
     *
     * @param target the Parquet column, as wide as the record column or wider
     */
    static ColumnDrain<?> of(Column column, ColumnDescriptor target) {
        // A required column has one definition level less in Parquet, and always a value.
        int surplus = column.maxDefinition() - target.getMaxDefinitionLevel();
        if (column instanceof LongColumn) {
            return new Longs(surplus);
        }
        if (column instanceof IntegerColumn) {
            boolean widens = target.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT64;
            return widens ? new WidenedIntegers(surplus) : new Integers(surplus);
        }
        if (column instanceof DoubleColumn) {
            return new Doubles(surplus);
        }
        return column instanceof BooleanColumn ? new Booleans(surplus) : new Binaries(surplus);
    }

    record Longs(int surplus) implements ColumnDrain<LongColumn> {
        @Override
        public void drain(LongColumn column, ColumnWriter writer, int from, int to) {
            for (int entry = from; entry < to; entry++) {
                int definition = column.definition(entry) - surplus;
                if (column.hasValue(entry)) {
                    writer.write(column.value(entry), column.repetition(entry), definition);
                } else {
                    writer.writeNull(column.repetition(entry), definition);
                }
            }
        }
    }

    record Integers(int surplus) implements ColumnDrain<IntegerColumn> {
        @Override
        public void drain(IntegerColumn column, ColumnWriter writer, int from, int to) {
            for (int entry = from; entry < to; entry++) {
                int definition = column.definition(entry) - surplus;
                if (column.hasValue(entry)) {
                    writer.write(column.value(entry), column.repetition(entry), definition);
                } else {
                    writer.writeNull(column.repetition(entry), definition);
                }
            }
        }
    }

    record WidenedIntegers(int surplus) implements ColumnDrain<IntegerColumn> {
        @Override
        public void drain(IntegerColumn column, ColumnWriter writer, int from, int to) {
            for (int entry = from; entry < to; entry++) {
                int definition = column.definition(entry) - surplus;
                if (column.hasValue(entry)) {
                    writer.write((long) column.value(entry), column.repetition(entry), definition);
                } else {
                    writer.writeNull(column.repetition(entry), definition);
                }
            }
        }
    }

    record Doubles(int surplus) implements ColumnDrain<DoubleColumn> {
        @Override
        public void drain(DoubleColumn column, ColumnWriter writer, int from, int to) {
            for (int entry = from; entry < to; entry++) {
                int definition = column.definition(entry) - surplus;
                if (column.hasValue(entry)) {
                    writer.write(column.value(entry), column.repetition(entry), definition);
                } else {
                    writer.writeNull(column.repetition(entry), definition);
                }
            }
        }
    }

    record Booleans(int surplus) implements ColumnDrain<BooleanColumn> {
        @Override
        public void drain(BooleanColumn column, ColumnWriter writer, int from, int to) {
            for (int entry = from; entry < to; entry++) {
                int definition = column.definition(entry) - surplus;
                if (column.hasValue(entry)) {
                    writer.write(column.value(entry), column.repetition(entry), definition);
                } else {
                    writer.writeNull(column.repetition(entry), definition);
                }
            }
        }
    }

    record Binaries(int surplus) implements ColumnDrain<BinaryColumn> {
        @Override
        public void drain(BinaryColumn column, ColumnWriter writer, int from, int to) {
            byte[] bytes = column.bytes();
            int start = from < to ? column.start(from) : 0;
            for (int entry = from; entry < to; entry++) {
                int end = column.end(entry);
                int definition = column.definition(entry) - surplus;
                if (column.hasValue(entry)) {
                    // "Reused" makes whoever keeps the value, a dictionary or a statistic, copy it first.
                    Binary value = Binary.fromReusedByteArray(bytes, start, end - start);
                    writer.write(value, column.repetition(entry), definition);
                } else {
                    writer.writeNull(column.repetition(entry), definition);
                }
                start = end;
            }
        }
    }
}
