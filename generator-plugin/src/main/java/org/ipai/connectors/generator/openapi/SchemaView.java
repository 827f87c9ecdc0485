package org.ipai.connectors.generator.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Reads single schemas of the parser: what they refer to, which types they list, what they are composed of. */
final class SchemaView {

    private final OpenAPI document;

    SchemaView(OpenAPI document) {
        this.document = document;
    }

    /** The schema itself or, if it is but a reference or a wrapper around one schema, what that stands for. */
    Schema<?> target(Schema<?> schema) {
        Schema<?> current = schema;
        // Circles were refused when the slice was taken.
        for (Optional<Schema<?>> next = step(current); next.isPresent(); next = step(current)) {
            current = next.get();
        }
        return current;
    }

    /** The document's name for the {@link #target}, if the schema leads to it through a reference. */
    Optional<String> name(Schema<?> schema) {
        Optional<String> name = Optional.empty();
        Schema<?> current = schema;
        for (Optional<Schema<?>> next = step(current); next.isPresent(); next = step(current)) {
            name = current.get$ref() == null ? name : Optional.of(ModelUtils.getSimpleRef(current.get$ref()));
            current = next.get();
        }
        return name;
    }

    /** What a reference leads to directly. */
    Schema<?> referenced(Schema<?> reference) {
        return ModelUtils.getReferencedSchema(document, reference);
    }

    private Optional<Schema<?>> step(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return Optional.of(referenced(schema));
        }
        List<Schema<?>> parts = new ArrayList<>(parts(schema));
        parts.addAll(alternatives(schema));
        return parts.size() == 1
                        && types(schema).isEmpty()
                        && properties(schema).isEmpty()
                ? Optional.of(parts.get(0))
                : Optional.empty();
    }

    /** Whether null is the only value. */
    boolean isNull(Schema<?> schema) {
        return (schema.getTypes() != null && schema.getTypes().equals(Set.of("null")))
                || (!values(schema).isEmpty() && values(schema).stream().allMatch(Objects::isNull));
    }

    /** {@code allOf}. */
    static List<Schema<?>> parts(Schema<?> schema) {
        return schemas(schema.getAllOf());
    }

    /** {@code oneOf} and {@code anyOf}, but for null. */
    List<Schema<?>> alternatives(Schema<?> schema) {
        return allAlternatives(schema).stream()
                .filter(alternative -> !isNull(alternative))
                .toList();
    }

    /** {@code oneOf} and {@code anyOf}. */
    static List<Schema<?>> allAlternatives(Schema<?> schema) {
        List<Schema<?>> all = new ArrayList<>(schemas(schema.getOneOf()));
        all.addAll(schemas(schema.getAnyOf()));
        return all;
    }

    /** The types listed, but for null. */
    static Set<String> types(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>();
        if (schema.getType() != null) {
            types.add(schema.getType());
        } else if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        }
        types.remove("null");
        return types;
    }

    /** The values listed, null among them if it is. */
    static List<?> values(Schema<?> schema) {
        if (schema.getEnum() != null) {
            return schema.getEnum();
        }
        return schema.getConst() == null ? List.of() : List.of(schema.getConst());
    }

    // The parser's types are raw, so their elements have to be taken as what they are.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Schema<?>> schemas(List<Schema> raw) {
        return raw == null ? List.of() : (List) raw;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Map<String, Schema<?>> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : (Map) schema.getProperties();
    }

    /** The schemas of named properties and of additional ones, {@code true} and {@code false} left out. */
    static Stream<Schema<?>> values(Object additional, Map<String, Schema<?>> properties) {
        Stream<Schema<?>> others = additional instanceof Schema<?> schema && schema.getBooleanSchemaValue() == null
                ? Stream.of(schema)
                : Stream.of();
        return Stream.concat(properties.values().stream(), others);
    }
}
