package org.ipai.connectors.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.FieldType.ListOf;
import org.ipai.connectors.runtime.record.FieldType.Struct;
import org.ipai.connectors.runtime.record.SchemaField;

/** Names a record's fields like the columns they become; what is inside of columns that hold JSON stays as it is. */
final class SnakeCase {

    private SnakeCase() {}

    /** The record, or the same text if every field has its column's name. */
    static String of(StreamDescriptor stream, String record) {
        JsonNode parsed = ProviderRows.parse(record);
        return rename(parsed, stream.schema().fields()) ? parsed.toString() : record;
    }

    private static boolean rename(JsonNode value, List<SchemaField> fields) {
        boolean renamed = false;
        if (value instanceof ObjectNode object) {
            for (SchemaField field : fields) {
                renamed |= rename(object, field);
            }
        }
        return renamed;
    }

    private static boolean rename(ObjectNode object, SchemaField field) {
        boolean renamed = false;
        if (!object.has(field.name())) {
            for (String name : object.propertyStream().map(Map.Entry::getKey).toList()) {
                if (snakeCase(name).equals(field.name())) {
                    object.set(field.name(), object.remove(name));
                    renamed = true;
                }
            }
        }
        JsonNode value = object.path(field.name());
        return inside(value, field.type()) || renamed;
    }

    private static boolean inside(JsonNode value, FieldType type) {
        boolean renamed = false;
        if (type instanceof Struct struct) {
            renamed = rename(value, struct.fields());
        } else if (type instanceof ListOf list && value instanceof ArrayNode elements) {
            for (JsonNode element : elements) {
                renamed |= inside(element, list.element());
            }
        }
        return renamed;
    }

    /** {@code videoCount} becomes {@code video_count}. */
    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
