package org.ipai.connectors.runtime.record;

import java.util.function.Function;

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
    private int declared;

    /**
     * For subclasses whose fields declare themselves, one by one and in the order of the names, with
     * {@link #longColumn} and its like.
     *
     * @param group the columns this object's fields belong to
     * @param names the fields' JSON names
     */
    protected StructReader(ColumnGroup group, FieldNames names) {
        this.group = group;
        this.names = names;
        this.fields = new ValueReader[names.size()];
        this.seenIn = new int[names.size()];
    }

    /**
     * @param group the columns this object's fields belong to
     * @param names the fields' JSON names
     * @param fields the fields' readers, in the same order
     */
    protected StructReader(ColumnGroup group, FieldNames names, ValueReader... fields) {
        this.group = group;
        this.names = names;
        this.fields = fields.clone();
        this.declared = fields.length;
        this.seenIn = new int[fields.length];
        if (names.size() != fields.length) {
            throw new IllegalArgumentException(names.size() + " names for " + fields.length + " fields");
        }
    }

    /** The next field, in a {@code LONG} or {@code TIMESTAMP} column. */
    protected final LongColumn longColumn(String name) {
        return declare(group.longColumn(name));
    }

    /** The next field, in an {@code INTEGER} or {@code DATE} column. */
    protected final IntegerColumn integerColumn(String name) {
        return declare(group.integerColumn(name));
    }

    /** The next field, in a {@code DOUBLE} column. */
    protected final DoubleColumn doubleColumn(String name) {
        return declare(group.doubleColumn(name));
    }

    /** The next field, in a {@code BOOLEAN} column. */
    protected final BooleanColumn booleanColumn(String name) {
        return declare(group.booleanColumn(name));
    }

    /** The next field, in a {@code TEXT} or {@code JSON} column. */
    protected final BinaryColumn binaryColumn(String name) {
        return declare(group.binaryColumn(name));
    }

    /** The next field, a struct. */
    protected final <R extends StructReader> R struct(String name, Function<ColumnGroup, R> reader) {
        return declare(reader.apply(group.group(name)));
    }

    /** The next field, a list of single values. */
    protected final ListReader list(String name) {
        return declare(group.list(name));
    }

    /** The next field, a list whose innermost elements are structs. */
    protected final ListReader list(String name, Function<ColumnGroup, ? extends StructReader> element) {
        return declare(group.list(name, element));
    }

    private <R extends ValueReader> R declare(R field) {
        fields[declared++] = field;
        return field;
    }

    /** Reads the value of one field. Implementations switch over the index and call the field's reader. */
    protected abstract void readField(int field, JsonReader json, int repetition);

    @Override
    public final void read(JsonReader json, int repetition) {
        if (declared != fields.length) {
            throw new IllegalStateException(names.size() + " names for " + declared + " fields");
        }
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
        group.writeAbsent(repetition, definition);
    }
}
