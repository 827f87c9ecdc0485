package org.ipai.connectors.runtime.lake;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses Parquet pages in one call each, through two arrays that are reused: the result is valid until the next page.
 * Parquet's own compressor goes through Hadoop's codec classes and a stream.
 */
final class ZstdPages implements BytesInputCompressor {

    /** Level 3 costs a fifth more time on API records for a few per cent of size. */
    private static final int LEVEL = 1;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);
    private final PageBytes page = new PageBytes();
    private byte[] compressed = new byte[64 * 1024];

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
        page.reset(Math.toIntExact(bytes.size()));
        bytes.writeAllTo(page);
        int bound = Math.toIntExact(Zstd.compressBound(page.length));
        if (compressed.length < bound) {
            compressed = new byte[bound];
        }
        int length = context.compressByteArray(compressed, 0, compressed.length, page.bytes, 0, page.length);
        return BytesInput.from(compressed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        context.close();
    }

    private static final class PageBytes extends OutputStream {

        private byte[] bytes = new byte[64 * 1024];
        private int length;

        void reset(int size) {
            length = 0;
            if (bytes.length < size) {
                bytes = new byte[size];
            }
        }

        @Override
        public void write(int value) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            bytes[length++] = (byte) value;
        }

        @Override
        public void write(byte[] source, int offset, int size) {
            if (length + size > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + size, length * 2));
            }
            System.arraycopy(source, offset, bytes, length, size);
            length += size;
        }
    }
}
