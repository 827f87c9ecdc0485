package org.ipai.connectors.runtime.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;

/** The Iceberg types of a stream's columns. Every column may be null but three of the metadata columns. */
final class ColumnTypes {

    private ColumnTypes() {}

    /** The schema of a new table: the stream's columns, then the metadata columns. */
    static Schema schema(RecordSchema schema) {
        int[] lastId = {0};
        IntSupplier ids = () -> ++lastId[0];
        List<Types.NestedField> fields = new ArrayList<>();
        for (SchemaField field : withMetadata(schema)) {
            int id = ids.getAsInt();
            Type type = type(field.type(), ids);
            fields.add(
                    isRequired(field.name())
                            ? Types.NestedField.required(id, field.name(), type)
                            : Types.NestedField.optional(id, field.name(), type));
        }
        return new Schema(fields);
    }

    static List<SchemaField> withMetadata(RecordSchema schema) {
        List<SchemaField> fields = new ArrayList<>(schema.fields());
        fields.addAll(RecordColumns.METADATA);
        return fields;
    }

    /** The type of a single value. */
    static Type.PrimitiveType scalar(FieldType.Scalar type) {
        return switch (type) {
            case BOOLEAN -> Types.BooleanType.get();
            case INTEGER -> Types.IntegerType.get();
            case LONG -> Types.LongType.get();
            case DOUBLE -> Types.DoubleType.get();
            case TEXT, JSON -> Types.StringType.get();
            case DATE -> Types.DateType.get();
            case TIMESTAMP -> Types.TimestampType.withZone();
        };
    }

    /** A type with ids drawn in depth-first order. */
    static Type type(FieldType type, IntSupplier ids) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar(scalar);
        }
        if (type instanceof FieldType.ListOf list) {
            return Types.ListType.ofOptional(ids.getAsInt(), type(list.element(), ids));
        }
        List<Types.NestedField> fields = new ArrayList<>();
        for (SchemaField field : ((FieldType.Struct) type).fields()) {
            fields.add(Types.NestedField.optional(ids.getAsInt(), field.name(), type(field.type(), ids)));
        }
        return Types.StructType.of(fields);
    }

    private static boolean isRequired(String name) {
        return name.equals("_emitted_at") || name.equals("_source") || name.equals("_stream");
    }
}
