package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;
import org.jspecify.annotations.Nullable;

/** Takes records apart into what responses hold from which connectors build them. */
final class BuiltShapeWriter {

    private final ResponseShape.Built shape;
    private final StreamDefinition stream;

    BuiltShapeWriter(ResponseShape.Built shape, StreamDefinition stream) {
        this.shape = shape;
        this.stream = stream;
    }

    /** Writes what of some records belongs to a place. */
    void write(JsonGenerator out, List<String> place, List<ObjectNode> records) throws IOException {
        if (shape instanceof ResponseShape.Entries entries) {
            writeEntries(out, entries, records);
        } else if (shape instanceof ResponseShape.Rows rows) {
            List<String> header = RecordPlaces.below(stream.recordPath(), rows.header());
            RecordTree.write(out, place.equals(header) ? header(rows) : rows(rows, records));
        } else if (shape instanceof ResponseShape.Zipped zipped) {
            RecordTree.write(out, column(zipped, place, records));
        } else if (shape instanceof ResponseShape.Values values) {
            RecordTree.write(
                    out,
                    array(records.stream()
                            .map(record -> record.path(values.field()))
                            .toList()));
        } else {
            RecordTree.write(out, outer((ResponseShape.Expanded) shape, records));
        }
    }

    /** A record that has lost its key, by a fault, is one that no connector takes for a record. */
    private static void writeEntries(JsonGenerator out, ResponseShape.Entries shape, List<ObjectNode> records)
            throws IOException {
        out.writeStartObject();
        for (int i = 0; i < records.size(); i++) {
            JsonNode key = records.get(i).path(shape.key());
            out.writeFieldName(key.isMissingNode() ? "keyless_" + i : key.asText());
            RecordTree.write(
                    out,
                    key.isMissingNode()
                            ? JsonNodeFactory.instance.numberNode(i)
                            : element(records.get(i), shape.value(), List.of(shape.key())));
        }
        out.writeEndObject();
    }

    private JsonNode column(ResponseShape.Zipped zipped, List<String> place, List<ObjectNode> records) {
        for (NamedPath array : zipped.arrays()) {
            if (RecordPlaces.below(stream.recordPath(), array.path()).equals(place)) {
                return array(records.stream()
                        .map(record -> record.path(array.name()))
                        .toList());
            }
        }
        throw new IllegalStateException("no array goes to " + place);
    }

    private static JsonNode header(ResponseShape.Rows rows) {
        ArrayNode header = JsonNodeFactory.instance.arrayNode();
        for (String name : rows.columns()) {
            if (rows.name().isEmpty()) {
                header.add(name);
            } else {
                RecordTree.put(header.addObject(), rows.name(), JsonNodeFactory.instance.textNode(name));
            }
        }
        return header;
    }

    private static JsonNode rows(ResponseShape.Rows rows, List<ObjectNode> records) {
        return array(records.stream()
                .map(record -> array(rows.columns().stream()
                        .map(column -> record.path(column))
                        .toList()))
                .toList());
    }

    /** Each record in an object of its own. Where nothing counts them, some objects without records are among those. */
    private JsonNode outer(ResponseShape.Expanded shape, List<ObjectNode> records) {
        List<JsonNode> all = new ArrayList<>();
        for (ObjectNode record : records) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NamedPath kept : shape.keep()) {
                if (record.has(kept.name())) {
                    RecordTree.put(object, kept.path(), record.path(kept.name()));
                }
            }
            if (stream.pagination() instanceof Pagination.SinglePage && all.size() % 3 == 0) {
                all.add(object.deepCopy());
            }
            List<String> own = shape.keep().stream().map(NamedPath::name).toList();
            RecordTree.put(object, shape.field(), array(List.of(element(record, shape.value(), own))));
            all.add(object);
        }
        return array(all);
    }

    /** What an object held before fields from elsewhere were added to it. */
    private static JsonNode element(ObjectNode record, @Nullable String value, List<String> added) {
        return value == null ? record.deepCopy().without(added) : record.path(value);
    }

    /** What a fault has taken away is null where places count. */
    private static JsonNode array(List<? extends JsonNode> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : elements) {
            array.add(element.isMissingNode() ? JsonNodeFactory.instance.nullNode() : element);
        }
        return array;
    }
}
