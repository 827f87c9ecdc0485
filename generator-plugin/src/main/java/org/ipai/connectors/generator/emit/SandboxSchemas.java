package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ipai.connectors.generator.model.OperationModel;

/** Takes the schemas of responses out of an OpenAPI document, without its prose. */
final class SandboxSchemas {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final Set<String> PROSE =
            Set.of("description", "title", "example", "examples", "externalDocs", "xml");
    /** Keywords whose value maps names, not keywords, to schemas. */
    private static final Set<String> NAMED = Set.of("properties", "patternProperties");

    private final JsonNode document;
    private final String prefix;
    private final Map<String, JsonNode> reached = new TreeMap<>();
    private final Deque<String> pending = new ArrayDeque<>();

    /**
     * @param prefix of the schemas' names, to tell them from those of other documents
     */
    SandboxSchemas(JsonNode document, String prefix) {
        this.document = document;
        this.prefix = prefix;
    }

    /**
     * The schema of an operation's 200 response.
     *
     * @throws IllegalArgumentException if the document has none
     */
    JsonNode response(OperationModel operation) {
        JsonNode response = resolve(document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path("200"));
        for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
            if (content.getKey().contains("json") && content.getValue().has("schema")) {
                return schema(content.getValue().get("schema"));
            }
        }
        throw new IllegalArgumentException(
                "the locked document has no JSON response 200 for " + operation.method() + " " + operation.path());
    }

    /** All schemas that the responses refer to, by name. */
    ObjectNode reached() {
        while (!pending.isEmpty()) {
            String name = pending.remove();
            reached.put(name, schema(resolve(at(COMPONENTS + name))));
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        reached.forEach((name, schema) -> all.set(prefix + name, schema));
        return all;
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        for (int hops = 0; target.has("$ref"); hops++) {
            if (hops == 32) {
                throw new IllegalArgumentException("reference leads nowhere: " + node.get("$ref"));
            }
            target = at(target.get("$ref").asText());
        }
        return target;
    }

    private JsonNode at(String reference) {
        JsonNode target = reference.startsWith("#") ? document.at(reference.substring(1)) : document.path("\0");
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("the locked document has no " + reference);
        }
        return target;
    }

    private JsonNode schema(JsonNode node) {
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(schema(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            copyKeyword(entry.getKey(), entry.getValue(), copy);
        }
        return copy;
    }

    private void copyKeyword(String keyword, JsonNode value, ObjectNode copy) {
        if (keyword.equals("$ref") && value.asText().startsWith(COMPONENTS)) {
            String name = value.asText().substring(COMPONENTS.length());
            if (!reached.containsKey(name)) {
                reached.put(name, JsonNodeFactory.instance.nullNode());
                pending.add(name);
            }
            copy.put("$ref", "#/schemas/" + prefix + name);
        } else if (NAMED.contains(keyword)) {
            ObjectNode named = copy.putObject(keyword);
            Iterator<Map.Entry<String, JsonNode>> entries = value.properties().iterator();
            entries.forEachRemaining(entry -> named.set(entry.getKey(), schema(entry.getValue())));
        } else if (keyword.equals("enum") || keyword.equals("default") || keyword.equals("const")) {
            copy.set(keyword, value);
        } else if (!PROSE.contains(keyword) && !keyword.startsWith("x-")) {
            copy.set(keyword, schema(value));
        }
    }
}
