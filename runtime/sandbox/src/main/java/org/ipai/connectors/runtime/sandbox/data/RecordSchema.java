package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;
import org.jspecify.annotations.Nullable;

/** Finds or makes the schema of a stream's records, whatever the responses hold; what is joined to them is left out. */
final class RecordSchema {

    private final SchemaResolver schemas;

    RecordSchema(SchemaResolver schemas) {
        this.schemas = schemas;
    }

    ObjectNode of(StreamDefinition stream) {
        ObjectNode held = stream.recordPath().isEmpty()
                ? schemas.resolve(stream.response())
                : schemas.at(stream.response(), stream.recordPath());
        ResponseShape shape = stream.shape().ofRecords();
        if (shape instanceof ResponseShape.Single) {
            return schemas.resolveObject(held);
        }
        if (shape instanceof ResponseShape.Entries entries) {
            return entries(entries, schemas.resolveObject(held));
        }
        if (shape instanceof ResponseShape.Zipped zipped) {
            return zipped(zipped, stream);
        }
        return shape instanceof ResponseShape.Rows ? rows(stream) : ofElements(shape, elements(stream, held));
    }

    private JsonNode elements(StreamDefinition stream, ObjectNode held) {
        if (!held.has("items")) {
            throw new IllegalArgumentException("stream '" + stream.name() + "': the response's schema has no list at '"
                    + String.join(".", stream.recordPath()) + "'; correct record_path");
        }
        return held.path("items");
    }

    private ObjectNode ofElements(ResponseShape shape, JsonNode element) {
        if (shape instanceof ResponseShape.Values values) {
            ObjectNode record = object();
            add(record, values.field(), element);
            return record;
        }
        ObjectNode object = schemas.resolveObject(element);
        if (shape instanceof ResponseShape.Expanded expanded) {
            return expanded(expanded, object);
        }
        return shape instanceof ResponseShape.Wrapped wrapped
                ? schemas.resolveObject(object.path("properties").path(wrapped.field()))
                : object;
    }

    private ObjectNode entries(ResponseShape.Entries shape, ObjectNode held) {
        ObjectNode record = object();
        add(record, shape.key(), object().put("type", "string"));
        JsonNode named = held.path("properties").valueStream().findFirst().orElseGet(RecordSchema::object);
        JsonNode additional = held.path("additionalProperties");
        addElement(record, shape.value(), additional.isObject() ? additional : named);
        return record;
    }

    private ObjectNode expanded(ResponseShape.Expanded shape, ObjectNode outer) {
        ObjectNode record = object();
        for (NamedPath kept : shape.keep()) {
            add(record, kept.name(), schemas.at(outer, kept.path()));
        }
        addElement(record, shape.value(), schemas.at(outer, shape.field()).path("items"));
        return record;
    }

    private ObjectNode zipped(ResponseShape.Zipped shape, StreamDefinition stream) {
        ObjectNode record = object();
        for (NamedPath array : shape.arrays()) {
            List<String> whole = RecordPlaces.below(stream.recordPath(), array.path());
            add(record, array.name(), schemas.at(stream.response(), whole).path("items"));
        }
        return record;
    }

    private static ObjectNode rows(StreamDefinition stream) {
        ObjectNode record = object();
        stream.columns().forEach((name, schema) -> add(record, name, schema));
        return record;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void add(ObjectNode record, String name, JsonNode schema) {
        record.withObjectProperty("properties").set(name, schema);
        record.withArrayProperty("required").add(name);
    }

    /** Adds a value, or the fields of one. */
    private void addElement(ObjectNode record, @Nullable String name, JsonNode schema) {
        if (name != null) {
            add(record, name, schema);
            return;
        }
        ObjectNode object = schemas.resolveObject(schema);
        record.withObjectProperty("properties").setAll((ObjectNode) object.path("properties"));
        ArrayNode required = record.withArrayProperty("required");
        object.path("required").forEach(required::add);
    }
}
