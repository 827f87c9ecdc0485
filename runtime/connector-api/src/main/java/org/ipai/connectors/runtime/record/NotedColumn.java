package org.ipai.connectors.runtime.record;

/** Reads the values of a field that is written in a notation of its own into its column. */
public final class NotedColumn implements ValueReader {

    private final Column column;
    private final NotedValues values;

    NotedColumn(Column column, NotedValues values) {
        this.column = column;
        this.values = values;
    }

    @Override
    public void read(JsonReader json, int repetition) {
        try {
            if (values.readNull(json)) {
                column.writeAbsent(repetition, column.maxDefinition() - 1);
            } else if (!values.areTimes()) {
                column.read(json, repetition);
            } else if (column instanceof LongColumn instants) {
                instants.put(repetition, values.micros(json));
            } else {
                ((IntegerColumn) column).put(repetition, values.days(json));
            }
        } catch (UntypedValueException e) {
            throw e.at(column.path());
        }
    }

    @Override
    public void writeAbsent(int repetition, int definition) {
        column.writeAbsent(repetition, definition);
    }
}
