package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column chunk on their way into pages: as numbers of a dictionary while that makes them smaller, as themselves
 * afterwards. The encodings are those of "Parquet encoding definitions" in the Apache Parquet format, for version 1 pages.
 */
final class ChunkValues {

    /** After so many values it shows whether they repeat at all: logins and labels of a large project do by then. */
    private static final int FIRST_LOOK = 8192;

    /** What a page of numbers may stand for: large texts that repeat make small pages, but not of any number of rows. */
    private static final int MAX_PLAIN_BYTES = 4 * Encodings.PAGE_BYTES;

    private final int prefix;
    private final PlainBytes plain = new PlainBytes();
    private int plainSize;

    /** Null once values are written as themselves. */
    private @Nullable PageNumbers numbers;

    /** The dictionary that finished pages refer to. */
    private @Nullable ValueDictionary used;

    private boolean uselessDictionary;

    /**
     * @param prefix bytes of the length that PLAIN puts before each value
     */
    ChunkValues(int prefix, Encodings.Choice choice) {
        this.prefix = prefix;
        this.numbers = choice == Encodings.Choice.PLAIN ? null : new PageNumbers(new ValueDictionary(prefix));
    }

    /** Adds a value; false if the page is known to have it already. */
    boolean add(byte[] source, int start, int end) {
        PageNumbers present = numbers;
        if (present == null) {
            addPlain(source, start, end);
            return true;
        }
        PageNumbers.Added added = present.add(source, start, end);
        if (added == PageNumbers.Added.REFUSED) {
            uselessDictionary = true;
            giveUpDictionary(present);
            addPlain(source, start, end);
        } else if (present.size() == FIRST_LOOK && used == null && present.hardlyRepeat()) {
            uselessDictionary = true;
            giveUpDictionary(present);
        }
        return added != PageNumbers.Added.KNOWN_TO_PAGE;
    }

    private void addPlain(byte[] source, int start, int end) {
        if (prefix > 0) {
            plain.putInt(end - start);
        }
        plain.put(source, start, end);
        plainSize++;
    }

    /** Keeps the page's values as themselves from here on. Finished pages keep their numbers. */
    private void giveUpDictionary(PageNumbers present) {
        present.writePlain(plain);
        plainSize += present.size();
        numbers = null;
    }

    /** Values of the page. */
    int size() {
        PageNumbers present = numbers;
        return present == null ? plainSize : present.size();
    }

    boolean isPageFull() {
        PageNumbers present = numbers;
        if (present == null) {
            return plain.length() >= Encodings.PAGE_BYTES;
        }
        // The dictionary may be given up before the page ends, and then the page holds the values themselves.
        return present.plainLength() >= MAX_PLAIN_BYTES || present.encodedLength() >= Encodings.PAGE_BYTES;
    }

    /** Bytes held, of the page and of the dictionary. */
    long bufferedBytes() {
        PageNumbers present = numbers;
        ValueDictionary dictionary = present == null ? used : present.dictionary();
        long page = present == null ? plain.length() : present.encodedLength();
        return page + (dictionary == null ? 0 : dictionary.plain().length());
    }

    /** The page's values, valid until the next page is started. */
    PageValues.Encoded encode() throws IOException {
        PageNumbers present = numbers;
        if (present != null && used == null && !present.save()) {
            giveUpDictionary(present);
        }
        if (numbers == null) {
            return new PageValues.Encoded(plain.input(), Encoding.PLAIN);
        }
        used = numbers.dictionary();
        return new PageValues.Encoded(numbers.encode(), Encoding.RLE_DICTIONARY);
    }

    void startPage() {
        plain.clear();
        plainSize = 0;
        if (numbers != null) {
            numbers.startPage();
        }
    }

    /** The dictionary that the chunk's pages refer to, or null if none does. */
    @Nullable
    DictionaryPage dictionaryPage() {
        ValueDictionary dictionary = used;
        return dictionary == null
                ? null
                : new DictionaryPage(dictionary.plain().input(), dictionary.size(), Encoding.PLAIN);
    }

    /** Whether many values have shown that a dictionary does not pay, or not to the end. */
    boolean isDictionaryUseless() {
        return uselessDictionary;
    }

    /** Gives up a dictionary that no page refers to yet. */
    void preferPlain() {
        PageNumbers present = numbers;
        if (present != null && used == null) {
            giveUpDictionary(present);
        }
    }
}
