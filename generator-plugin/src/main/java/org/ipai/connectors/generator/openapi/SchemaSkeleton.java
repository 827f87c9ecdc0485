package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;

/** Copies a schema without its prose: only the keywords that say what values look like, in a fixed order. */
final class SchemaSkeleton {

    /** In the order they are written. */
    private static final List<String> KEYWORDS = List.of(
            "type",
            "format",
            "nullable",
            "const",
            "enum",
            "default",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "allOf",
            "oneOf",
            "anyOf",
            "discriminator");

    private static final Set<String> SCHEMAS = Set.of("additionalProperties", "items");
    private static final Set<String> SCHEMA_LISTS = Set.of("allOf", "oneOf", "anyOf");

    private final References references;
    private final ComponentQueue components;
    private final Findings findings;
    private final SourceLocation at;

    SchemaSkeleton(References references, ComponentQueue components, Findings findings, SourceLocation at) {
        this.references = references;
        this.components = components;
        this.findings = findings;
        this.at = at;
    }

    JsonNode copy(JsonNode schema, String pointer) {
        if (schema.isBoolean()) {
            return schema;
        }
        if (!schema.isObject()) {
            malformed(pointer, "a schema should be an object");
            return JsonNodeFactory.instance.objectNode();
        }
        String reference = References.of(schema);
        return reference == null ? copyKeywords(schema, pointer) : copyReference(reference, pointer);
    }

    private ObjectNode copyReference(String reference, String pointer) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        references.find(reference, pointer, at).ifPresent(target -> {
            components.add(target, at);
            copy.put("$ref", target.pointer());
        });
        return copy;
    }

    private ObjectNode copyKeywords(JsonNode schema, String pointer) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (String keyword : KEYWORDS) {
            JsonNode value = schema.get(keyword);
            if (value != null) {
                copy.set(keyword, copyKeyword(keyword, value, pointer + "/" + keyword));
            }
        }
        return copy;
    }

    private JsonNode copyKeyword(String keyword, JsonNode value, String pointer) {
        if (SCHEMAS.contains(keyword)) {
            return copy(value, pointer);
        }
        if (SCHEMA_LISTS.contains(keyword)) {
            return copyList(value, pointer);
        }
        return switch (keyword) {
            case "properties" -> copyProperties(value, pointer);
            // Its mapping may name schemas that are not reachable otherwise; types do not depend on it.
            case "discriminator" ->
                JsonNodeFactory.instance.objectNode().set("propertyName", value.path("propertyName"));
            default -> value;
        };
    }

    private ArrayNode copyList(JsonNode schemas, String pointer) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        if (!schemas.isArray()) {
            malformed(pointer, "it should be an array of schemas");
        }
        for (int i = 0; i < schemas.size() && schemas.isArray(); i++) {
            copy.add(copy(schemas.get(i), pointer + "/" + i));
        }
        return copy;
    }

    private ObjectNode copyProperties(JsonNode properties, String pointer) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        if (!properties.isObject()) {
            malformed(pointer, "it should be an object of schemas");
        }
        properties.properties().forEach(property -> {
            String name = property.getKey();
            copy.set(name, copy(property.getValue(), pointer + "/" + name));
        });
        return copy;
    }

    private void malformed(String pointer, String expected) {
        findings.error(
                DocumentRule.MALFORMED,
                at,
                "the document is malformed at " + pointer + ": " + expected,
                "fetch the document again, or report the fault to the provider");
    }
}
