package org.ipai.connectors.runtime.gold;

import java.nio.charset.StandardCharsets;

/** Writes text as a JSON string that {@code jsonb} takes: U+FFFD stands for NUL and for lone surrogates. */
final class JsonString {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int REPLACEMENT = 0xFFFD;

    private JsonString() {}

    static void write(String text, RowBuffer out) {
        out.putByte('"');
        int length = text.length();
        int i = out.putPlain(text, 0);
        while (i < length) {
            int c = text.codePointAt(i);
            putSpecial(c, out);
            i = out.putPlain(text, i + Character.charCount(c));
        }
        out.putByte('"');
    }

    private static void putSpecial(int c, RowBuffer out) {
        switch (c) {
            case '"', '\\' -> putEscaped(c, out);
            case '\n' -> putEscaped('n', out);
            case '\r' -> putEscaped('r', out);
            case '\t' -> putEscaped('t', out);
            case '\b' -> putEscaped('b', out);
            case '\f' -> putEscaped('f', out);
            case 0 -> out.putUtf8(REPLACEMENT);
            default -> putOther(c, out);
        }
    }

    private static void putEscaped(int letter, RowBuffer out) {
        out.putByte('\\');
        out.putByte(letter);
    }

    private static void putOther(int c, RowBuffer out) {
        if (c < ' ') {
            out.putAscii("\\u00");
            out.putByte(HEX[c >> 4]);
            out.putByte(HEX[c & 0xF]);
        } else {
            boolean alone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            out.putUtf8(alone ? REPLACEMENT : c);
        }
    }
}
