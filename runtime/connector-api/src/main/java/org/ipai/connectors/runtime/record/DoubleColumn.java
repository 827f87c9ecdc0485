package org.ipai.connectors.runtime.record;

import java.util.Arrays;

/** A column of doubles. */
public final class DoubleColumn extends Column {

    private double[] values = new double[firstCapacity()];

    DoubleColumn(String path, int maxDefinition, int maxRepetition) {
        super(path, maxDefinition, maxRepetition);
    }

    /** The value of an entry that has one. */
    public double value(int entry) {
        return values[entry];
    }

    @Override
    void readValue(JsonReader json, int entry) {
        values[entry] = json.readDouble();
    }

    @Override
    String text(int entry) {
        return Double.toString(values[entry]);
    }

    @Override
    void parseValue(String text, int entry) {
        values[entry] = Double.parseDouble(text);
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }
}
