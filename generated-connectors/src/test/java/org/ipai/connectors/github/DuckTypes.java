package org.ipai.connectors.github;

import java.util.List;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.SchemaField;

/** Column types in DuckDB's notation. */
final class DuckTypes {

    private DuckTypes() {}

    static String of(FieldType type) {
        if (type instanceof Scalar scalar) {
            return switch (scalar) {
                case BOOLEAN -> "BOOLEAN";
                case INTEGER -> "INTEGER";
                case LONG -> "BIGINT";
                case DOUBLE -> "DOUBLE";
                case TEXT -> "VARCHAR";
                case DATE -> "DATE";
                case TIMESTAMP -> "TIMESTAMP WITH TIME ZONE";
                case JSON -> "JSON";
            };
        }
        if (type instanceof FieldType.ListOf list) {
            return of(list.element()) + "[]";
        }
        return struct(((FieldType.Struct) type).fields());
    }

    private static String struct(List<SchemaField> fields) {
        return fields.stream()
                .map(field -> '"' + field.name() + "\" " + of(field.type()))
                .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
}
