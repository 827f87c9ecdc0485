package org.ipai.connectors.runtime.record;

/**
 * Reads a JSON object into the columns of its fields. A generated subclass holds one {@link ValueReader} a field and hands
 * each value to it in {@link #readField}.
 */
public abstract class StructReader implements ValueReader {

    private final FieldNames names;
    private final ValueReader[] fields;
    private final ColumnGroup group;
    /** The object in which each field was last seen, to notice what is missing or there twice. */
    private final int[] seenIn;

    private int object;

    /**
     * @param group the columns this object's fields belong to
     * @param names the fields' JSON names
     * @param fields the fields' readers, in the same order
     */
    protected StructReader(ColumnGroup group, FieldNames names, ValueReader... fields) {
        this.group = group;
        this.names = names;
        this.fields = fields.clone();
        this.seenIn = new int[fields.length];
        if (names.size() != fields.length) {
            throw new IllegalArgumentException(names.size() + " names for " + fields.length + " fields");
        }
    }

    /** Reads the value of one field. Implementations switch over the index and call the field's reader. */
    protected abstract void readField(int field, JsonReader json, int repetition);

    @Override
    public final void read(JsonReader json, int repetition) {
        if (!group.isRoot() && json.readNull()) {
            writeAbsent(repetition, group.definition() - 1);
            return;
        }
        try {
            json.beginObject();
        } catch (UntypedValueException e) {
            throw e.at(group.path());
        }
        int current = ++object;
        int seen = 0;
        int field = -1;
        while ((field = json.nextField(names, field + 1)) != JsonReader.END) {
            if (field == JsonReader.UNKNOWN) {
                json.skipValue();
            } else {
                if (seenIn[field] == current) {
                    throw new UntypedValueException(group.path(), "a field occurs twice in one object");
                }
                seenIn[field] = current;
                seen++;
                readField(field, json, repetition);
            }
        }
        if (seen < fields.length) {
            writeMissing(current, repetition);
        }
    }

    private void writeMissing(int current, int repetition) {
        for (int i = 0; i < fields.length; i++) {
            if (seenIn[i] != current) {
                fields[i].writeAbsent(repetition, group.definition());
            }
        }
    }

    @Override
    public final void writeAbsent(int repetition, int definition) {
        for (ValueReader field : fields) {
            field.writeAbsent(repetition, definition);
        }
    }
}
