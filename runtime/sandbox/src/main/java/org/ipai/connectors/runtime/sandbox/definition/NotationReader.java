package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.ipai.connectors.runtime.record.TimePattern;
import org.jspecify.annotations.Nullable;

/** Reads the notations of a stream's fields. */
final class NotationReader {

    private NotationReader() {}

    static List<NotationDefinition> notations(JsonNode stream, String place) {
        List<NotationDefinition> notations = new ArrayList<>();
        for (JsonNode node : stream.path("notations")) {
            List<String> path = texts(node.path("path"));
            notations.add(new NotationDefinition(
                    path,
                    new FieldNotation(
                            texts(node.path("null_texts")),
                            time(node.path("time"), place + " notation of " + String.join(".", path)))));
        }
        return notations;
    }

    private static @Nullable TimeNotation time(JsonNode node, String place) {
        if (!node.isObject()) {
            return null;
        }
        try {
            return switch (node.path("kind").asText()) {
                case "pattern" -> pattern(node);
                case "iso" -> TimeNotation.iso(node.path("zone").asText());
                case "epoch" ->
                    TimeNotation.epoch(TimeNotation.Epoch.Unit.valueOf(
                            node.path("unit").asText().toUpperCase(Locale.ROOT)));
                default -> throw new InvalidDefinitionException(place, "'kind' must be one of pattern, iso and epoch");
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidDefinitionException(place, "cannot be used: " + e.getMessage());
        }
    }

    private static TimeNotation pattern(JsonNode node) {
        String pattern = node.path("pattern").asText();
        TimePattern.of(pattern);
        return TimeNotation.pattern(pattern, node.path("zone").asText());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
