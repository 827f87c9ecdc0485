package org.ipai.connectors.runtime.lake;

import java.util.Arrays;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.LongColumn;

/** Whole numbers, dates and instants, of 32 or 64 bits. */
final class WholeNumberValues extends DictionaryValues {

    private final int width;
    private final PlainBytes one = new PlainBytes();
    private long least = Long.MAX_VALUE;
    private long greatest = Long.MIN_VALUE;

    /**
     * @param width bytes of a number in the file
     */
    WholeNumberValues(int width, Encodings.Choice choice) {
        super(0, choice);
        this.width = width;
    }

    @Override
    public void add(Column column, Entries entries) {
        for (int i = 0; i < entries.size(); i++) {
            int entry = entries.get(i);
            if (column.hasValue(entry)) {
                add(value(column, entry));
            }
        }
    }

    private static long value(Column column, int entry) {
        return column instanceof LongColumn longs ? longs.value(entry) : ((IntegerColumn) column).value(entry);
    }

    private void add(long value) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        one.clear();
        one.putLong(value);
        // Little-endian: the low half of a number comes first.
        add(one.bytes(), 0, width);
    }

    @Override
    public byte[] least() {
        return bytes(least);
    }

    @Override
    public byte[] greatest() {
        return bytes(greatest);
    }

    private byte[] bytes(long value) {
        one.clear();
        one.putLong(value);
        return Arrays.copyOf(one.bytes(), width);
    }

    @Override
    void clearBounds() {
        least = Long.MAX_VALUE;
        greatest = Long.MIN_VALUE;
    }
}
