package org.ipai.connectors.generator.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Schemas, which Discovery writes in an early draft of JSON Schema. */
final class DiscoverySchemas {

    /** Names of formats that OpenAPI knows under another name; the rest mean the same or say how a text is to be read. */
    private static final Map<String, String> FORMATS = Map.of("google-datetime", "date-time");

    private DiscoverySchemas() {}

    static JsonNode translate(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode translated = JsonNodeFactory.instance.objectNode();
        if (schema.has("$ref")) {
            return translated.put("$ref", reference(schema.get("$ref")));
        }
        if (schema.has("variant")) {
            return variants(schema.get("variant"));
        }
        copyType(schema, translated);
        for (String keyword : List.of("enum", "pattern")) {
            if (schema.has(keyword)) {
                translated.set(keyword, schema.get(keyword));
            }
        }
        copyBounds(schema, translated);
        if (schema.has("properties")) {
            translated.set("properties", properties(schema.get("properties")));
        }
        for (String keyword : List.of("additionalProperties", "items")) {
            if (schema.has(keyword)) {
                translated.set(keyword, translate(schema.get(keyword)));
            }
        }
        return translated;
    }

    /** Names hold no slash; one that does leads nowhere, which is reported where references are followed. */
    private static String reference(JsonNode name) {
        return "#/components/schemas/" + name.asText();
    }

    /** {@code any} is any JSON value, which OpenAPI says by saying nothing. */
    private static void copyType(JsonNode schema, ObjectNode translated) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode() || type.asText().equals("any")) {
            return;
        }
        translated.set("type", type);
        JsonNode format = schema.path("format");
        if (!format.isMissingNode()) {
            translated.put("format", FORMATS.getOrDefault(format.asText(), format.asText()));
        }
    }

    /** Discovery writes numbers as texts. */
    private static void copyBounds(JsonNode schema, ObjectNode translated) {
        for (String keyword : List.of("minimum", "maximum")) {
            String text = schema.path(keyword).asText();
            if (text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
                translated.put(keyword, new BigDecimal(text));
            }
        }
    }

    private static JsonNode properties(JsonNode properties) {
        if (!properties.isObject()) {
            return properties;
        }
        ObjectNode translated = JsonNodeFactory.instance.objectNode();
        properties.properties().forEach(property -> translated.set(property.getKey(), translate(property.getValue())));
        return translated;
    }

    /** One of several objects, told apart by the value of a field. */
    private static ObjectNode variants(JsonNode variant) {
        ObjectNode translated = JsonNodeFactory.instance.objectNode();
        ArrayNode oneOf = translated.putArray("oneOf");
        variant.path("map").forEach(entry -> oneOf.addObject().put("$ref", reference(entry.path("$ref"))));
        translated.putObject("discriminator").set("propertyName", variant.path("discriminant"));
        return translated;
    }
}
