package org.ipai.connectors.runtime.bronze;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.ipai.connectors.runtime.record.RecordPage;
import org.jspecify.annotations.Nullable;

/**
 * A buffer of bronze lines, reused:
 * {@code {"emitted_at":"…","source":"…","stream":"…","cursor":…,"record":…}}, the record's bytes verbatim.
 */
final class BronzeLines {

    private static final int BUFFER_BYTES = 512 * 1024;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    /** In valid JSON, the only bytes below this one are tabs and line breaks. */
    private static final long SIXTEENS = ONES * 16;

    private static final byte[] NULL = ascii("null");
    private static final byte[] RECORD = ascii(",\"record\":");
    private static final byte[] END = ascii("}\n");

    private byte[] bytes = new byte[BUFFER_BYTES];
    private int length;

    /** All lines; those of a buffer just taken are old. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean isFull() {
        return length >= BUFFER_BYTES / 2;
    }

    void clear() {
        length = 0;
        if (bytes.length > 16 * BUFFER_BYTES) {
            bytes = new byte[BUFFER_BYTES];
        }
    }

    /** Appends a record's line, which starts with {@code head}. */
    void append(byte[] head, RecordPage page, int record) {
        int start = page.start(record);
        int size = page.end(record) - start;
        byte[] cursor = cursor(page.cursor(record));
        ensureRoom(head.length + cursor.length + RECORD.length + size + END.length);
        put(head, 0, head.length);
        put(cursor, 0, cursor.length);
        put(RECORD, 0, RECORD.length);
        put(page.body(), start, size);
        blankLineBreaks(length - size, length);
        put(END, 0, END.length);
    }

    private void ensureRoom(int added) {
        if (length + added > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + added, bytes.length * 2));
        }
    }

    private void put(byte[] source, int start, int size) {
        System.arraycopy(source, start, bytes, length, size);
        length += size;
    }

    /** In valid JSON, raw line breaks stand only between tokens, where a space means the same. */
    private void blankLineBreaks(int start, int end) {
        int at = start;
        for (; at + 4 * Long.BYTES <= end; at += 4 * Long.BYTES) {
            if ((below16(at) | below16(at + 8) | below16(at + 16) | below16(at + 24)) != 0) {
                blankEach(at, at + 4 * Long.BYTES);
            }
        }
        blankEach(at, end);
    }

    /** Not zero if one of eight bytes is below 16. */
    private long below16(int at) {
        long word = (long) LONGS.get(bytes, at);
        return (word - SIXTEENS) & ~word & HIGHS;
    }

    private void blankEach(int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                bytes[at] = ' ';
            }
        }
    }

    /** The part of a line that is the same for all records of a page. */
    static byte[] head(Instant emittedAt, String source, String stream) {
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
        byte[] plain = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] quoted = new byte[plain.length + 2];
        System.arraycopy(plain, 0, quoted, 1, plain.length);
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
