package org.ipai.connectors.contract;

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

    static boolean holdsJson(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return holdsJson(list.element());
        }
        if (type instanceof FieldType.Struct struct) {
            return struct.fields().stream().anyMatch(field -> holdsJson(field.type()));
        }
        return type == Scalar.JSON;
    }

    /** An expression's value with every JSON text in it parsed and written anew. */
    static String normalised(String expression, FieldType type, int depth) {
        if (!holdsJson(type)) {
            return "cast(" + expression + " as " + of(type) + ")";
        }
        if (type instanceof FieldType.ListOf list) {
            String element = "e" + depth;
            return "list_transform(" + expression + ", lambda " + element + ": "
                    + normalised(element, list.element(), depth + 1) + ")";
        }
        if (type instanceof FieldType.Struct struct) {
            String fields = struct.fields().stream()
                    .map(field -> '"' + field.name() + "\" := "
                            + normalised("(" + expression + ").\"" + field.name() + '"', field.type(), depth + 1))
                    .collect(Collectors.joining(", "));
            return "case when " + expression + " is null then null else struct_pack(" + fields + ") end";
        }
        return "json(" + expression + "::varchar)";
    }
}
