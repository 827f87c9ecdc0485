package org.ipai.connectors.generator.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The methods of a document, whatever resource they are nested in, as operations. */
final class DiscoveryMethods {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * Parameters of every method that a connector may want to send. The others sign a request or change the form of its
     * response.
     */
    private static final List<String> COMMON = List.of("fields", "prettyPrint", "quotaUser");

    private final JsonNode root;
    private final ObjectNode paths = NODES.objectNode();

    DiscoveryMethods(JsonNode root) {
        this.root = root;
    }

    ObjectNode paths() {
        collect(root);
        return paths;
    }

    private void collect(JsonNode resource) {
        resource.path("methods").forEach(this::add);
        resource.path("resources").forEach(this::collect);
    }

    private void add(JsonNode method) {
        String path = ResourcePath.of(root.path("servicePath").asText(), method);
        String verb = method.path("httpMethod").asText().toLowerCase(Locale.ROOT);
        ObjectNode item = paths.withObject("/" + path.replace("~", "~0").replace("/", "~1"));
        // Of several names for one request the first is the one that Google's own references use.
        if (!item.has(verb)) {
            item.set(verb, operation(method));
        }
    }

    private ObjectNode operation(JsonNode method) {
        ObjectNode operation = NODES.objectNode();
        operation.set("operationId", method.path("id"));
        operation.put("description", method.path("description").asText());
        operation.set("parameters", parameters(method.path("parameters")));
        if (method.has("request")) {
            operation.putObject("requestBody").set("content", content(method.get("request")));
        }
        ObjectNode response = operation.putObject("responses").putObject("200").put("description", "");
        if (method.has("response")) {
            response.set("content", content(method.get("response")));
        }
        return operation;
    }

    private ArrayNode parameters(JsonNode own) {
        ArrayNode parameters = NODES.arrayNode();
        own.properties().forEach(parameter -> parameters.add(parameter(parameter.getKey(), parameter.getValue())));
        for (String name : COMMON) {
            JsonNode common = root.path("parameters").path(name);
            if (common.isObject() && !own.has(name)) {
                parameters.add(parameter(name, common));
            }
        }
        return parameters;
    }

    private static ObjectNode parameter(String name, JsonNode parameter) {
        ObjectNode translated = NODES.objectNode();
        translated.put("name", name);
        translated.set("in", parameter.path("location"));
        translated.put("description", parameter.path("description").asText());
        boolean inPath = parameter.path("location").asText().equals("path");
        if (inPath || parameter.path("required").asBoolean()) {
            translated.put("required", true);
        }
        JsonNode value = DiscoverySchemas.translate(parameter);
        boolean repeated = parameter.path("repeated").asBoolean();
        translated.set(
                "schema", repeated ? NODES.objectNode().put("type", "array").set("items", value) : value);
        return translated;
    }

    private static ObjectNode content(JsonNode schema) {
        ObjectNode content = NODES.objectNode();
        content.putObject("application/json").set("schema", DiscoverySchemas.translate(schema));
        return content;
    }
}
