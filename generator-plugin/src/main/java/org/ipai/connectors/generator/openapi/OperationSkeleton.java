package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.OperationIndex.Place;
import org.ipai.connectors.generator.spec.Text;

/**
 * Copies an operation without its prose: parameters, the schema of the JSON body it takes, and header names and schema of
 * the successful response.
 */
final class OperationSkeleton {

    private static final List<String> PLACES = List.of("path", "query", "header", "cookie");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final References references;
    private final ComponentQueue components;
    private final Findings findings;
    private final Text operationId;
    private final SchemaSkeleton schemas;

    OperationSkeleton(References references, ComponentQueue components, Findings findings, Text operationId) {
        this.references = references;
        this.components = components;
        this.findings = findings;
        this.operationId = operationId;
        this.schemas = new SchemaSkeleton(references, components, findings, operationId.at());
    }

    ObjectNode copy(Place place) {
        ObjectNode copy = NODES.objectNode();
        copy.put("operationId", operationId.value());
        ArrayNode parameters = parameters(place);
        if (!parameters.isEmpty()) {
            copy.set("parameters", parameters);
        }
        copyRequestBody(place, copy);
        copy.set("responses", NODES.objectNode().set("200", response(place)));
        return copy;
    }

    /** Parameters of the path and of the operation; the operation's win. */
    private ArrayNode parameters(Place place) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        collectParameters(place.pathItem().path("parameters"), place.pointer(), byName);
        collectParameters(place.operation().path("parameters"), place.pointer(), byName);
        return NODES.arrayNode().addAll(byName.values());
    }

    private void collectParameters(JsonNode parameters, String pointer, Map<String, JsonNode> byName) {
        for (int i = 0; i < parameters.size(); i++) {
            JsonNode parameter = parameters.path(i);
            String place = pointer + "/parameters/" + i;
            references
                    .follow(parameter, place, operationId.at())
                    .filter(target -> isWellFormed(target, place))
                    .ifPresent(target -> {
                        String key = target.path("in").asText() + " "
                                + target.path("name").asText();
                        byName.put(key, copyParameterOrReference(parameter, place));
                    });
        }
    }

    private boolean isWellFormed(JsonNode parameter, String pointer) {
        boolean wellFormed = !parameter.path("name").asText().isEmpty()
                && PLACES.contains(parameter.path("in").asText());
        if (!wellFormed) {
            findings.error(
                    DocumentRule.MALFORMED,
                    operationId.at(),
                    "the parameter at " + pointer + " has no name, or no 'in' of " + PLACES,
                    "fetch the document again, or report the fault to the provider");
        }
        return wellFormed;
    }

    private JsonNode copyParameterOrReference(JsonNode parameter, String pointer) {
        String reference = References.of(parameter);
        if (reference == null) {
            return copyParameter(parameter, pointer, schemas);
        }
        ObjectNode copy = NODES.objectNode();
        references.find(reference, pointer, operationId.at()).ifPresent(target -> {
            components.add(target, operationId.at());
            copy.put("$ref", target.pointer());
        });
        return copy;
    }

    static ObjectNode copyParameter(JsonNode parameter, String pointer, SchemaSkeleton schemas) {
        ObjectNode copy = NODES.objectNode();
        for (String keyword : List.of("name", "in", "required", "style", "explode")) {
            if (parameter.has(keyword)) {
                copy.set(keyword, parameter.get(keyword));
            }
        }
        JsonNode schema = parameter.path("schema");
        copy.set("schema", schema.isMissingNode() ? NODES.objectNode() : schemas.copy(schema, pointer + "/schema"));
        return copy;
    }

    /** Bodies that are no JSON are left out: connectors do not send any. */
    private void copyRequestBody(Place place, ObjectNode copy) {
        JsonNode declared = place.operation().path("requestBody");
        String pointer = place.pointer() + "/requestBody";
        if (place.method().equals("get") || declared.isMissingNode()) {
            return;
        }
        references
                .follow(declared, pointer, operationId.at())
                .ifPresent(body -> json(body.path("content")).ifPresent(json -> {
                    ObjectNode kept = copy.putObject("requestBody");
                    if (body.has("required")) {
                        kept.set("required", body.get("required"));
                    }
                    kept.set("content", content(json, pointer));
                }));
    }

    private ObjectNode response(Place place) {
        ObjectNode copy = NODES.objectNode().put("description", "");
        JsonNode responses = place.operation().path("responses");
        String status = responses.has("200") ? "200" : "2XX";
        String pointer = place.pointer() + "/responses/" + status;
        Optional<JsonNode> response = references.follow(responses.path(status), pointer, operationId.at());
        if (response.isEmpty()) {
            return copy;
        }
        copyHeaders(response.get().path("headers"), copy);
        copyContent(response.get().path("content"), pointer, copy);
        return copy;
    }

    /** Names only: pagination and rate limits depend on which headers there are, not on their schemas. */
    private static void copyHeaders(JsonNode headers, ObjectNode copy) {
        ObjectNode names = NODES.objectNode();
        headers.fieldNames()
                .forEachRemaining(name -> names.set(
                        name,
                        NODES.objectNode().set("schema", NODES.objectNode().put("type", "string"))));
        if (!names.isEmpty()) {
            copy.set("headers", names);
        }
    }

    private void copyContent(JsonNode content, String pointer, ObjectNode copy) {
        Optional<Map.Entry<String, JsonNode>> json = json(content);
        if (json.isEmpty()) {
            findings.error(
                    DocumentRule.NO_JSON_RESPONSE,
                    operationId.at(),
                    "operation '" + operationId + "' has no successful JSON response with a schema at " + pointer,
                    "use an operation that returns JSON");
            return;
        }
        copy.set("content", content(json.get(), pointer));
    }

    /** What is said of plain JSON, else of a kind of it, such as one object after another ({@code stream+json}). */
    private static Optional<Map.Entry<String, JsonNode>> json(JsonNode content) {
        return content.properties().stream()
                .filter(entry -> isJson(entry.getKey()) && entry.getValue().has("schema"))
                .min(Comparator.comparing(entry -> !essence(entry.getKey()).equals("application/json")));
    }

    private JsonNode content(Map.Entry<String, JsonNode> json, String pointer) {
        String mediaType = json.getKey();
        JsonNode schema = schemas.copy(
                json.getValue().path("schema"), pointer + "/content/" + mediaType.replace("/", "~1") + "/schema");
        return NODES.objectNode().set(mediaType, NODES.objectNode().set("schema", schema));
    }

    private static boolean isJson(String mediaType) {
        String type = essence(mediaType);
        return type.equals("application/json") || type.endsWith("+json") || type.equals("*/*");
    }

    private static String essence(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).split(";", -1)[0].strip();
    }
}
