package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** A page's values as their numbers in a dictionary that grows from page to page. */
final class PageNumbers {

    private static final int FIRST_CAPACITY = 64;
    /** Of memory beyond the numbers themselves: headers of runs. */
    private static final int ENCODER_SLACK = 64;

    private final ValueDictionary dictionary;
    private int[] numbers = new int[FIRST_CAPACITY];
    private int size;
    private long plainLength;

    /** The page in which each value last occurred. */
    private int[] lastPages = new int[FIRST_CAPACITY];

    private int page = 1;

    /** What adding a value came to. */
    enum Added {
        NEW_TO_PAGE,
        KNOWN_TO_PAGE,
        /** The dictionary is full; the value was not added. */
        REFUSED
    }

    PageNumbers(ValueDictionary dictionary) {
        this.dictionary = dictionary;
    }

    ValueDictionary dictionary() {
        return dictionary;
    }

    int size() {
        return size;
    }

    Added add(byte[] source, int start, int end) {
        int number = dictionary.put(source, start, end);
        if (number == ValueDictionary.FULL) {
            return Added.REFUSED;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
        plainLength += dictionary.plainLength(number);
        if (number >= lastPages.length) {
            lastPages = Arrays.copyOf(lastPages, Math.max(number + 1, lastPages.length * 2));
        }
        if (lastPages[number] == page) {
            return Added.KNOWN_TO_PAGE;
        }
        lastPages[number] = page;
        return Added.NEW_TO_PAGE;
    }

    /** Whether nine of ten values of the page occurred for the first time ever. */
    boolean hardlyRepeat() {
        return dictionary.size() > size / 10 * 9;
    }

    /** Whether the page and the dictionary together are smaller than the values themselves. */
    boolean save() {
        return encodedLength() + dictionary.plain().length() < plainLength;
    }

    /** Bytes that the values themselves would take. */
    long plainLength() {
        return plainLength;
    }

    /** Bytes that the page takes, give or take runs of the same value. */
    long encodedLength() {
        return 1 + (long) size * bitWidth() / Byte.SIZE;
    }

    /** Appends the page's values themselves. */
    void writePlain(PlainBytes target) {
        byte[] values = dictionary.plain().bytes();
        for (int i = 0; i < size; i++) {
            target.put(values, dictionary.plainStart(numbers[i]), dictionary.plainEnd(numbers[i]));
        }
    }

    /** The page's values in Parquet's dictionary encoding: the width of the numbers, then the numbers. */
    BytesInput encode() throws IOException {
        int bitWidth = bitWidth();
        // On the heap there is nothing to release, and the result reads from the encoder's memory.
        RunLengthBitPackingHybridEncoder encoder = new RunLengthBitPackingHybridEncoder(
                bitWidth,
                Math.toIntExact(encodedLength()) + ENCODER_SLACK,
                Encodings.PAGE_BYTES,
                HeapByteBufferAllocator.getInstance());
        for (int i = 0; i < size; i++) {
            encoder.writeInt(numbers[i]);
        }
        return BytesInput.concat(BytesInput.from(new byte[] {(byte) bitWidth}), encoder.toBytes());
    }

    private int bitWidth() {
        return BytesUtils.getWidthFromMaxInt(Math.max(0, dictionary.size() - 1));
    }

    /** Starts the next page. */
    void startPage() {
        size = 0;
        plainLength = 0;
        page++;
    }
}
