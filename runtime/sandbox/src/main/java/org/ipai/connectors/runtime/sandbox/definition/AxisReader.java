package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.sandbox.definition.AxisSource.Configured;
import org.ipai.connectors.runtime.sandbox.definition.AxisSource.Dates;
import org.ipai.connectors.runtime.sandbox.definition.AxisSource.Day;
import org.ipai.connectors.runtime.sandbox.definition.AxisSource.FirstOf;
import org.ipai.connectors.runtime.sandbox.definition.AxisSource.Listed;
import org.ipai.connectors.runtime.sandbox.definition.AxisSource.OfStream;
import org.ipai.connectors.runtime.sandbox.definition.AxisSource.Union;
import org.jspecify.annotations.Nullable;

/** Reads the axes of a stream's slices; they may be left out. */
final class AxisReader {

    private AxisReader() {}

    static List<AxisDefinition> axes(JsonNode stream, String place) {
        List<AxisDefinition> axes = new ArrayList<>();
        for (JsonNode axis : stream.path("slices")) {
            String here = place + " slices '" + axis.path("name").asText() + "'";
            axes.add(new AxisDefinition(
                    axis.path("name").asText(),
                    Math.max(1, axis.path("batch").asInt(1)),
                    axis.path("separator").asText(""),
                    axis.hasNonNull("key") ? axis.path("key").asText() : null,
                    source(axis.path("values"), here)));
        }
        return axes;
    }

    private static AxisSource source(JsonNode node, String place) {
        if (node.has("list")) {
            return new Listed(
                    node.path("list").valueStream().map(JsonNode::asText).toList());
        }
        if (node.has("config")) {
            return new Configured(
                    node.path("config").asText(), node.path("default").asText(""));
        }
        if (node.has("stream")) {
            return new OfStream(node.path("stream").asText(), node.path("field").asText());
        }
        if (node.has("union")) {
            return new Union(sources(node.path("union"), place));
        }
        if (node.has("first_of")) {
            return new FirstOf(sources(node.path("first_of"), place));
        }
        if (node.has("dates")) {
            return dates(node.path("dates"), place);
        }
        throw new InvalidDefinitionException(
                place, "'values' must be one of list, config, stream, union, first_of and dates");
    }

    private static List<AxisSource> sources(JsonNode members, String place) {
        return members.valueStream().map(member -> source(member, place)).toList();
    }

    private static Dates dates(JsonNode node, String place) {
        Day from = day(node.path("from"));
        if (from == null) {
            throw new InvalidDefinitionException(place, "'dates' need 'from'");
        }
        try {
            return new Dates(
                    from,
                    day(node.path("until")),
                    Period.parse(node.path("step").asText()));
        } catch (DateTimeException e) {
            throw new InvalidDefinitionException(place, "'step' is no period: " + e.getMessage());
        }
    }

    private static @Nullable Day day(JsonNode node) {
        return node.isObject()
                ? new Day(
                        node.path("config").asText(""),
                        node.path("default").asText(node.path("date").asText("")))
                : null;
    }
}
