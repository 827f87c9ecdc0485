package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.jspecify.annotations.Nullable;

/** Turns schemas into shapes once, so that writing a record looks nothing up. */
final class ShapeCompiler {

    private static final int USUAL_LENGTH = 4;
    private static final int BIG_ELEMENT = 600;

    private final SchemaResolver schemas;
    private final Texts texts;
    private final ScalarCompiler scalars;
    private final Map<String, LazyShape> named = new HashMap<>();

    ShapeCompiler(SchemaResolver schemas, Texts texts) {
        this.schemas = schemas;
        this.texts = texts;
        this.scalars = new ScalarCompiler(texts);
    }

    /**
     * The fields of a record.
     *
     * @param overlay what else is known of them
     */
    List<Property> record(JsonNode schema, Overlay overlay) {
        return properties(schemas.resolveObject(schema), overlay, Depth.TOP);
    }

    private List<Property> properties(ObjectNode object, Overlay overlay, Depth depth) {
        Set<String> required = new LinkedHashSet<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        List<Property> properties = new ArrayList<>();
        object.path("properties").properties().forEach(entry -> {
            String name = entry.getKey();
            Overlay inside = overlay.inside(name);
            Shape own = overlay.fixed(name);
            if (own != null) {
                properties.add(Property.required(name, own));
            } else if (!inside.isEmpty()) {
                properties.add(Property.required(name, overlaid(entry.getValue(), inside)));
            } else {
                Shape shape = noted(name, entry.getValue(), overlay.notation(name), depth);
                properties.add(
                        required.contains(name) ? Property.required(name, shape) : Property.optional(name, shape));
            }
        });
        // Documents do require what they never describe.
        required.stream()
                .filter(name -> !object.path("properties").has(name))
                .forEach(name -> properties.add(Property.required(name, new FreeFormShape(texts))));
        return properties;
    }

    /** An object, or a list of objects, of which more is known than its schema. */
    private Shape overlaid(JsonNode schema, Overlay inside) {
        ObjectNode resolved = schemas.resolve(schema);
        if (resolved.has("items")) {
            return new ArrayShape(overlaid(resolved.path("items"), inside), 0, USUAL_LENGTH);
        }
        return ObjectShape.of(properties(schemas.resolveObject(schema), inside, Depth.NESTED));
    }

    private Shape noted(String name, JsonNode schema, @Nullable FieldNotation notation, Depth depth) {
        if (notation == null) {
            return compile(name, schema, depth);
        }
        boolean isNumber = IdentityFields.isNumber(schemas.resolve(schema));
        TimeNotation time = notation.time();
        Shape value = time == null
                ? compile(name, schema, depth)
                : new NotedShapes.Time(ScalarCompiler.timeRole(name, depth), new NotedShapes.NotedTime(time, isNumber));
        return notation.nullTexts().isEmpty()
                ? value
                : new NotedShapes.MayMeanNull(value, notation.nullTexts(), isNumber);
    }

    /** The shape of a field. */
    Shape compile(String name, JsonNode schema, Depth depth) {
        if (!schema.has("$ref") || !schemas.resolve(schema).has("properties")) {
            return compileHere(name, schema, depth);
        }
        String reference = schema.toString();
        LazyShape known = named.get(reference);
        if (known == null) {
            known = new LazyShape();
            named.put(reference, known);
            known.resolve(compileHere(name, schema, Depth.NESTED));
        }
        return known;
    }

    private Shape compileHere(String name, JsonNode schema, Depth depth) {
        ObjectNode resolved = schemas.resolve(schema);
        Shape shape = compileValue(name, resolved, depth);
        return isNullable(resolved) ? new NullableShape(shape) : shape;
    }

    private static boolean isNullable(ObjectNode schema) {
        boolean byType = false;
        for (JsonNode type : schema.path("type")) {
            byType |= type.asText().equals("null");
        }
        return byType || schema.path("nullable").asBoolean(false);
    }

    private Shape compileValue(String name, ObjectNode schema, Depth depth) {
        if (schema.has("enum") || schema.has("const")) {
            return scalars.enumeration(schema);
        }
        if (schema.has("oneOf") || schema.has("anyOf")) {
            return variants(schemas.variants(schema), name, depth);
        }
        if (schema.path("type").isArray()) {
            return severalTypes(name, schema, depth);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "" -> new FreeFormShape(texts);
            default -> scalars.scalar(name, schema, depth);
        };
    }

    private Shape variants(List<JsonNode> schemas, String name, Depth depth) {
        List<Shape> shapes = schemas.stream()
                .filter(schema -> !schema.path("type").asText().equals("null"))
                .map(schema -> compile(name, schema, depth))
                .toList();
        boolean nullable = shapes.size() < schemas.size();
        Shape shape = shapes.size() == 1 ? shapes.get(0) : new VariantsShape(shapes);
        return nullable ? new NullableShape(shape) : shape;
    }

    private Shape severalTypes(String name, ObjectNode schema, Depth depth) {
        List<JsonNode> single = new ArrayList<>();
        for (JsonNode type : schema.path("type")) {
            if (!type.asText().equals("null")) {
                ObjectNode copy = schema.deepCopy();
                copy.remove("nullable");
                single.add(copy.set("type", type));
            }
        }
        return variants(single, name, depth);
    }

    private static String type(ObjectNode schema) {
        if (schema.has("type")) {
            return schema.path("type").asText();
        }
        return schema.has("properties") || schema.has("additionalProperties")
                ? "object"
                : schema.has("items") ? "array" : "";
    }

    private Shape object(ObjectNode schema) {
        if (schema.has("properties")) {
            return ObjectShape.of(properties(schema, Overlay.NONE, Depth.NESTED));
        }
        JsonNode additional = schema.path("additionalProperties");
        if (additional.isBoolean() && !additional.asBoolean()) {
            return ObjectShape.of(List.of());
        }
        return new MapShape(
                additional.isObject() ? compile("value", additional, Depth.NESTED) : new FreeFormShape(texts), texts);
    }

    private Shape array(String name, ObjectNode schema) {
        Shape element =
                schema.has("items") ? compile(name, schema.path("items"), Depth.NESTED) : new FreeFormShape(texts);
        int least = schema.path("minItems").asInt(0);
        int usual = element.size() > BIG_ELEMENT ? 2 : USUAL_LENGTH;
        int most = schema.path("uniqueItems").asBoolean(false) ? Math.max(1, least) : Math.max(usual, least);
        return new ArrayShape(
                element, least, Math.min(most, schema.path("maxItems").asInt(Integer.MAX_VALUE)));
    }

    /** Whether a field is the record's own or one of something it mentions. */
    enum Depth {
        TOP,
        NESTED
    }
}
