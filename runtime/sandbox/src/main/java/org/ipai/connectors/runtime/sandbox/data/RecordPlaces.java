package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.Join;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;

/** Writes records where and as responses hold them. */
final class RecordPlaces {

    private final StreamDefinition stream;
    private final List<Partners> partners;

    private RecordPlaces(StreamDefinition stream, List<Partners> partners) {
        this.stream = stream;
        this.partners = List.copyOf(partners);
    }

    static RecordPlaces of(StreamDefinition stream, SchemaResolver schemas, ShapeCompiler compiler) {
        return new RecordPlaces(
                stream,
                stream.shape().joins().stream()
                        .map(join -> Partners.of(join, stream, schemas, compiler))
                        .toList());
    }

    /** The places in a response that records go to. */
    static Set<List<String>> in(StreamDefinition stream) {
        Set<List<String>> places = new LinkedHashSet<>();
        ResponseShape shape = stream.shape().ofRecords();
        if (shape instanceof ResponseShape.Zipped zipped) {
            zipped.arrays().forEach(array -> places.add(below(stream.recordPath(), array.path())));
        } else if (shape instanceof ResponseShape.Rows rows) {
            places.add(below(stream.recordPath(), rows.header()));
            places.add(below(stream.recordPath(), rows.rows()));
        } else {
            places.add(stream.recordPath());
        }
        stream.shape().joins().stream().map(Join::from).forEach(places::add);
        return places;
    }

    /** A path below another. */
    static List<String> below(List<String> path, List<String> inner) {
        List<String> whole = new ArrayList<>(path);
        whole.addAll(inner);
        return List.copyOf(whole);
    }

    /** Writes the record at a position. */
    interface RecordWriter {
        void write(JsonGenerator out, long position) throws IOException;
    }

    /** The records from one position to before another, as a page. */
    PageShape.Records page(long from, long to, RecordWriter writer) throws IOException {
        if (partners.isEmpty() && !(stream.shape() instanceof ResponseShape.Built)) {
            return (out, place) -> writePlain(out, from, to, writer);
        }
        List<ObjectNode> records = new ArrayList<>();
        for (long position = from; position < to; position++) {
            long at = position;
            records.add((ObjectNode) RecordTree.of(out -> writer.write(out, at)));
        }
        return (out, place) -> write(out, place, records);
    }

    /** Writes a record with what it mentions. */
    void writeRecord(JsonGenerator out, RecordTree.Writing alone) throws IOException {
        if (partners.isEmpty()) {
            alone.write(out);
            return;
        }
        ObjectNode record = (ObjectNode) RecordTree.of(alone);
        for (Partners each : partners) {
            each.addTo(record);
        }
        RecordTree.write(out, record);
    }

    private void write(JsonGenerator out, List<String> place, List<ObjectNode> records) throws IOException {
        List<Partners> here = partners.stream()
                .filter(each -> each.join().from().equals(place))
                .toList();
        if (!here.isEmpty()) {
            Map<List<String>, JsonNode> known = new LinkedHashMap<>();
            here.forEach(each -> each.collect(records, known));
            RecordTree.write(out, JsonNodeFactory.instance.arrayNode().addAll(known.values()));
            return;
        }
        List<ObjectNode> alone = records.stream().map(this::withoutPartners).toList();
        if (stream.shape().ofRecords() instanceof ResponseShape.Built built) {
            new BuiltShapeWriter(built, stream).write(out, place, alone);
        } else {
            writePlain(out, 0, alone.size(), (record, position) -> RecordTree.write(record, alone.get((int) position)));
        }
    }

    private ObjectNode withoutPartners(ObjectNode record) {
        ObjectNode alone = record.deepCopy();
        partners.forEach(each -> alone.remove(each.join().field()));
        return alone;
    }

    private void writePlain(JsonGenerator out, long from, long to, RecordWriter writer) throws IOException {
        ResponseShape shape = stream.shape().ofRecords();
        if (shape instanceof ResponseShape.Single) {
            writer.write(out, 0);
            return;
        }
        out.writeStartArray();
        for (long position = from; position < to; position++) {
            if (shape instanceof ResponseShape.Wrapped wrapped) {
                out.writeStartObject();
                out.writeFieldName(wrapped.field());
                writer.write(out, position);
                out.writeEndObject();
            } else {
                writer.write(out, position);
            }
        }
        out.writeEndArray();
    }
}
