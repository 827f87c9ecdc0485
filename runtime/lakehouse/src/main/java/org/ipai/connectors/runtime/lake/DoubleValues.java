package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.page.DictionaryPage;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.jspecify.annotations.Nullable;

/** Double-precision numbers; JSON has no NaN. */
final class DoubleValues implements PageValues {

    private final ChunkValues values;
    private final PlainBytes one = new PlainBytes();
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    DoubleValues(Encodings.Choice choice) {
        this.values = new ChunkValues(0, choice);
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
        values.add(one.bytes(), 0, Double.BYTES);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public long pageBytes() {
        return values.pageBytes();
    }

    @Override
    public long bufferedBytes() {
        return values.bufferedBytes();
    }

    @Override
    public Encoded encode() throws IOException {
        return values.encode();
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
    public void startPage() {
        values.startPage();
        least = Double.POSITIVE_INFINITY;
        greatest = Double.NEGATIVE_INFINITY;
    }

    @Override
    public @Nullable DictionaryPage dictionaryPage() {
        return values.dictionaryPage();
    }

    @Override
    public boolean isDictionaryUseless() {
        return values.isDictionaryUseless();
    }

    @Override
    public void preferPlain() {
        values.preferPlain();
    }
}
