package org.ipai.connectors.runtime.record;

/** Reads a JSON array into the columns of its elements. */
public final class ListReader implements ValueReader {

    private final ValueReader element;
    /** Definition level of an array that is present and empty. */
    private final int emptyDefinition;

    private final int repetitionLevel;

    ListReader(ValueReader element, int emptyDefinition, int repetitionLevel) {
        this.element = element;
        this.emptyDefinition = emptyDefinition;
        this.repetitionLevel = repetitionLevel;
    }

    @Override
    public void read(JsonReader json, int repetition) {
        if (json.readNull()) {
            writeAbsent(repetition, emptyDefinition - 1);
            return;
        }
        json.beginArray();
        if (!json.nextElement()) {
            writeAbsent(repetition, emptyDefinition);
            return;
        }
        element.read(json, repetition);
        while (json.nextElement()) {
            element.read(json, repetitionLevel);
        }
    }

    @Override
    public void writeAbsent(int repetition, int definition) {
        element.writeAbsent(repetition, definition);
    }
}
