package org.ipai.connectors.runtime.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value from bytes that are already known to be valid JSON, handing out text as slices of those bytes.
 * What is JSON is decided before, by a full parser; this class only has to be fast and to refuse values of the wrong type.
 *
 * <p>Reused from record to record; not for use by several threads.
 */
public final class JsonReader {

    /** Returned by {@link #nextField} after an object's last field. */
    public static final int END = -2;

    /** Returned by {@link #nextField} for a field that is not among the names asked for. */
    public static final int UNKNOWN = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private byte[] bytes = new byte[0];
    private int position;
    private int limit;

    private byte[] textBytes = bytes;
    private int textStart;
    private int textEnd;
    private byte[] unescaped = new byte[256];

    /** Positions the reader at the value that starts at {@code start}, leading white space allowed. */
    public void reset(byte[] json, int start, int end) {
        this.bytes = json;
        this.position = start;
        this.limit = end;
    }

    /** Positions the reader at a text's value; for tests and samples. */
    public static JsonReader of(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        JsonReader reader = new JsonReader();
        reader.reset(bytes, 0, bytes.length);
        return reader;
    }

    /** Consumes the next value if it is {@code null}. */
    public boolean readNull() {
        if (peek() != 'n') {
            return false;
        }
        position += 4;
        return true;
    }

    /** Enters an object; its fields follow with {@link #nextField}. */
    public void beginObject() {
        expect('{', "an object");
    }

    /**
     * Moves to the next field's value.
     *
     * @param names the fields asked for
     * @param expected index of the field most likely to come, usually one after the last
     * @return the field's index, {@link #UNKNOWN}, or {@link #END} after leaving the object
     */
    public int nextField(FieldNames names, int expected) {
        int next = peek();
        if (next == ',') {
            position++;
            next = peek();
        }
        if (next == '}') {
            position++;
            return END;
        }
        int start = position + 1;
        if (expected < names.size() && names.matches(expected, bytes, start, limit)) {
            position = start + names.length(expected) + 1;
            skipColon();
            return expected;
        }
        readTextSlice();
        skipColon();
        return names.find(textBytes, textStart, textEnd);
    }

    /** Enters an array; its elements follow with {@link #nextElement}. */
    public void beginArray() {
        expect('[', "an array");
    }

    /** Moves to the next element, or leaves the array and returns false. */
    public boolean nextElement() {
        int next = peek();
        if (next == ',') {
            position++;
            return true;
        }
        if (next == ']') {
            position++;
            return false;
        }
        return true;
    }

    public boolean readBoolean() {
        int next = peek();
        if (next == 't') {
            position += 4;
            return true;
        }
        if (next == 'f') {
            position += 5;
            return false;
        }
        throw untyped("true or false");
    }

    /** Reads a whole number; {@code 1.0} and {@code 1e3} are whole, {@code 1.5} is not. */
    public long readLong() {
        int next = peek();
        if (next != '-' && !isDigit(next)) {
            throw untyped("a whole number");
        }
        int start = position;
        boolean negative = next == '-';
        int at = negative ? start + 1 : start;
        long value = 0;
        int firstDigit = at;
        while (at < limit && isDigit(bytes[at])) {
            value = value * 10 + (bytes[at] - '0');
            at++;
        }
        boolean plain = at == limit || !isNumberPart(bytes[at]);
        if (plain && at - firstDigit <= 18) {
            position = at;
            return negative ? -value : value;
        }
        return readLongExactly(start);
    }

    /** Reads a whole number of 32 bits. */
    int readInteger() {
        long value = readLong();
        if (value != (int) value) {
            throw new UntypedValueException(null, "expected a 32-bit whole number, found " + value);
        }
        return (int) value;
    }

    private long readLongExactly(int start) {
        BigDecimal decimal = readDecimal(start);
        if (Math.abs((long) decimal.scale()) > 400) {
            throw new UntypedValueException(null, "expected a 64-bit whole number, found " + excerpt(start, position));
        }
        try {
            return decimal.longValueExact();
        } catch (ArithmeticException e) {
            throw new UntypedValueException(null, "expected a 64-bit whole number, found " + excerpt(start, position));
        }
    }

    public double readDouble() {
        int next = peek();
        if (next != '-' && !isDigit(next)) {
            throw untyped("a number");
        }
        int start = position;
        while (position < limit && (isDigit(bytes[position]) || isNumberPart(bytes[position]))) {
            position++;
        }
        double value = Double.parseDouble(new String(bytes, start, position - start, StandardCharsets.ISO_8859_1));
        if (Double.isInfinite(value)) {
            throw new UntypedValueException(null, "expected a double, found " + excerpt(start, position));
        }
        return value;
    }

