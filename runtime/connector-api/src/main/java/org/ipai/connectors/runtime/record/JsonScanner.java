package org.ipai.connectors.runtime.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A position in a JSON value's bytes, and the ways past what stands there. Trusts that the bytes are JSON. */
abstract sealed class JsonScanner permits JsonReader {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    byte[] bytes = new byte[0];
    int position;
    int limit;

    private byte[] textBytes = bytes;
    private int textStart;
    private int textEnd;
    private byte[] unescaped = new byte[256];

    /** Positions the reader at the value that starts at {@code start}, leading white space allowed. */
    public final void reset(byte[] json, int start, int end) {
        this.bytes = json;
        this.position = start;
        this.limit = end;
    }

    /**
     * Reads a string, leaving it as UTF-8 at {@link #textBytes()} from {@link #textStart()} to {@link #textEnd()} until the
     * next read. Half surrogates, which no UTF-8 text can hold, become U+FFFD.
     */
    final void readTextSlice() {
        if (peek() != '"') {
            throw untyped("a string");
        }
        int start = position + 1;
        int at = start;
        long seen = 0;
        while (at + 8 <= limit) {
            long word = (long) LONGS.get(bytes, at);
            long found = quotesAndBackslashes(word);
            if (found != 0) {
                int offset = Long.numberOfTrailingZeros(found) >>> 3;
                seen |= word & ((1L << (offset * 8)) - 1);
                at += offset;
                break;
            }
            seen |= word;
            at += 8;
        }
        while (bytes[at] != '"' && bytes[at] != '\\') {
            seen |= bytes[at];
            at++;
        }
        if (bytes[at] == '"') {
            textBytes = bytes;
            textStart = start;
            textEnd = at;
            position = at + 1;
        } else {
            unescape(start, at);
            seen = HIGHS;
        }
        if ((seen & HIGHS) != 0) {
            requireUtf8();
        }
    }

    /** Reads any value, leaving its JSON text where {@link #readTextSlice} leaves a string. */
    final void readJsonSlice() {
        peek();
        int start = position;
        skipValue();
        textBytes = bytes;
        textStart = start;
        textEnd = position;
        for (int at = start; at < textEnd; at++) {
            if (bytes[at] < 0) {
                requireUtf8();
                return;
            }
        }
    }

    final byte[] textBytes() {
        return textBytes;
    }

    final int textStart() {
        return textStart;
    }

    final int textEnd() {
        return textEnd;
    }

    private void requireUtf8() {
        if (!Utf8.isValid(textBytes, textStart, textEnd)) {
            throw new UntypedValueException(null, "expected UTF-8 text, found other bytes");
        }
    }

    private void unescape(int start, int firstBackslash) {
        int length = firstBackslash - start;
        ensureUnescaped(length + 16);
        System.arraycopy(bytes, start, unescaped, 0, length);
        int at = firstBackslash;
        while (bytes[at] != '"') {
            ensureUnescaped(length + 16);
            byte next = bytes[at];
            if (next != '\\') {
                unescaped[length++] = next;
                at++;
            } else if (bytes[at + 1] == 'u') {
                int codePoint = hex(at + 2);
                at += 6;
                if (Character.isHighSurrogate((char) codePoint)
                        && bytes[at] == '\\'
                        && bytes[at + 1] == 'u'
                        && Character.isLowSurrogate((char) hex(at + 2))) {
                    codePoint = Character.toCodePoint((char) codePoint, (char) hex(at + 2));
                    at += 6;
                } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                    codePoint = 0xFFFD;
                }
                length = Utf8.encode(codePoint, unescaped, length);
            } else {
                unescaped[length++] = simpleEscape(bytes[at + 1]);
                at += 2;
            }
        }
        textBytes = unescaped;
        textStart = 0;
        textEnd = length;
        position = at + 1;
    }

    private void ensureUnescaped(int length) {
        if (length > unescaped.length) {
            unescaped = Arrays.copyOf(unescaped, Math.max(length, unescaped.length * 2));
        }
    }

    private static byte simpleEscape(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private int hex(int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            value = (value << 4) | Character.digit(bytes[i], 16);
        }
        return value;
    }

    /** Skips the next value whatever it is. */
    public final void skipValue() {
        int next = peek();
        if (next == '"') {
            skipString();
        } else if (next == '{' || next == '[') {
            skipNested();
        } else {
            skipPlain();
        }
    }

    private void skipNested() {
        int depth = 0;
        do {
            byte next = bytes[position];
            if (next == '"') {
                skipString();
                continue;
            }
            if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
            }
            position++;
        } while (depth > 0);
    }

    /** The high bit of each byte of a word that is a quote or a backslash, up to the first; those after it may be wrong. */
    private static long quotesAndBackslashes(long word) {
        long quote = word ^ QUOTES;
        long backslash = word ^ BACKSLASHES;
        return (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash)) & HIGHS;
    }

    private void skipString() {
        int at = position + 1;
        while (true) {
            while (at + 8 <= limit) {
                long word = (long) LONGS.get(bytes, at);
                long found = quotesAndBackslashes(word);
                if (found != 0) {
                    at += Long.numberOfTrailingZeros(found) >>> 3;
                    break;
                }
                at += 8;
            }
            byte next = bytes[at];
            if (next == '"') {
                position = at + 1;
                return;
            }
            at += next == '\\' ? 2 : 1;
        }
    }

    private void skipPlain() {
        while (position < limit && ",}] \t\r\n".indexOf(bytes[position]) < 0) {
            position++;
        }
    }

    final UntypedValueException untyped(String expected) {
        int start = position;
        skipValue();
        return new UntypedValueException(null, "expected " + expected + ", found " + kindOf(bytes[start]));
    }

    private static String kindOf(byte first) {
        return switch (first) {
            case '"' -> "a string";
            case '{' -> "an object";
            case '[' -> "an array";
            case 't', 'f' -> "a boolean";
            case 'n' -> "null";
            default -> "a number";
        };
    }

    final String excerpt(int start, int end) {
        return new String(bytes, start, Math.min(end - start, 40), StandardCharsets.UTF_8);
    }

    /** The next byte that is not white space. */
    final int peek() {
        while (position < limit) {
            byte next = bytes[position];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next;
            }
            position++;
        }
        throw new UntypedValueException(null, "the record ends early");
    }
}
