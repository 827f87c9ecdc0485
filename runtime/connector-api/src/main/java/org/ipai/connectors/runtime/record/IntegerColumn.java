package org.ipai.connectors.runtime.record;

import java.time.LocalDate;
import java.util.Arrays;

/** A column of 32-bit whole numbers, or of dates in days since 1970-01-01. */
public final class IntegerColumn extends Column {

    private final boolean dates;
    private int[] values = new int[firstCapacity()];

    IntegerColumn(String path, int maxDefinition, int maxRepetition, boolean dates) {
        super(path, maxDefinition, maxRepetition);
        this.dates = dates;
    }

    /** The value of an entry that has one. */
    public int value(int entry) {
        return values[entry];
    }

    /** Appends a value to a column that is not repeated. */
    public void append(int value) {
        int entry = append(0, maxDefinition());
        values[entry] = value;
    }

    void put(int repetition, int value) {
        int entry = append(repetition, maxDefinition());
        values[entry] = value;
    }

    @Override
    void readValue(JsonReader json, int entry) {
        values[entry] = dates ? Timestamps.readDays(json) : json.readInteger();
    }

    @Override
    String text(int entry) {
        return dates ? LocalDate.ofEpochDay(values[entry]).toString() : Integer.toString(values[entry]);
    }

    @Override
    void parseValue(String text, int entry) {
        values[entry] = dates ? Timestamps.parseDays(text) : Integer.parseInt(text);
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }
}
