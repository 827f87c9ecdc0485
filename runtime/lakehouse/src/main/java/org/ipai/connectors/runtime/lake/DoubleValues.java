package org.ipai.connectors.runtime.lake;

import java.util.Arrays;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.DoubleColumn;

/** Double-precision numbers; JSON has no NaN. */
final class DoubleValues extends DictionaryValues {

    private final PlainBytes one = new PlainBytes();
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    DoubleValues(Encodings.Choice choice) {
        super(0, choice);
    }

    @Override
    public void add(Column column, Entries entries) {
        DoubleColumn doubles = (DoubleColumn) column;
        for (int i = 0; i < entries.size(); i++) {
            int entry = entries.get(i);
            if (doubles.hasValue(entry)) {
                add(doubles.value(entry));
            }
        }
    }

    private void add(double value) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        one.clear();
        one.putLong(Double.doubleToRawLongBits(value));
        add(one.bytes(), 0, Double.BYTES);
    }

    @Override
    public byte[] least() {
        return bytes(least);
    }

    @Override
    public byte[] greatest() {
        return bytes(greatest);
    }

    private byte[] bytes(double value) {
        one.clear();
        one.putLong(Double.doubleToRawLongBits(value));
        return Arrays.copyOf(one.bytes(), Double.BYTES);
    }

    @Override
    void clearBounds() {
        least = Double.POSITIVE_INFINITY;
        greatest = Double.NEGATIVE_INFINITY;
    }
}
