package org.ipai.connectors.generator.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.spec.SpecSchema;

/** Says in words what a property takes. */
final class TypeText {

    private final SpecSchema schema;

    TypeText(SpecSchema schema) {
        this.schema = schema;
    }

    String of(JsonNode property) {
        JsonNode type = schema.resolve(property);
        if (type.has("enum")) {
            return type.path("enum")
                    .valueStream()
                    .map(value -> "`" + value.asText() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (type.has("anyOf")) {
            return type.path("anyOf").valueStream().map(this::of).collect(Collectors.joining(", or "));
        }
        if (type.path("type").isArray()) {
            return several(type);
        }
        return switch (type.path("type").asText()) {
            case "array" -> "list of " + of(type.path("items"));
            case "object" -> block(type);
            case "integer" -> "whole number";
            case "boolean" -> "`true`, `false`";
            default -> "text";
        };
    }

    private String several(JsonNode type) {
        List<String> names =
                type.path("type").valueStream().map(JsonNode::asText).toList();
        String scalar = "text, number or truth value";
        if (names.contains("object")) {
            return type.has("title") ? scalar + ", or " + block(type) : "any JSON value but null";
        }
        return names.contains("array") ? of(type.path("items")) + ", or list of " + of(type.path("items")) : scalar;
    }

    private String block(JsonNode type) {
        if (type.has("title")) {
            String title = type.path("title").asText();
            return "[`" + title + "`](#" + anchor(title) + ")";
        }
        return "by name: " + of(type.path("additionalProperties"));
    }

    /** As code hosts derive it from a heading. */
    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }
}
