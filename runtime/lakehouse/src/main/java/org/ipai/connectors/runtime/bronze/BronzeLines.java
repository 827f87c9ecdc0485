package org.ipai.connectors.runtime.bronze;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.ipai.connectors.runtime.record.RecordPage;
import org.jspecify.annotations.Nullable;

/**
 * Builds bronze lines in one buffer that is reused:
 * {@code {"emitted_at":"…","source":"…","stream":"…","cursor":…,"record":…}}, the record's bytes verbatim.
 */
final class BronzeLines {

    private static final int BUFFER_BYTES = 512 * 1024;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LINE_FEEDS = ONES * '\n';
    private static final long CARRIAGE_RETURNS = ONES * '\r';

    private static final byte[] NULL = ascii("null");
    private static final byte[] RECORD = ascii(",\"record\":");
    private static final byte[] END = ascii("}\n");

    private final String source;
    private final String stream;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int length;

    BronzeLines(String source, String stream) {
        this.source = source;
        this.stream = stream;
    }

    /** Appends a page's lines to {@code output} and returns how many bytes they have. */
    long write(RecordPage page, OutputStream output) throws IOException {
        byte[] head = head(page.emittedAt());
        long written = 0;
        for (int record = 0; record < page.records(); record++) {
            written += line(head, page, record, output);
        }
        flush(output);
        return written;
    }

    private long line(byte[] head, RecordPage page, int record, OutputStream output) throws IOException {
        int start = page.start(record);
        int size = page.end(record) - start;
        byte[] cursor = cursor(page.cursor(record));
        int lineLength = head.length + cursor.length + RECORD.length + size + END.length;
        ensureRoom(lineLength, output);
        put(head, 0, head.length);
        put(cursor, 0, cursor.length);
        put(RECORD, 0, RECORD.length);
        put(page.body(), start, size);
        blankLineBreaks(length - size, length);
        put(END, 0, END.length);
        return lineLength;
    }

    private void ensureRoom(int size, OutputStream output) throws IOException {
        if (length + size > buffer.length) {
            flush(output);
        }
        if (size > buffer.length) {
            buffer = new byte[size];
        }
    }

    private void flush(OutputStream output) throws IOException {
        output.write(buffer, 0, length);
        length = 0;
        if (buffer.length > 16 * BUFFER_BYTES) {
            buffer = new byte[BUFFER_BYTES];
        }
    }

    private void put(byte[] bytes, int start, int size) {
        System.arraycopy(bytes, start, buffer, length, size);
        length += size;
    }

    /** In valid JSON, raw line breaks stand only between tokens, where a space means the same. */
    private void blankLineBreaks(int start, int end) {
        int at = start;
        for (; at + 8 <= end; at += 8) {
            long word = (long) LONGS.get(buffer, at);
            long feed = word ^ LINE_FEEDS;
            long carriage = word ^ CARRIAGE_RETURNS;
            if (((((feed - ONES) & ~feed) | ((carriage - ONES) & ~carriage)) & HIGHS) != 0) {
                blankEach(at, at + 8);
            }
        }
        blankEach(at, end);
    }

    private void blankEach(int start, int end) {
        for (int at = start; at < end; at++) {
            if (buffer[at] == '\n' || buffer[at] == '\r') {
                buffer[at] = ' ';
            }
        }
    }

    private byte[] head(Instant emittedAt) {
        StringBuilder head = new StringBuilder("{\"emitted_at\":");
        quote(emittedAt.toString(), head);
        head.append(",\"source\":");
        quote(source, head);
        head.append(",\"stream\":");
        quote(stream, head);
        return head.append(",\"cursor\":").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cursor(@Nullable String cursor) {
        if (cursor == null) {
            return NULL;
        }
        if (isPlain(cursor)) {
            return plainQuoted(cursor);
        }
        StringBuilder quoted = new StringBuilder();
        quote(cursor, quoted);
        return quoted.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                return false;
            }
        }
        return true;
    }

    private static byte[] plainQuoted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] quoted = Arrays.copyOf(bytes, bytes.length + 2);
        System.arraycopy(bytes, 0, quoted, 1, bytes.length);
        quoted[0] = '"';
        quoted[quoted.length - 1] = '"';
        return quoted;
    }

    private static void quote(String text, StringBuilder target) {
        target.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                target.append('\\').append(character);
            } else if (character < ' ') {
                target.append(String.format("\\u%04x", (int) character));
            } else {
                target.append(character);
            }
        }
        target.append('"');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
