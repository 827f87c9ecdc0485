package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.sandbox.definition.ErrorAnswer;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;
import org.jspecify.annotations.Nullable;

/** Writes what stands around a page's records. */
final class PageShape {

    static final RecordFacts NO_RECORD = new RecordFacts(
            0, 0, 0, 0, SliceTimeline.BEGINNING, SliceTimeline.BEGINNING, SliceTimeline.BEGINNING, false);

    private final Level root;

    private PageShape(Level root) {
        this.root = root;
    }

    static PageShape of(StreamDefinition stream, SchemaResolver schemas, ShapeCompiler compiler) {
        Set<List<String>> places = RecordPlaces.in(stream);
        return new PageShape(new Compilation(stream, places, schemas, compiler).level(stream.response(), List.of()));
    }

    /** Compiles what leads to the records and to what a page says of the pages after it. */
    private record Compilation(
            StreamDefinition stream, Set<List<String>> places, SchemaResolver schemas, ShapeCompiler compiler) {

        private Level level(JsonNode schema, List<String> path) {
            if (places.contains(path)) {
                return (out, around, records) -> records.write(out, path);
            }
            List<Level> fields = new ArrayList<>();
            ObjectNode object = object(schema, path);
            object.path("properties").properties().forEach(entry -> {
                List<String> inner = new ArrayList<>(path);
                inner.add(entry.getKey());
                fields.add(field(object, entry.getKey(), List.copyOf(inner)));
            });
            return (out, around, records) -> {
                out.writeStartObject();
                for (Level field : fields) {
                    field.write(out, around, records);
                }
                out.writeEndObject();
            };
        }

        /** Where answers differ, such as when nothing is paged, the one that leads to records. */
        private ObjectNode object(JsonNode schema, List<String> path) {
            return places.stream()
                    .filter(place -> leads(path, place))
                    .findFirst()
                    .map(place -> schemas.objectWith(schema, place.get(path.size())))
                    .orElseGet(() -> schemas.resolveObject(schema));
        }

        private Level field(ObjectNode owner, String name, List<String> path) {
            JsonNode schema = owner.path("properties").path(name);
            Set<List<String>> signs = stream.pagination().bodyPaths();
            boolean isRequired = owner.path("required")
                    .valueStream()
                    .anyMatch(required -> required.asText().equals(name));
            if (signs.contains(path)) {
                return new Sign(name, path, schemas.resolve(schema).path("type"), isRequired);
            }
            if (!isRequired && tellsOfError(path)) {
                return (out, around, records) -> {};
            }
            boolean leads = Stream.concat(places.stream(), signs.stream()).anyMatch(target -> leads(path, target));
            if (leads) {
                return named(name, level(schema, path));
            }
            if (schemas.resolve(schema).path("type").asText().equals("integer")) {
                return named(name, (out, around, records) -> out.writeNumber(around.total()));
            }
            Shape shape = compiler.compile(name, schema, ShapeCompiler.Depth.NESTED);
            return named(
                    name, (out, around, records) -> shape.write(out, NO_RECORD, new Draw(Draw.hash(name)), Shape.DEEP));
        }

        /** Whether a successful answer with a value there would be taken for a failure. */
        private boolean tellsOfError(List<String> path) {
            return stream.errors().stream()
                    .filter(error -> error.status() < 300)
                    .map(ErrorAnswer::body)
                    .anyMatch(body -> body.at("/" + String.join("/", path)).isValueNode());
        }

        private static boolean leads(List<String> path, List<String> target) {
            return path.size() <= target.size()
                    && target.subList(0, path.size()).equals(path);
        }
    }

    /** A value by which a page tells of the next; where it has none it is null, or left out if it may be. */
    private record Sign(String name, List<String> path, JsonNode type, boolean isRequired) implements Level {

        @Override
        public void write(JsonGenerator out, Around around, Records records) throws IOException {
            String value = around.signs().get(path);
            if (value == null && !isRequired) {
                return;
            }
            out.writeFieldName(name);
            if (value == null) {
                out.writeNull();
            } else if (is("boolean")) {
                out.writeBoolean(value.equals("true"));
            } else if (is("integer") || is("number")) {
                out.writeNumber(PageToken.position(value).orElseThrow());
            } else {
                out.writeString(value);
            }
        }

        private boolean is(String wanted) {
            return type.asText().equals(wanted)
                    || type.valueStream().anyMatch(each -> each.asText().equals(wanted));
        }
    }

    private static Level named(String name, Level value) {
        return (out, around, records) -> {
            out.writeFieldName(name);
            value.write(out, around, records);
        };
    }

    /** Writes a page. */
    void write(JsonGenerator out, Around around, Records records) throws IOException {
        root.write(out, around, records);
    }

    /**
     * What stands around the records.
     *
     * @param total goes into the integers beside them
     * @param signs what the page says of the pages after it, by path
     */
    record Around(long total, Map<List<String>, @Nullable String> signs) {}

    /** Writes what of the records belongs to a place. */
    interface Records {
        void write(JsonGenerator out, List<String> place) throws IOException;
    }

    private interface Level {
        void write(JsonGenerator out, Around around, Records records) throws IOException;
    }
}
