package org.ipai.connectors.runtime.silver;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.iceberg.data.Record;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.RecordColumns;

/**
 * Hashes primary keys, of rows being written and of rows already in the table, alike. Whole numbers of either width, dates and
 * instants count as 64-bit numbers, so a column that was widened keeps its keys.
 */
final class RowKeys {

    private static final OffsetDateTime EPOCH = OffsetDateTime.of(LocalDate.EPOCH.atStartOfDay(), ZoneOffset.UTC);

    private final KeyHash hash;
    private final int[] columns;

    /**
     * @param names the key's columns
     * @param sample columns of the stream
     */
    RowKeys(KeyHash hash, List<String> names, RecordColumns sample) {
        List<String> paths = sample.columns().stream().map(Column::path).toList();
        this.hash = hash;
        this.columns = names.stream().mapToInt(paths::indexOf).toArray();
    }

    /** Whether rows have keys at all. */
    boolean isEmpty() {
        return columns.length == 0;
    }

    /** The place of the key's columns among the record columns. */
    int[] columns() {
        return columns;
    }

    /** Hashes the key of a row of a batch. */
    KeyHash of(RecordColumns batch, int row) {
        hash.start();
        for (int column : columns) {
            put(batch.columns().get(column), row);
        }
        hash.finish();
        return hash;
    }

    private void put(Column column, int row) {
        if (column instanceof LongColumn longs) {
            hash.put(longs.value(row));
        } else if (column instanceof IntegerColumn integers) {
            hash.put(integers.value(row));
        } else if (column instanceof BinaryColumn text) {
            hash.put(text.bytes(), text.start(row), text.end(row));
        } else if (column instanceof BooleanColumn booleans) {
            hash.put(booleans.value(row) ? 1 : 0);
        } else {
            hash.put(Double.doubleToLongBits(((DoubleColumn) column).value(row)));
        }
    }

    /** Hashes the key of a row of the table; the record holds the key's columns first and in order, none of them null. */
    KeyHash of(Record row) {
        hash.start();
        for (int i = 0; i < columns.length; i++) {
            put(hash, row.get(i));
        }
        hash.finish();
        return hash;
    }

    /** Puts a value as Iceberg's generic reader yields it. */
    static void put(KeyHash hash, Object value) {
        if (value instanceof Long || value instanceof Integer) {
            hash.put(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            hash.put(flag ? 1 : 0);
        } else if (value instanceof Double number) {
            hash.put(Double.doubleToLongBits(number));
        } else if (value instanceof LocalDate date) {
            hash.put(date.toEpochDay());
        } else if (value instanceof OffsetDateTime instant) {
            hash.put(ChronoUnit.MICROS.between(EPOCH, instant));
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            hash.put(text, 0, text.length);
        }
    }
}
