package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.SchemaField;

/**
 * Writes a value of a row as JSON: the way back from columns to a nested value. Entries of the columns say by their
 * definition level how deep a value is there, by their repetition level in which list they go on.
 */
abstract class ValueWriter {

    /** Writes the value that its columns are at, and moves them behind it. */
    abstract void write(JsonGenerator json) throws IOException;

    /** Moves its columns behind a value that is not there. */
    abstract void skip();

    /** A column that tells of the value: the first below it. */
    abstract ColumnCursor first();

    /**
     * The writer of a record's fields.
     *
     * @param columns all leaf columns in the schema's depth-first order, taken from the front
     * @param cursors takes a cursor for each column that is taken
     */
    static Struct ofRecord(List<SchemaField> fields, Iterator<Column> columns, List<ColumnCursor> cursors) {
        return struct(fields, new Level(0, 0), columns, cursors);
    }

    /** The levels of what a value is in. */
    private record Level(int definition, int repetition) {}

    private static Struct struct(
            List<SchemaField> fields, Level level, Iterator<Column> columns, List<ColumnCursor> cursors) {
        List<String> names = new ArrayList<>();
        List<ValueWriter> writers = new ArrayList<>();
        for (SchemaField field : fields) {
            names.add(field.name());
            writers.add(of(field.type(), level, columns, cursors));
        }
        return new Struct(names, writers, level.definition());
    }

    private static ValueWriter of(FieldType type, Level level, Iterator<Column> columns, List<ColumnCursor> cursors) {
        if (type instanceof FieldType.Scalar scalar) {
            ColumnCursor cursor = new ColumnCursor(columns.next(), scalar);
            cursors.add(cursor);
            return new Single(cursor);
        }
        if (type instanceof FieldType.Struct struct) {
            Level inside = new Level(level.definition() + 1, level.repetition());
            return struct(struct.fields(), inside, columns, cursors);
        }
        Level inside = new Level(level.definition() + 2, level.repetition() + 1);
        return new Items(of(((FieldType.ListOf) type).element(), inside, columns, cursors), level);
    }

    private static final class Single extends ValueWriter {

        private final ColumnCursor cursor;

        Single(ColumnCursor cursor) {
            this.cursor = cursor;
        }

        @Override
        void write(JsonGenerator json) throws IOException {
            cursor.write(json);
            cursor.move();
        }

        @Override
        void skip() {
            cursor.move();
        }

        @Override
        ColumnCursor first() {
            return cursor;
        }
    }

    /** An object; the record itself is one that is always there. */
    static final class Struct extends ValueWriter {

        private final List<String> names;
        private final List<ValueWriter> fields;
        private final int definition;

        Struct(List<String> names, List<ValueWriter> fields, int definition) {
            this.names = names;
            this.fields = fields;
            this.definition = definition;
        }

        @Override
        void write(JsonGenerator json) throws IOException {
            if (first().definition() < definition) {
                json.writeNull();
                skip();
                return;
            }
            json.writeStartObject();
            for (int i = 0; i < names.size(); i++) {
                json.writeFieldName(names.get(i));
                fields.get(i).write(json);
            }
            json.writeEndObject();
        }

        @Override
        void skip() {
            fields.forEach(ValueWriter::skip);
        }

        @Override
        ColumnCursor first() {
            return fields.get(0).first();
        }
    }

    private static final class Items extends ValueWriter {

        private final ValueWriter element;
        /** Definition level of a list that is there and empty. */
        private final int emptyDefinition;
        /** Repetition level of an entry that goes on with this list. */
        private final int repetition;

        Items(ValueWriter element, Level level) {
            this.element = element;
            this.emptyDefinition = level.definition() + 1;
            this.repetition = level.repetition() + 1;
        }

        @Override
        void write(JsonGenerator json) throws IOException {
            ColumnCursor first = first();
            if (first.definition() <= emptyDefinition) {
                if (first.definition() < emptyDefinition) {
                    json.writeNull();
                } else {
                    json.writeStartArray();
                    json.writeEndArray();
                }
                skip();
                return;
            }
            json.writeStartArray();
            do {
                element.write(json);
            } while (first.hasEntry() && first.repetition() == repetition);
            json.writeEndArray();
        }

        @Override
        void skip() {
            element.skip();
        }

        @Override
        ColumnCursor first() {
            return element.first();
        }
    }
}
