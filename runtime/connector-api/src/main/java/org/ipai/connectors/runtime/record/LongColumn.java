package org.ipai.connectors.runtime.record;

import java.util.Arrays;

/** A column of 64-bit whole numbers, or of instants in microseconds since 1970-01-01T00:00:00Z. */
public final class LongColumn extends Column {

    private final boolean timestamps;
    private long[] values = new long[firstCapacity()];

    LongColumn(String path, int maxDefinition, int maxRepetition, boolean timestamps) {
        super(path, maxDefinition, maxRepetition);
        this.timestamps = timestamps;
    }

    /** The value of an entry that has one. */
    public long value(int entry) {
        return values[entry];
    }

    /** Appends a value to a column that is not repeated. */
    public void append(long value) {
        int entry = append(0, maxDefinition());
        values[entry] = value;
    }

    void put(int repetition, long value) {
        int entry = append(repetition, maxDefinition());
        values[entry] = value;
    }

    @Override
    void readValue(JsonReader json, int entry) {
        values[entry] = timestamps ? Timestamps.readMicros(json) : json.readLong();
    }

    @Override
    String text(int entry) {
        return timestamps ? Timestamps.text(values[entry]) : Long.toString(values[entry]);
    }

    @Override
    void parseValue(String text, int entry) {
        values[entry] = timestamps ? Timestamps.parseMicros(text) : Long.parseLong(text);
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }
}
