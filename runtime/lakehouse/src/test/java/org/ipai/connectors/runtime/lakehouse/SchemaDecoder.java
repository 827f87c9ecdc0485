package org.ipai.connectors.runtime.lakehouse;

import java.util.List;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.record.StructReader;
import org.ipai.connectors.runtime.record.ValueReader;

/** Does for any schema what a generated decoder does for its own. */
final class SchemaDecoder implements RecordDecoder {

    private final Fields root;

    SchemaDecoder(RecordSchema schema, RecordColumns columns) {
        this.root = new Fields(columns.root(), schema.fields());
    }

    @Override
    public void startSlice(Slice slice) {}

    @Override
    public void decode(JsonReader json) {
        root.read(json, 0);
    }

    private static final class Fields extends StructReader {

        private final ValueReader[] readers;

        Fields(ColumnGroup group, List<SchemaField> fields) {
            this(group, fields, readers(group, fields));
        }

        private Fields(ColumnGroup group, List<SchemaField> fields, ValueReader[] readers) {
            super(group, FieldNames.of(fields.stream().map(SchemaField::name).toArray(String[]::new)), readers);
            this.readers = readers;
        }

        @Override
        protected void readField(int field, JsonReader json, int repetition) {
            readers[field].read(json, repetition);
        }

        private static ValueReader[] readers(ColumnGroup group, List<SchemaField> fields) {
            return fields.stream().map(field -> reader(group, field)).toArray(ValueReader[]::new);
        }

        private static ValueReader reader(ColumnGroup group, SchemaField field) {
            if (field.type() instanceof FieldType.Struct struct) {
                return new Fields(group.group(field.name()), struct.fields());
            }
            if (field.type() instanceof FieldType.ListOf list) {
                FieldType element = list.element();
                while (element instanceof FieldType.ListOf inner) {
                    element = inner.element();
                }
                return element instanceof FieldType.Struct struct
                        ? group.list(field.name(), item -> new Fields(item, struct.fields()))
                        : group.list(field.name());
            }
            return switch ((FieldType.Scalar) field.type()) {
                case BOOLEAN -> group.booleanColumn(field.name());
                case INTEGER, DATE -> group.integerColumn(field.name());
                case LONG, TIMESTAMP -> group.longColumn(field.name());
                case DOUBLE -> group.doubleColumn(field.name());
                case TEXT, JSON -> group.binaryColumn(field.name());
            };
        }
    }
}