    private BigDecimal readDecimal(int start) {
        position = start;
        while (position < limit && (isDigit(bytes[position]) || isNumberPart(bytes[position]))) {
            position++;
        }
        try {
            return new BigDecimal(new String(bytes, start, position - start, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            throw new UntypedValueException(null, "expected a 64-bit whole number, found " + excerpt(start, position));
        }
    }

    /** Reads a string as text. */
    public String readText() {
        readTextSlice();
        return new String(textBytes, textStart, textEnd - textStart, StandardCharsets.UTF_8);
    }

    /** Reads any value as its JSON text. */
    public String readJson() {
        readJsonSlice();
        return new String(textBytes, textStart, textEnd - textStart, StandardCharsets.UTF_8);
    }

    /**
     * Reads a string, leaving it as UTF-8 at {@link #textBytes()} from {@link #textStart()} to {@link #textEnd()} until the
     * next read. Half surrogates, which no UTF-8 text can hold, become U+FFFD.
     */
    void readTextSlice() {
        if (peek() != '"') {
            throw untyped("a string");
        }
        int start = position + 1;
        int at = start;
        long seen = 0;
        while (at + 8 <= limit) {
            long word = (long) LONGS.get(bytes, at);
            long quote = word ^ QUOTES;
            long backslash = word ^ BACKSLASHES;
            long found = (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash)) & HIGHS;
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
    void readJsonSlice() {
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

    byte[] textBytes() {
        return textBytes;
    }

    int textStart() {
        return textStart;
    }

    int textEnd() {
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
            unescaped = java.util.Arrays.copyOf(unescaped, Math.max(length, unescaped.length * 2));
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
    public void skipValue() {
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

    private void skipString() {
        int at = position + 1;
        while (true) {
            while (at + 8 <= limit) {
                long word = (long) LONGS.get(bytes, at);
                long quote = word ^ QUOTES;
                long backslash = word ^ BACKSLASHES;
                long found = (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash)) & HIGHS;
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

    private void skipColon() {
        if (peek() == ':') {
            position++;
        }
    }

    private void expect(char opening, String what) {
        if (peek() != opening) {
            throw untyped(what);
        }
        position++;
    }

    private UntypedValueException untyped(String expected) {
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

    private String excerpt(int start, int end) {
        return new String(bytes, start, Math.min(end - start, 40), StandardCharsets.UTF_8);
    }

    /** The next byte that is not white space. */
    private int peek() {
        while (position < limit) {
            byte next = bytes[position];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next;
            }
            position++;
        }
        throw new UntypedValueException(null, "the record ends early");
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isNumberPart(byte character) {
        return character == '.' || character == 'e' || character == 'E' || character == '-' || character == '+';
    }

    /** Reads a string, or null. */
    public @Nullable String readNullableText() {
        return readNull() ? null : readText();
    }

    /** Reads any value as its JSON text, or null. */
    public @Nullable String readNullableJson() {
        return readNull() ? null : readJson();
    }

    public @Nullable Boolean readNullableBoolean() {
        return readNull() ? null : readBoolean();
    }

    /** Reads a whole number of 32 bits, or null. */
    public @Nullable Integer readNullableInteger() {
        return readNull() ? null : readInteger();
    }

    /** Reads a whole number of 64 bits, or null. */
    public @Nullable Long readNullableLong() {
        return readNull() ? null : readLong();
    }

    public @Nullable Double readNullableDouble() {
        return readNull() ? null : readDouble();
    }

    /** Reads a date such as {@code 2024-01-31}, or null. */
    public @Nullable LocalDate readNullableDate() {
        return readNull() ? null : LocalDate.ofEpochDay(Timestamps.readDays(this));
    }

    /** Reads an instant such as {@code 2024-01-31T23:59:59Z} in microseconds, or null. */
    public @Nullable Instant readNullableInstant() {
        return readNull() ? null : Instant.EPOCH.plus(Timestamps.readMicros(this), ChronoUnit.MICROS);
    }

    /**
     * Reads an array, or null.
     *
     * @param element reads the element the reader is positioned at, {@code null} included
     * @return an unmodifiable list
     */
    public <T extends @Nullable Object> @Nullable List<T> readNullableList(Function<JsonReader, T> element) {
        if (readNull()) {
            return null;
        }
        List<T> elements = new ArrayList<>();
        beginArray();
        while (nextElement()) {
            elements.add(element.apply(this));
        }
        return Collections.unmodifiableList(elements);
    }
}
