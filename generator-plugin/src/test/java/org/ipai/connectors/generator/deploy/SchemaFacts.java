package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes the facts out of a published schema: names, types, formats, values, and what is required, of those definitions that some
 * named ones reach. Prose stays behind, and a definition that lists its properties has no others.
 */
final class SchemaFacts {

    private static final String REFERENCE = "#/definitions/";

    private final JsonNode definitions;
    private final SortedMap<String, JsonNode> taken = new TreeMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private SchemaFacts(JsonNode definitions) {
        this.definitions = definitions;
    }

    /** The definitions that some reach, by name; taking them from what was taken changes nothing. */
    static ObjectNode of(JsonNode document, Collection<String> roots) {
        SchemaFacts facts = new SchemaFacts(document.path("definitions"));
        facts.open.addAll(roots);
        while (!facts.open.isEmpty()) {
            facts.take(facts.open.remove());
        }
        return JsonNodeFactory.instance.objectNode().setAll(facts.taken);
    }

    private void take(String name) {
        if (!taken.containsKey(name)) {
            JsonNode definition = definitions.path(name);
            if (!definition.isObject()) {
                throw new IllegalArgumentException("the document defines no " + name);
            }
            ObjectNode schema = (ObjectNode) schema(definition);
            taken.put(name, schema);
            nameKind(definition.path("x-kubernetes-group-version-kind"), schema);
        }
    }

    /** A schema less what is no fact. */
    private JsonNode schema(JsonNode written) {
        if (!written.isObject()) {
            return written;
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        written.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            switch (key) {
                case "type", "format", "enum", "const", "required", "uniqueItems" -> schema.set(key, value.deepCopy());
                case "items", "additionalProperties" -> schema.set(key, schema(value));
                case "properties", "patternProperties" -> schema.set(key, byName(value));
                case "oneOf", "anyOf", "allOf" -> schema.set(key, each(value));
                case "$ref" -> schema.set(key, reference(value));
                case "x-kubernetes-list-type" -> refuseDuplicates(value, schema);
                default -> {}
            }
        });
        if (schema.path("format").asText().equals("int-or-string")) {
            schema.putArray("type").add("integer").add("string");
        }
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private ObjectNode byName(JsonNode schemas) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        schemas.properties().forEach(entry -> all.set(entry.getKey(), schema(entry.getValue())));
        return all;
    }

    private ArrayNode each(JsonNode schemas) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        schemas.forEach(schema -> all.add(schema(schema)));
        return all;
    }

    private JsonNode reference(JsonNode reference) {
        open.add(reference.textValue().substring(REFERENCE.length()));
        return reference;
    }

    private static void refuseDuplicates(JsonNode listType, ObjectNode schema) {
        if (listType.asText().equals("set")) {
            schema.put("uniqueItems", true);
        }
    }

    /** What Kubernetes tells beside the schema: how objects that it describes are marked. */
    private static void nameKind(JsonNode kinds, ObjectNode schema) {
        for (JsonNode kind : kinds) {
            String group = kind.path("group").asText();
            String version = kind.path("version").asText();
            allow(schema, "apiVersion", group.isEmpty() ? version : group + "/" + version);
            allow(schema, "kind", kind.path("kind").asText());
            schema.withArray("required").add("apiVersion").add("kind");
        }
    }

    private static void allow(ObjectNode schema, String property, String value) {
        ((ObjectNode) schema.path("properties").path(property)).putArray("enum").add(value);
    }
}
