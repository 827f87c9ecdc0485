package org.ipai.connectors.runtime.gold;

import java.util.Arrays;

/** Bytes on their way to the server; grows to the longest row. */
final class RowBuffer {

    private byte[] bytes;
    private int size;

    RowBuffer(int firstCapacity) {
        this.bytes = new byte[firstCapacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Forgets what comes after a former size. */
    void truncate(int formerSize) {
        size = formerSize;
    }

    void putByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void putShort(int value) {
        putByte(value >> 8);
        putByte(value);
    }

    void putInt(int value) {
        ensure(Integer.BYTES);
        set(size, value);
        size += Integer.BYTES;
    }

    void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    void put(byte[] value) {
        ensure(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** Leaves room for the length of what follows; returns the place, to be given to {@link #endLength}. */
    int startLength() {
        putInt(0);
        return size;
    }

    void endLength(int start) {
        set(start - Integer.BYTES, size - start);
    }

    /** Puts text that is known to be ASCII. */
    void putAscii(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    /** Puts characters that are the same in a JSON string, up to the first that is not; returns that one's index. */
    int putPlain(String text, int from) {
        int length = text.length();
        ensure(length - from);
        int at = size;
        int i = from;
        while (i < length) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                break;
            }
            bytes[at++] = (byte) c;
            i++;
        }
        size = at;
        return i;
    }

    /** Puts a Unicode character in UTF-8. */
    void putUtf8(int codePoint) {
        if (codePoint < 0x80) {
            putByte(codePoint);
        } else if (codePoint < 0x800) {
            putByte(0xC0 | (codePoint >> 6));
            putByte(0x80 | (codePoint & 0x3F));
        } else if (codePoint < 0x10000) {
            putByte(0xE0 | (codePoint >> 12));
            putByte(0x80 | ((codePoint >> 6) & 0x3F));
            putByte(0x80 | (codePoint & 0x3F));
        } else {
            putByte(0xF0 | (codePoint >> 18));
            putByte(0x80 | ((codePoint >> 12) & 0x3F));
            putByte(0x80 | ((codePoint >> 6) & 0x3F));
            putByte(0x80 | (codePoint & 0x3F));
        }
    }

    private void set(int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length + (bytes.length >> 1)));
        }
    }
}
