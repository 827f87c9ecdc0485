package org.ipai.connectors.runtime.record;

import java.util.Arrays;

/** A column of booleans. */
public final class BooleanColumn extends Column {

    private boolean[] values = new boolean[firstCapacity()];

    BooleanColumn(String path, int maxDefinition, int maxRepetition) {
        super(path, maxDefinition, maxRepetition);
    }

    /** The value of an entry that has one. */
    public boolean value(int entry) {
        return values[entry];
    }

    @Override
    void readValue(JsonReader json, int entry) {
        values[entry] = json.readBoolean();
    }

    @Override
    String text(int entry) {
        return Boolean.toString(values[entry]);
    }

    @Override
    void parseValue(String text, int entry) {
        values[entry] = Boolean.parseBoolean(text);
    }

    @Override
    void grow(int capacity) {
        values = Arrays.copyOf(values, capacity);
    }
}
