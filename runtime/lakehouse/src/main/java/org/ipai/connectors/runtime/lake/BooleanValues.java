package org.ipai.connectors.runtime.lake;

import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.Column;
import org.jspecify.annotations.Nullable;

/** Truth values, eight a byte, the first in the lowest bit. */
final class BooleanValues implements PageValues {

    private final PlainBytes bytes = new PlainBytes();
    /** Bits that do not make a byte yet. */
    private int pending;

    private int size;
    private int truths;

    @Override
    public void add(Column column, Entries entries) {
        BooleanColumn booleans = (BooleanColumn) column;
        for (int i = 0; i < entries.size(); i++) {
            int entry = entries.get(i);
            if (booleans.hasValue(entry)) {
                add(booleans.value(entry) ? 1 : 0);
            }
        }
    }

    private void add(int bit) {
        pending |= bit << (size & 7);
        truths += bit;
        size++;
        if ((size & 7) == 0) {
            bytes.putByte(pending);
            pending = 0;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isPageFull() {
        return bytes.length() >= Encodings.PAGE_BYTES;
    }

    @Override
    public long bufferedBytes() {
        return bytes.length() + 1L;
    }

    @Override
    public Encoded encode() {
        if ((size & 7) != 0) {
            bytes.putByte(pending);
        }
        return new Encoded(bytes.input(), Encoding.PLAIN);
    }

    @Override
    public byte[] least() {
        return new byte[] {(byte) (truths == size ? 1 : 0)};
    }

    @Override
    public byte[] greatest() {
        return new byte[] {(byte) (truths == 0 ? 0 : 1)};
    }

    @Override
    public void startPage() {
        bytes.clear();
        pending = 0;
        size = 0;
        truths = 0;
    }

    @Override
    public @Nullable DictionaryPage dictionaryPage() {
        return null;
    }

    @Override
    public boolean isDictionaryUseless() {
        return false;
    }

    @Override
    public void preferPlain() {}
}
