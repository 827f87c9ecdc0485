package org.ipai.connectors.runner;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordSchema;

/** Column types as text, such as {@code struct<login: text, id: long>}. */
final class SchemaText {

    private SchemaText() {}

    static Map<String, String> columns(RecordSchema schema) {
        Map<String, String> columns = new LinkedHashMap<>();
        schema.fields().forEach(field -> columns.put(field.name(), type(field.type())));
        return columns;
    }

    private static String type(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar.name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof FieldType.ListOf list) {
            return "list<" + type(list.element()) + ">";
        }
        return ((FieldType.Struct) type)
                .fields().stream()
                        .map(field -> field.name() + ": " + type(field.type()))
                        .collect(Collectors.joining(", ", "struct<", ">"));
    }
}
