package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.jspecify.annotations.Nullable;

/** The values of a Parquet column, page by page, with the bounds that go into its statistics. */
sealed interface PageValues permits DictionaryValues, BooleanValues {

    /** A page's values. */
    record Encoded(BytesInput bytes, Encoding encoding) {}

    /**
     * For the values of a column.
     *
     * @param target the Parquet column, as wide as the record column or wider
     */
    static PageValues of(Column column, ColumnDescriptor target, Encodings.Choice choice) {
        if (column instanceof BinaryColumn) {
            return new TextPageValues(choice);
        }
        if (column instanceof BooleanColumn) {
            return new BooleanValues();
        }
        if (column instanceof DoubleColumn) {
            return new DoubleValues(choice);
        }
        boolean wide = target.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT64;
        return new WholeNumberValues(wide ? Long.BYTES : Integer.BYTES, choice);
    }

    /** Adds the values of those of some entries that have one. */
    void add(Column column, Entries entries);

    /** Values of the page. */
    int size();

    /** Whether the page is as large as pages should be. */
    boolean isPageFull();

    /** Bytes held, for this page and for later ones. */
    long bufferedBytes();

    /** The page's values, valid until the next page is started. */
    Encoded encode() throws IOException;

    /** The least value of the page as PLAIN has it, a text without its length; meaningless if there are no values. */
    byte[] least();

    /** The greatest value of the page, in the same form. */
    byte[] greatest();

    void startPage();

    /** The dictionary that pages so far refer to, or null if none does. */
    @Nullable
    DictionaryPage dictionaryPage();

    /** Whether many values have shown that a dictionary does not pay. */
    boolean isDictionaryUseless();

    /** Gives up a dictionary that no page refers to yet. */
    void preferPlain();
}
