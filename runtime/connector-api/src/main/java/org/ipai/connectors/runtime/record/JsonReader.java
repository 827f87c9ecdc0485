package org.ipai.connectors.runtime.record;

import java.math.BigDecimal;
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
public final class JsonReader extends JsonScanner {

    /** Returned by {@link #nextField} after an object's last field. */
    public static final int END = -2;

    /** Returned by {@link #nextField} for a field that is not among the names asked for. */
    public static final int UNKNOWN = -1;

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

    /** Moves to the next field's name or the object's end, and says where that is. */
    int nextName() {
        if (peek() == ',') {
            position++;
            peek();
        }
        return position;
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
        return names.find(textBytes(), textStart(), textEnd());
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

    /**
     * Reads a whole number; {@code 1.0} and {@code 1e3} are whole, {@code 1.5} is not. Digits in quotes are one too: APIs
     * write numbers so that JavaScript could not hold, some always, some now and then.
     */
    public long readLong() {
        int next = peek();
        if (next == '"') {
            return readQuotedLong();
        }
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

    private long readQuotedLong() {
        readTextSlice();
        byte[] text = textBytes();
        boolean negative = textEnd() > textStart() && text[textStart()] == '-';
        int firstDigit = negative ? textStart() + 1 : textStart();
        int at = firstDigit;
        long value = 0;
        while (at < textEnd() && isDigit(text[at])) {
            value = value * 10 + (text[at] - '0');
            at++;
        }
        if (at == textEnd() && at > firstDigit && at - firstDigit <= 18) {
            return negative ? -value : value;
        }
        try {
            // Other characters than ASCII's digits would count here.
            return Long.parseLong(at == textEnd() ? text() : "");
        } catch (NumberFormatException e) {
            throw new UntypedValueException(null, "expected a 64-bit whole number, found another text");
        }
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
        return text();
    }

    /** Reads any value as its JSON text. */
    public String readJson() {
        readJsonSlice();
        return text();
    }

    /** Reads a string, number or truth value as its text. */
    String readPlain() {
        if (!readPlainSlice()) {
            throw untyped("a text or number");
        }
        return text();
    }

    /** Reads a string, number or truth value as {@link #readTextSlice} does; consumes nothing else. */
    boolean readPlainSlice() {
        int next = peek();
        if (next == '{' || next == '[') {
            return false;
        }
        if (next == '"') {
            readTextSlice();
        } else {
            readJsonSlice();
        }
        return true;
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

    private String text() {
        return new String(textBytes(), textStart(), textEnd() - textStart(), StandardCharsets.UTF_8);
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
