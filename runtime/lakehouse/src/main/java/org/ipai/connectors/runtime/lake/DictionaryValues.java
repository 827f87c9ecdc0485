package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import org.apache.parquet.column.page.DictionaryPage;
import org.jspecify.annotations.Nullable;

/** Values that are worth a dictionary where they repeat. Subclasses move them in and know their order. */
abstract sealed class DictionaryValues implements PageValues permits WholeNumberValues, DoubleValues, TextPageValues {

    private final ChunkValues values;

    /**
     * @param prefix bytes of the length that PLAIN puts before each value
     */
    DictionaryValues(int prefix, Encodings.Choice choice) {
        this.values = new ChunkValues(prefix, choice);
    }

    /** Adds a value; false if the page is known to have it already. */
    final boolean add(byte[] source, int start, int end) {
        return values.add(source, start, end);
    }

    @Override
    public final int size() {
        return values.size();
    }

    @Override
    public final boolean isPageFull() {
        return values.isPageFull();
    }

    @Override
    public final long bufferedBytes() {
        return values.bufferedBytes();
    }

    @Override
    public final Encoded encode() throws IOException {
        return values.encode();
    }

    @Override
    public final void startPage() {
        values.startPage();
        clearBounds();
    }

    /** Forgets the least and the greatest value. */
    abstract void clearBounds();

    @Override
    public final @Nullable DictionaryPage dictionaryPage() {
        return values.dictionaryPage();
    }

    @Override
    public final boolean isDictionaryUseless() {
        return values.isDictionaryUseless();
    }

    @Override
    public final void preferPlain() {
        values.preferPlain();
    }
}
