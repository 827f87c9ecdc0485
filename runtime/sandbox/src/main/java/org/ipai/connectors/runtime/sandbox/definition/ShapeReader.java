package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Join;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.jspecify.annotations.Nullable;

/** Reads how a stream's responses hold its records. */
final class ShapeReader {

    private final JsonNode stream;
    private final String place;

    /** @param place for complaints */
    ShapeReader(JsonNode stream, String place) {
        this.stream = stream;
        this.place = place;
    }

    ResponseShape shape() {
        List<Join> joins =
                stream.path("joins").valueStream().map(ShapeReader::join).toList();
        return joins.isEmpty() ? ofRecords() : new ResponseShape.Joined(ofRecords(), joins);
    }

    /** Schemas of the columns of rows, by name. */
    Map<String, JsonNode> columns() {
        JsonNode columns = stream.path("record_shape").path("rows_with_header").path("columns");
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        columns.properties().forEach(column -> schemas.put(column.getKey(), column.getValue()));
        return schemas;
    }

    private ResponseShape ofRecords() {
        JsonNode written = stream.path("record_shape");
        if (written.isObject()) {
            return built(written);
        }
        if (written.asText().equals("object")) {
            return new ResponseShape.Single();
        }
        String wrapper = text(stream, "unwrap");
        return wrapper == null ? ResponseShape.array() : new ResponseShape.Wrapped(wrapper);
    }

    private ResponseShape built(JsonNode written) {
        String kind = written.fieldNames().hasNext() ? written.fieldNames().next() : "";
        JsonNode node = written.path(kind);
        return switch (kind) {
            case "entries" -> new ResponseShape.Entries(node.path("key").asText(), text(node, "value"));
            case "scalar" -> new ResponseShape.Values(node.path("field").asText());
            case "expand" ->
                new ResponseShape.Expanded(path(node.path("field")), text(node, "value"), paths(node.path("keep")));
            case "zip" -> new ResponseShape.Zipped(paths(node));
            case "rows_with_header" ->
                new ResponseShape.Rows(
                        path(node.path("header")),
                        path(node.path("name")),
                        path(node.path("rows")),
                        List.copyOf(columns().keySet()));
            default ->
                throw new InvalidDefinitionException(
                        place, "'record_shape' is '" + kind + "'; use a shape that connectors know");
        };
    }

    private static Join join(JsonNode node) {
        return new Join(
                node.path("field").asText(), path(node.path("from")), path(node.path("on")), path(node.path("key")));
    }

    private static List<NamedPath> paths(JsonNode node) {
        return node.properties().stream()
                .map(entry -> new NamedPath(entry.getKey(), path(entry.getValue())))
                .toList();
    }

    private static List<String> path(JsonNode node) {
        return node.valueStream().map(JsonNode::asText).toList();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }
}
