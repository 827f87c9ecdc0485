package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;

/** Writes what stands around a page's records. */
final class PageShape {

    private static final RecordFacts NO_RECORD =
            new RecordFacts(0, 0, 0, 0, SliceTimeline.BEGINNING, SliceTimeline.BEGINNING, SliceTimeline.BEGINNING);

    private final Level root;

    private PageShape(Level root) {
        this.root = root;
    }

    static PageShape of(StreamDefinition stream, SchemaResolver schemas, ShapeCompiler compiler) {
        return new PageShape(level(stream.response(), stream.recordPath(), schemas, compiler));
    }

    private static Level level(JsonNode schema, List<String> path, SchemaResolver schemas, ShapeCompiler compiler) {
        if (path.isEmpty()) {
            return (out, total, records) -> records.write(out);
        }
        List<Level> fields = new ArrayList<>();
        ObjectNode object = schemas.resolveObject(schema);
        object.path("properties").properties().forEach(entry -> {
            String name = entry.getKey();
            if (name.equals(path.get(0))) {
                Level inner = level(entry.getValue(), path.subList(1, path.size()), schemas, compiler);
                fields.add(named(name, inner));
            } else if (schemas.resolve(entry.getValue()).path("type").asText().equals("integer")) {
                fields.add(named(name, (out, total, records) -> out.writeNumber(total)));
            } else {
                Shape shape = compiler.compile(name, entry.getValue(), ShapeCompiler.Depth.NESTED);
                fields.add(named(
                        name,
                        (out, total, records) -> shape.write(out, NO_RECORD, new Draw(Draw.hash(name)), Shape.DEEP)));
            }
        });
        return (out, total, records) -> {
            out.writeStartObject();
            for (Level field : fields) {
                field.write(out, total, records);
            }
            out.writeEndObject();
        };
    }

    private static Level named(String name, Level value) {
        return (out, total, records) -> {
            out.writeFieldName(name);
            value.write(out, total, records);
        };
    }

    /** Writes a page; {@code total} goes into the integers beside the records. */
    void write(JsonGenerator out, long total, Records records) throws IOException {
        root.write(out, total, records);
    }

    /** Writes the array of records. */
    interface Records {
        void write(JsonGenerator out) throws IOException;
    }

    private interface Level {
        void write(JsonGenerator out, long total, Records records) throws IOException;
    }
}
