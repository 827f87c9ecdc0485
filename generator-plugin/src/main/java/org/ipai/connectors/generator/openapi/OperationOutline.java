package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a document says about a GET operation besides its types, mostly for people. */
public final class OperationOutline {

    private final String path;
    private final JsonNode operation;
    private final UnaryOperator<JsonNode> followed;
    private final Map<String, ParameterNote> parameters = new LinkedHashMap<>();

    OperationOutline(String path, JsonNode operation, JsonNode pathItem, UnaryOperator<JsonNode> followed) {
        this.path = path;
        this.operation = operation;
        this.followed = followed;
        note(pathItem.path("parameters"));
        note(operation.path("parameters"));
    }

    /**
     * What a document says about a parameter.
     *
     * @param description for people; or empty
     * @param defaultValue what the provider takes where nothing is sent, or null if the document does not say
     * @param minimum smallest number taken, or null if the document does not say
     */
    public record ParameterNote(
            String description,
            @Nullable String defaultValue,
            @Nullable String minimum) {}

    private void note(JsonNode all) {
        for (JsonNode each : all) {
            JsonNode parameter = followed.apply(each);
            JsonNode schema = followed.apply(parameter.path("schema"));
            parameters.put(
                    parameter.path("name").asText(),
                    new ParameterNote(
                            parameter
                                    .path("description")
                                    .asText(schema.path("description").asText()),
                            text(schema.path("default")),
                            text(schema.path("minimum"))));
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    public String id() {
        return operation.path("operationId").asText();
    }

    /** Template, such as {@code /repos/{owner}/{repo}/issues}. */
    public String path() {
        return path;
    }

    /** One line of prose, or empty. */
    public String summary() {
        String summary = operation.path("summary").asText();
        return summary.isEmpty() ? operation.path("description").asText() : summary;
    }

    public boolean isDeprecated() {
        return operation.path("deprecated").asBoolean();
    }

    /** Whether its successful response is JSON of which the document knows the schema. */
    public boolean returnsJson() {
        JsonNode responses = operation.path("responses");
        JsonNode response = followed.apply(responses.has("200") ? responses.path("200") : responses.path("2XX"));
        return response.path("content").properties().stream()
                .anyMatch(content ->
                        content.getKey().contains("json") && content.getValue().has("schema"));
    }

    /** About a parameter; empty notes if there is none of that name. */
    public ParameterNote parameter(String name) {
        return parameters.getOrDefault(name, new ParameterNote("", null, null));
    }

    /** The ways to sign in that it takes, each the names of what it needs at once; or null if it does not say. */
    public @Nullable List<List<String>> security() {
        return operation.has("security") ? requirements(operation.path("security")) : null;
    }

    static List<List<String>> requirements(JsonNode security) {
        List<List<String>> requirements = new ArrayList<>();
        for (JsonNode requirement : security) {
            List<String> names = new ArrayList<>();
            requirement.fieldNames().forEachRemaining(names::add);
            if (!names.isEmpty()) {
                requirements.add(names);
            }
        }
        return requirements.stream().distinct().toList();
    }

    /** Whether it documents a response of this status. */
    public boolean hasResponse(String status) {
        return operation.path("responses").has(status);
    }

    /** Names of the fields that the JSON body of an error has, of the first error that has any. */
    public List<String> errorFields() {
        for (var response : operation.path("responses").properties()) {
            boolean error =
                    response.getKey().startsWith("4") || response.getKey().equals("default");
            JsonNode content = followed.apply(response.getValue()).path("content");
            for (JsonNode each : error ? content : operation.path("none")) {
                List<String> fields = fields(each.path("schema"));
                if (!fields.isEmpty()) {
                    return fields;
                }
            }
        }
        return List.of();
    }

    private List<String> fields(JsonNode schema) {
        List<String> names = new ArrayList<>();
        followed.apply(schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
