package org.ipai.connectors.runner.airbyte;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;

/** Finds the column of a cursor, which is described by the names that the provider gives its fields. */
final class CursorColumn {

    private CursorColumn() {}

    /** Names from a record's root to the column; empty if the cursor has none. */
    static List<String> of(CursorDescriptor cursor, RecordSchema schema) {
        List<String> column = new ArrayList<>();
        List<SchemaField> fields = schema.fields();
        for (String name : cursor.path()) {
            List<SchemaField> like = fields.stream()
                    .filter(field -> letters(field.name()).equals(letters(name)))
                    .toList();
            if (like.size() != 1) {
                return List.of();
            }
            column.add(like.get(0).name());
            fields = like.get(0).type() instanceof FieldType.Struct struct ? struct.fields() : List.of();
        }
        return column;
    }

    /** {@code createdAt} is called {@code created_at} in tables. */
    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
