package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** The repetition or definition levels of a page; nothing at all where there is only level 0. */
final class Levels {

    private static final int ENCODER_SLAB = 64;

    private final int max;
    private final RunLengthBitPackingHybridEncoder encoder;

    Levels(int max) {
        this.max = max;
        this.encoder = new RunLengthBitPackingHybridEncoder(
                BytesUtils.getWidthFromMaxInt(max),
                ENCODER_SLAB,
                Encodings.PAGE_BYTES,
                HeapByteBufferAllocator.getInstance());
    }

    boolean isTrivial() {
        return max == 0;
    }

    void add(int level) throws IOException {
        encoder.writeInt(level);
    }

    /** The page's levels after their length in bytes; valid until the next page is started. */
    BytesInput encode() throws IOException {
        if (isTrivial()) {
            return BytesInput.empty();
        }
        BytesInput levels = encoder.toBytes();
        return BytesInput.concat(BytesInput.fromInt(Math.toIntExact(levels.size())), levels);
    }

    long bufferedBytes() {
        return encoder.getBufferedSize();
    }

    void startPage() {
        encoder.reset();
    }
}
