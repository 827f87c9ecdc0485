package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows references and merges {@code allOf}, so that a schema can be read without looking elsewhere. */
final class SchemaResolver {

    private static final String PREFIX = "#/schemas/";

    private final Map<String, JsonNode> schemas;

    SchemaResolver(Map<String, JsonNode> schemas) {
        this.schemas = schemas;
    }

    /** The schema without {@code $ref} and {@code allOf} at its top. */
    ObjectNode resolve(JsonNode schema) {
        return resolve(schema, new HashSet<>());
    }

    private ObjectNode resolve(JsonNode schema, Set<String> seen) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            if (!seen.add(reference)) {
                throw new IllegalArgumentException("schema '" + reference + "' refers to nothing but itself");
            }
            result.setAll(resolve(target(reference), seen));
            seen.remove(reference);
        }
        for (JsonNode part : schema.path("allOf")) {
            ObjectNode resolved = resolve(part, seen);
            resolved.remove("nullable");
            merge(result, resolved);
        }
        schema.properties().forEach(entry -> {
            if (!entry.getKey().equals("$ref") && !entry.getKey().equals("allOf")) {
                mergeField(result, entry.getKey(), entry.getValue());
            }
        });
        return result;
    }

    private JsonNode target(String reference) {
        JsonNode target = reference.startsWith(PREFIX) ? schemas.get(reference.substring(PREFIX.length())) : null;
        if (target == null) {
            throw new IllegalArgumentException("the definition has no schema '" + reference
                    + "'; references must look like " + PREFIX + "<name> and name one of its schemas");
        }
        return target;
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(entry -> mergeField(into, entry.getKey(), entry.getValue()));
    }

    private static void mergeField(ObjectNode into, String field, JsonNode value) {
        JsonNode present = into.get(field);
        if (field.equals("properties") && present instanceof ObjectNode properties) {
            into.set(field, properties.deepCopy().setAll((ObjectNode) value));
        } else if (field.equals("required") && present instanceof ArrayNode required) {
            into.set(field, required.deepCopy().addAll((ArrayNode) value));
        } else {
            into.set(field, value);
        }
    }

    /** The schemas of {@code oneOf} or {@code anyOf}, each together with what stands beside them. */
    List<JsonNode> variants(ObjectNode resolved) {
        String key = resolved.has("oneOf") ? "oneOf" : "anyOf";
        ObjectNode beside = resolved.deepCopy();
        beside.remove(List.of("oneOf", "anyOf", "discriminator", "nullable"));
        List<JsonNode> variants = new ArrayList<>();
        for (JsonNode variant : resolved.path(key)) {
            variants.add(beside.isEmpty() ? variant : both(beside, variant));
        }
        return variants;
    }

    private static ObjectNode both(ObjectNode beside, JsonNode variant) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.putArray("allOf").add(beside).add(variant);
        return all;
    }

    /** An object's schema: its own, or of the first variant if it has several. */
    ObjectNode resolveObject(JsonNode schema) {
        ObjectNode resolved = resolve(schema);
        while (resolved.has("oneOf") || resolved.has("anyOf")) {
            resolved = resolve(variants(resolved).get(0));
        }
        return resolved;
    }

    /** An object's schema: its own, or of the first variant that has a field, if any has. */
    ObjectNode objectWith(JsonNode schema, String field) {
        ObjectNode resolved = resolve(schema);
        return variants(resolved).stream()
                .map(variant -> objectWith(variant, field))
                .filter(variant -> variant.path("properties").has(field))
                .findFirst()
                .orElseGet(() -> resolveObject(schema));
    }

    /** The schema at a path of field names below an object's schema; empty if there is none. */
    ObjectNode at(JsonNode schema, List<String> path) {
        JsonNode at = schema;
        for (String field : path) {
            at = objectWith(at, field).path("properties").path(field);
        }
        return resolveObject(at);
    }
}
