package org.ipai.connectors.runtime.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of UTF-8 text, or of any JSON values as their text. Values lie one after another in one array. */
public final class BinaryColumn extends Column {

    private final boolean json;
    /** Ends of the values; a value starts where the one before ends. */
    private int[] ends = new int[firstCapacity()];

    private byte[] bytes = new byte[1024];
    private int length;

    BinaryColumn(String path, int maxDefinition, int maxRepetition, boolean json) {
        super(path, maxDefinition, maxRepetition);
        this.json = json;
    }

    /** All values' bytes; not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** Offset of an entry's first byte. */
    public int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    /** Offset after an entry's last byte. */
    public int end(int entry) {
        return ends[entry];
    }

    /** Bytes held. */
    public int size() {
        return length;
    }

    /** Appends a value, or its absence, to a column that is not repeated. */
    public void append(@Nullable String value) {
        appendText(value);
    }

    /** Appends the JSON text of the value that {@code reader} is positioned at, which stays to be read. */
    public void appendAhead(JsonReader reader) {
        int position = reader.position;
        read(reader, 0);
        reader.position = position;
    }

    @Override
    void readValue(JsonReader reader, int entry) {
        if (json) {
            reader.readJsonSlice();
        } else {
            reader.readTextSlice();
        }
        put(reader.textBytes(), reader.textStart(), reader.textEnd());
        ends[entry] = length;
    }

    @Override
    String text(int entry) {
        return new String(bytes, start(entry), end(entry) - start(entry), StandardCharsets.UTF_8);
    }

    @Override
    void parseValue(String text, int entry) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8, 0, utf8.length);
        ends[entry] = length;
    }

    private void put(byte[] source, int start, int end) {
        int added = end - start;
        if (length + added > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + added, bytes.length * 2));
        }
        System.arraycopy(source, start, bytes, length, added);
        length += added;
    }

    @Override
    void writeNothing(int entry) {
        ends[entry] = length;
    }

    @Override
    void grow(int capacity) {
        ends = Arrays.copyOf(ends, capacity);
    }

    @Override
    void rollbackTo(int keptRows) {
        super.rollbackTo(keptRows);
        length = start(entries());
    }

    @Override
    void clear() {
        super.clear();
        length = 0;
    }
}
