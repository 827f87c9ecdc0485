package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.data.Shape.Kind;

/** Chooses the shape of single values from type, format, bounds and the field's name. */
final class ScalarCompiler {

    /** What fields hold that are enums in all but the document. */
    private static final Map<String, List<JsonNode>> USUAL_VALUES = Map.of(
            "state", values("open", "closed"),
            "status", values("queued", "in_progress", "completed"),
            "conclusion", values("success", "failure", "cancelled", "skipped"),
            "visibility", values("public", "private", "internal"),
            "type", values("User", "Organization", "Bot"));

    private static final long BIGGEST_EXACT_DOUBLE = (1L << 53) - 1;

    private final Texts texts;

    ScalarCompiler(Texts texts) {
        this.texts = texts;
    }

    private static List<JsonNode> values(String... texts) {
        return Arrays.<JsonNode>stream(
                        Arrays.stream(texts).map(TextNode::valueOf).toArray(JsonNode[]::new))
                .toList();
    }

    Shape enumeration(ObjectNode schema) {
        List<JsonNode> values = new ArrayList<>();
        schema.path("enum").forEach(values::add);
        if (schema.has("const")) {
            values.add(schema.path("const"));
        }
        return new ScalarShapes.OneOfValues(List.copyOf(values), Kind.ENUM);
    }

    Shape scalar(String name, ObjectNode schema, ShapeCompiler.Depth depth) {
        return switch (schema.path("type").asText()) {
            case "boolean" -> new ScalarShapes.Flag();
            case "integer" -> whole(name, schema, depth);
            case "number" -> decimal(schema);
            case "string" -> text(name, schema, depth);
            default ->
                throw new IllegalArgumentException("field '" + name + "' has the unknown type '"
                        + schema.path("type").asText() + "'; use one of JSON Schema's types");
        };
    }

    private static Shape whole(String name, ObjectNode schema, ShapeCompiler.Depth depth) {
        if (depth == ShapeCompiler.Depth.TOP && (name.equals("number") || name.endsWith("_number"))) {
            return new IdentityShapes.SequenceNumber();
        }
        boolean big = schema.path("format").asText().equals("int64");
        long most = big ? BIGGEST_EXACT_DOUBLE : Integer.MAX_VALUE;
        if (name.endsWith("_count") || name.equals("size")) {
            most = 100_000;
        }
        long least = (long) Math.ceil(bound(schema, "minimum", 0));
        long limit = (long) Math.floor(bound(schema, "maximum", (double) most));
        if (isExclusive(schema, "exclusiveMinimum")) {
            least++;
        }
        if (isExclusive(schema, "exclusiveMaximum")) {
            limit--;
        }
        return new ScalarShapes.Whole(Math.min(least, limit), limit);
    }

    private static Shape decimal(ObjectNode schema) {
        double least = bound(schema, "minimum", 0);
        double most = bound(schema, "maximum", Math.max(1_000_000, least + 1));
        return new ScalarShapes.Decimal(Math.min(least, most), most);
    }

    private static double bound(ObjectNode schema, String name, double otherwise) {
        String exclusive = "exclusive" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        JsonNode bound = schema.path(exclusive).isNumber() ? schema.path(exclusive) : schema.path(name);
        return bound.asDouble(otherwise);
    }

    private static boolean isExclusive(ObjectNode schema, String name) {
        return schema.path(name).isNumber() || schema.path(name).asBoolean(false);
    }

    private Shape text(String name, ObjectNode schema, ShapeCompiler.Depth depth) {
        String format = schema.path("format").asText();
        if (format.equals("date-time") || (format.isEmpty() && name.endsWith("_at"))) {
            return new ScalarShapes.Time(timeRole(name, depth), ScalarShapes.TimeFormat.INSTANT);
        }
        if (format.equals("date")) {
            return new ScalarShapes.Time(timeRole(name, depth), ScalarShapes.TimeFormat.DATE);
        }
        if (isQuotedNumber(schema)) {
            return new ScalarShapes.QuotedWhole(new ScalarShapes.Whole(0, BIGGEST_EXACT_DOUBLE));
        }
        List<JsonNode> usual = USUAL_VALUES.get(name);
        if (usual != null && format.isEmpty()) {
            return new ScalarShapes.OneOfValues(usual, Kind.OTHER);
        }
        int shortest = schema.path("minLength").asInt(0);
        int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return new TextShape(TextKind.of(name, format), texts, shortest, longest);
    }

    /** Whether values are whole numbers written as texts, as Google does. */
    static boolean isQuotedNumber(ObjectNode schema) {
        String format = schema.path("format").asText();
        return schema.path("type").asText().equals("string") && (format.equals("int64") || format.equals("uint64"));
    }

    static ScalarShapes.TimeRole timeRole(String name, ShapeCompiler.Depth depth) {
        boolean creation = name.startsWith("creat");
        if (depth == ShapeCompiler.Depth.NESTED) {
            return creation ? ScalarShapes.TimeRole.MENTIONED_CREATED : ScalarShapes.TimeRole.MENTIONED;
        }
        if (creation) {
            return ScalarShapes.TimeRole.CREATED;
        }
        return name.startsWith("updat") || name.startsWith("modif")
                ? ScalarShapes.TimeRole.CHANGED
                : ScalarShapes.TimeRole.BETWEEN;
    }
}
