package org.ipai.connectors.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Parameter;

/**
 * What a Discovery document has against requests. It is read here as Google publishes it, not by way of OpenAPI; values are
 * checked by a JSON Schema validator against the parameters' own schemas.
 */
final class DiscoveryRequests {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft7());

    private final JsonNode document;

    DiscoveryRequests(JsonNode document) {
        this.document = document;
    }

    List<String> objections(SentRequest request) {
        Optional<JsonNode> method = methods(document)
                .filter(each -> each.path("httpMethod").asText().equals(request.method()))
                .filter(each -> path(each).matcher(request.path()).matches())
                .findFirst();
        return method.isEmpty()
                ? List.of(request.target() + " is no method of the document")
                : parameters(request, method.get()).stream()
                        .map(objection -> request.target() + " " + objection)
                        .toList();
    }

    private static Stream<JsonNode> methods(JsonNode resource) {
        return Stream.concat(
                resource.path("methods").valueStream(),
                resource.path("resources").valueStream().flatMap(DiscoveryRequests::methods));
    }

    /** Of {@code youtube/v3/things/{id}}. */
    private Pattern path(JsonNode method) {
        String template = document.path("servicePath").asText()
                + method.path("flatPath").asText(method.path("path").asText());
        return Pattern.compile("/"
                + Stream.of(template.split("(?=\\{)|(?<=})"))
                        .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                        .collect(Collectors.joining()));
    }

    private List<String> parameters(SentRequest request, JsonNode method) {
        List<String> objections = new ArrayList<>();
        Map<String, List<String>> sent = request.query().stream()
                .collect(Collectors.groupingBy(
                        Parameter::name,
                        LinkedHashMap::new,
                        Collectors.mapping(Parameter::value, Collectors.toList())));
        sent.forEach((name, values) -> {
            JsonNode parameter = method.path("parameters").path(name).isMissingNode()
                    ? document.path("parameters").path(name)
                    : method.path("parameters").path(name);
            objections.addAll(objections(name, values, parameter));
        });
        method.path("parameters").properties().stream()
                .filter(parameter -> parameter.getValue().path("required").asBoolean())
                .filter(parameter ->
                        parameter.getValue().path("location").asText().equals("query"))
                .filter(parameter -> !sent.containsKey(parameter.getKey()))
                .forEach(parameter -> objections.add("lacks the parameter " + parameter.getKey()));
        return objections;
    }

    private static List<String> objections(String name, List<String> values, JsonNode parameter) {
        if (!parameter.path("location").asText().equals("query")) {
            return List.of("has the unknown parameter " + name);
        }
        if (values.size() > 1 && !parameter.path("repeated").asBoolean()) {
            return List.of("repeats the parameter " + name);
        }
        Schema schema = SCHEMAS.getSchema(schema(parameter));
        return values.stream()
                .map(value -> typed(value, parameter.path("type").asText()))
                .flatMap(value -> schema.validate(value).stream())
                .map(error -> name + ": " + error.getMessage())
                .toList();
    }

    /** The keywords that JSON Schema has too; Discovery writes bounds as texts. */
    private static ObjectNode schema(JsonNode parameter) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        Map<String, Function<JsonNode, JsonNode>> keywords = Map.of(
                "type", Function.identity(),
                "enum", Function.identity(),
                "pattern", Function.identity(),
                "minimum", bound -> JsonNodeFactory.instance.numberNode(bound.asLong()),
                "maximum", bound -> JsonNodeFactory.instance.numberNode(bound.asLong()));
        keywords.forEach((keyword, written) -> {
            if (parameter.has(keyword)) {
                schema.set(keyword, written.apply(parameter.path(keyword)));
            }
        });
        return schema;
    }

    private static JsonNode typed(String value, String type) {
        boolean isWhole = type.equals("integer") && value.matches("-?\\d{1,18}");
        boolean isTruth = type.equals("boolean") && value.matches("true|false");
        if (isWhole) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(value));
        }
        return isTruth ? JsonNodeFactory.instance.booleanNode(value.equals("true")) : TextNode.valueOf(value);
    }
}
