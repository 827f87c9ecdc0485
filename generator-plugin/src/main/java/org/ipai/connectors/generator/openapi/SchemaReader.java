package org.ipai.connectors.generator.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Reads schemas as types: follows references, merges {@code allOf}, unites {@code oneOf} and {@code anyOf}. */
final class SchemaReader {

    private final SchemaView view;
    // Schemas composed of many others would be read once for each way that leads to them.
    private final IdentityHashMap<Schema<?>, Optional<ApiType>> types = new IdentityHashMap<>();
    private final IdentityHashMap<Schema<?>, Boolean> nullables = new IdentityHashMap<>();

    SchemaReader(OpenAPI document) {
        this.view = new SchemaView(document);
    }

    Schema<?> target(Schema<?> schema) {
        return view.target(schema);
    }

    boolean isNullable(Schema<?> schema) {
        Boolean known = nullables.get(schema);
        if (known == null) {
            known = decideNullable(schema);
            nullables.put(schema, known);
        }
        return known;
    }

    private boolean decideNullable(Schema<?> schema) {
        if (ModelUtils.isNullable(schema) || view.isNull(schema)) {
            return true;
        }
        if (schema.get$ref() != null) {
            return isNullable(view.referenced(schema));
        }
        List<Schema<?>> parts = SchemaView.parts(schema);
        return (!parts.isEmpty() && parts.stream().allMatch(this::isNullable))
                || SchemaView.allAlternatives(schema).stream().anyMatch(this::isNullable);
    }

    /** Those that are objects; of one that mixes kinds, its alternatives that are. */
    List<Schema<?>> objects(List<Schema<?>> variants) {
        return variants.stream()
                .flatMap(variant -> typeOf(variant)
                                .filter(ApiType.ObjectOf.class::isInstance)
                                .isPresent()
                        ? Stream.of(variant)
                        : objects(view.alternatives(view.target(variant))).stream())
                .toList();
    }

    /** What objects hold under any name, those with names of their own among them. */
    List<Schema<?>> values(List<Schema<?>> variants) {
        return variants.stream()
                .map(view::target)
                .flatMap(target -> Stream.concat(
                        SchemaView.values(target.getAdditionalProperties(), SchemaView.properties(target)),
                        Stream.of(SchemaView.parts(target), view.alternatives(target))
                                .flatMap(composed -> values(composed).stream())))
                .toList();
    }

    ApiType typeOf(List<Schema<?>> variants) {
        return TypeAlgebra.unite(variants.stream()
                .filter(variant -> !view.isNull(view.target(variant)))
                .map(variant -> typeOf(variant).orElseGet(ApiType.FreeForm::new))
                .toList());
    }

    /** The type, or empty if the schema says nothing about it. */
    private Optional<ApiType> typeOf(Schema<?> schema) {
        Schema<?> target = view.target(schema);
        Optional<ApiType> type = types.get(target);
        if (type == null) {
            type = composedType(target);
            types.put(target, type);
        }
        return type.map(found -> named(schema, found));
    }

    private ApiType named(Schema<?> schema, ApiType type) {
        return type instanceof ApiType.ObjectOf object
                ? new ApiType.ObjectOf(view.name(schema).orElse(object.schemaName()), object.fields())
                : type;
    }

    private Optional<ApiType> composedType(Schema<?> schema) {
        Optional<ApiType> type = ownType(schema);
        for (Schema<?> part : SchemaView.parts(schema)) {
            type = TypeAlgebra.merge(type, typeOf(part));
        }
        List<Optional<ApiType>> alternatives =
                view.alternatives(schema).stream().map(this::typeOf).toList();
        // Alternatives that only restrict what is known already, such as which fields are required, say nothing.
        boolean silent = type.isPresent() && alternatives.stream().allMatch(Optional::isEmpty);
        if (alternatives.isEmpty() || silent) {
            return type;
        }
        ApiType united = TypeAlgebra.unite(alternatives.stream()
                .map(alternative -> alternative.orElseGet(ApiType.FreeForm::new))
                .toList());
        return TypeAlgebra.merge(type, Optional.of(united));
    }

    /** What the schema says by itself, compositions aside. */
    private Optional<ApiType> ownType(Schema<?> schema) {
        Set<String> names = SchemaView.types(schema);
        if (names.size() > 1) {
            return Optional.of(mixed(names));
        }
        String name = names.isEmpty() ? "" : names.iterator().next();
        return switch (name) {
            case "object" -> Optional.of(object(schema));
            case "array" -> Optional.of(list(schema));
            case "string", "integer", "number", "boolean" ->
                Optional.of(new ApiType.Scalar(kind(name, schema), texts(schema)));
            default -> untyped(schema);
        };
    }

    private static ApiType mixed(Set<String> types) {
        return types.equals(Set.of("integer", "number"))
                ? new ApiType.Scalar(ApiType.Kind.NUMBER, List.of())
                : new ApiType.FreeForm();
    }

    private Optional<ApiType> untyped(Schema<?> schema) {
        if (!SchemaView.properties(schema).isEmpty()) {
            return Optional.of(object(schema));
        }
        if (schema.getItems() != null) {
            return Optional.of(list(schema));
        }
        List<String> texts = texts(schema);
        boolean onlyTexts =
                SchemaView.values(schema).stream().allMatch(value -> value == null || value instanceof String);
        return onlyTexts && !texts.isEmpty()
                ? Optional.of(new ApiType.Scalar(ApiType.Kind.STRING, texts))
                : Optional.empty();
    }

    private ApiType object(Schema<?> schema) {
        Map<String, Schema<?>> properties = SchemaView.properties(schema);
        boolean closed = Boolean.FALSE.equals(schema.getAdditionalProperties());
        boolean composed = !SchemaView.parts(schema).isEmpty()
                || !SchemaView.allAlternatives(schema).isEmpty();
        if (properties.isEmpty() && !closed && !composed) {
            return new ApiType.FreeForm();
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        List<ApiField> fields = new ArrayList<>();
        properties.forEach((name, property) -> fields.add(new ApiField(
                name, new ApiSchema(this, List.of(property)), required.contains(name) && !isNullable(property))));
        return new ApiType.ObjectOf(null, fields);
    }

    private ApiType list(Schema<?> schema) {
        Schema<?> items = schema.getItems() == null ? new Schema<>() : schema.getItems();
        return new ApiType.ListOf(new ApiSchema(this, List.of(items)));
    }

    private static ApiType.Kind kind(String type, Schema<?> schema) {
        String format = schema.getFormat() == null ? "" : schema.getFormat().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "boolean" -> ApiType.Kind.BOOLEAN;
            case "integer" -> format.equals("int32") ? ApiType.Kind.INT32 : ApiType.Kind.INT64;
            case "number" -> ApiType.Kind.NUMBER;
            default ->
                switch (format) {
                    case "date" -> ApiType.Kind.DATE;
                    case "date-time" -> ApiType.Kind.DATE_TIME;
                    // As Google writes whole numbers that JavaScript could not hold.
                    case "int64", "uint64" -> ApiType.Kind.INT64;
                    default -> ApiType.Kind.STRING;
                };
        };
    }

    private static List<String> texts(Schema<?> schema) {
        return SchemaView.values(schema).stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
