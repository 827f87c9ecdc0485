package org.ipai.connectors.runtime.silver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.jspecify.annotations.Nullable;

/** The range of each key column over the rows of a checkpoint: files whose bounds lie outside hold none of its keys. */
final class KeyRanges {

    private final int[] columns;
    private final String[] names;
    private final Range[] ranges;

    /** Smallest and greatest value of a column. */
    private static final class Range {
        private long least = Long.MAX_VALUE;
        private long greatest = Long.MIN_VALUE;
        private byte @Nullable [] leastText;
        private byte @Nullable [] greatestText;
    }

    KeyRanges(int[] columns, List<String> names) {
        this.columns = columns;
        this.names = names.toArray(String[]::new);
        this.ranges = new Range[columns.length];
        clear();
    }

    void clear() {
        Arrays.setAll(ranges, i -> new Range());
    }

    void add(RecordColumns batch) {
        for (int i = 0; i < columns.length; i++) {
            Column column = batch.columns().get(columns[i]);
            if (column instanceof LongColumn longs) {
                addLongs(ranges[i], longs);
            } else if (column instanceof IntegerColumn integers) {
                addIntegers(ranges[i], integers);
            } else if (column instanceof BinaryColumn text) {
                addText(ranges[i], text);
            }
        }
    }

    private static void addLongs(Range range, LongColumn column) {
        for (int row = 0; row < column.entries(); row++) {
            range.least = Math.min(range.least, column.value(row));
            range.greatest = Math.max(range.greatest, column.value(row));
        }
    }

    private static void addIntegers(Range range, IntegerColumn column) {
        for (int row = 0; row < column.entries(); row++) {
            range.least = Math.min(range.least, column.value(row));
            range.greatest = Math.max(range.greatest, column.value(row));
        }
    }

    private static void addText(Range range, BinaryColumn column) {
        byte[] bytes = column.bytes();
        for (int row = 0; row < column.entries(); row++) {
            int start = column.start(row);
            int end = column.end(row);
            if (range.leastText == null
                    || Arrays.compareUnsigned(bytes, start, end, range.leastText, 0, range.leastText.length) < 0) {
                range.leastText = Arrays.copyOfRange(bytes, start, end);
            }
            if (range.greatestText == null
                    || Arrays.compareUnsigned(bytes, start, end, range.greatestText, 0, range.greatestText.length)
                            > 0) {
                range.greatestText = Arrays.copyOfRange(bytes, start, end);
            }
        }
    }

    /** True of every row of the table whose key may be among those added. */
    Expression filter() {
        List<Expression> conditions = new ArrayList<>();
        for (int i = 0; i < ranges.length; i++) {
            Range range = ranges[i];
            if (range.leastText != null && range.greatestText != null) {
                conditions.add(Expressions.greaterThanOrEqual(names[i], text(range.leastText)));
                conditions.add(Expressions.lessThanOrEqual(names[i], text(range.greatestText)));
            } else if (range.least <= range.greatest) {
                conditions.add(Expressions.greaterThanOrEqual(names[i], range.least));
                conditions.add(Expressions.lessThanOrEqual(names[i], range.greatest));
            }
        }
        return conditions.stream().reduce(Expressions.alwaysTrue(), Expressions::and);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
