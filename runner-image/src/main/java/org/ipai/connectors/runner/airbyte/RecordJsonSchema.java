package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.SchemaField;

/** The columns of a stream as JSON Schema draft-07: what {@link RowReader} writes fits it. */
final class RecordJsonSchema {

    private RecordJsonSchema() {}

    static ObjectNode of(StreamDescriptor stream) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#").put("type", "object");
        ArrayNode required = schema.putArray("required");
        stream.primaryKey().forEach(required::add);
        addFields(schema, stream.schema().fields(), stream.primaryKey());
        return schema;
    }

    private static void addFields(ObjectNode schema, List<SchemaField> fields, List<String> neverNull) {
        ObjectNode properties = schema.putObject("properties");
        for (SchemaField field : fields) {
            Presence presence = neverNull.contains(field.name()) ? Presence.ALWAYS : Presence.NULLABLE;
            properties.set(field.name(), type(field.type(), presence));
        }
        schema.put("additionalProperties", true);
    }

    private enum Presence {
        ALWAYS,
        NULLABLE
    }

    private static ObjectNode type(FieldType type, Presence presence) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar(scalar, presence);
        }
        if (type instanceof FieldType.ListOf list) {
            ObjectNode array = named("array", presence);
            array.set("items", type(list.element(), Presence.NULLABLE));
            return array;
        }
        ObjectNode object = named("object", presence);
        addFields(object, ((FieldType.Struct) type).fields(), List.of());
        return object;
    }

    private static ObjectNode scalar(FieldType.Scalar type, Presence presence) {
        return switch (type) {
            case BOOLEAN -> named("boolean", presence);
            case INTEGER, LONG -> named("integer", presence);
            case DOUBLE -> named("number", presence);
            case TEXT -> named("string", presence);
            case DATE -> named("string", presence).put("format", "date");
            case TIMESTAMP ->
                named("string", presence).put("format", "date-time").put("airbyte_type", "timestamp_with_timezone");
            // Any value: a schema without a type takes all.
            case JSON -> JsonNodeFactory.instance.objectNode();
        };
    }

    private static ObjectNode named(String type, Presence presence) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (presence == Presence.ALWAYS) {
            return schema.put("type", type);
        }
        schema.putArray("type").add("null").add(type);
        return schema;
    }
}
