package org.ipai.connectors.generator.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/** Reads schemas as types: follows references, merges {@code allOf}, unites {@code oneOf} and {@code anyOf}. */
final class SchemaReader {

    private final OpenAPI document;
    // Schemas composed of many others would be read once for each way that leads to them.
    private final IdentityHashMap<Schema<?>, Optional<ApiType>> types = new IdentityHashMap<>();
    private final IdentityHashMap<Schema<?>, Boolean> nullables = new IdentityHashMap<>();

    SchemaReader(OpenAPI document) {
        this.document = document;
    }

    /** The schema itself, or the one its references lead to. */
    Schema<?> target(Schema<?> schema) {
        Schema<?> current = schema;
        // Circles were refused when the slice was taken.
        while (current.get$ref() != null) {
            current = ModelUtils.getReferencedSchema(document, current);
        }
        return current;
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
        Schema<?> target = target(schema);
        if (ModelUtils.isNullable(schema)
                || ModelUtils.isNullable(target)
                || ModelUtils.isNullTypeSchema(document, target)) {
            return true;
        }
        boolean everyPart = !schemas(target.getAllOf()).isEmpty()
                && schemas(target.getAllOf()).stream().allMatch(this::isNullable);
        return everyPart || alternatives(target).stream().anyMatch(this::isNullable);
    }

    ApiType typeOf(List<Schema<?>> variants) {
        List<ApiType> types = variants.stream()
                .filter(variant -> !ModelUtils.isNullTypeSchema(document, target(variant)))
                .map(variant -> typeOf(variant).orElseGet(ApiType.FreeForm::new))
                .toList();
        return TypeAlgebra.unite(types);
    }

    /** The type, or empty if the schema says nothing about it. */
    private Optional<ApiType> typeOf(Schema<?> schema) {
        Schema<?> target = target(schema);
        Optional<ApiType> type = types.get(target);
        if (type == null) {
            type = composedType(target);
            types.put(target, type);
        }
        return type.map(found -> named(schema, found));
    }

    private Optional<ApiType> composedType(Schema<?> target) {
        Optional<ApiType> type = ownType(target);
        for (Schema<?> part : schemas(target.getAllOf())) {
            type = TypeAlgebra.merge(type, typeOf(part));
        }
        List<Schema<?>> alternatives = alternatives(target);
        if (!alternatives.isEmpty()) {
            type = TypeAlgebra.merge(type, uniteAlternatives(alternatives, type.isPresent()));
        }
        return type;
    }

    /** Alternatives that only restrict what is known already, such as which fields are required, say nothing. */
    private Optional<ApiType> uniteAlternatives(List<Schema<?>> alternatives, boolean typeIsKnown) {
        List<Optional<ApiType>> types = alternatives.stream()
                .filter(alternative -> !ModelUtils.isNullTypeSchema(document, target(alternative)))
                .map(this::typeOf)
                .toList();
        if (types.isEmpty() || (typeIsKnown && types.stream().allMatch(Optional::isEmpty))) {
            return Optional.empty();
        }
        return Optional.of(TypeAlgebra.unite(types.stream()
                .map(type -> type.orElseGet(ApiType.FreeForm::new))
                .toList()));
    }

    private static ApiType named(Schema<?> schema, ApiType type) {
        if (schema.get$ref() != null && type instanceof ApiType.ObjectOf object) {
            return new ApiType.ObjectOf(ModelUtils.getSimpleRef(schema.get$ref()), object.fields());
        }
        return type;
    }

    private static List<Schema<?>> alternatives(Schema<?> schema) {
        List<Schema<?>> all = new ArrayList<>(schemas(schema.getOneOf()));
        all.addAll(schemas(schema.getAnyOf()));
        return all;
    }

    /** What the schema says by itself, compositions aside. */
    private Optional<ApiType> ownType(Schema<?> schema) {
        Set<String> types = types(schema);
        if (types.size() > 1) {
            return Optional.of(mixed(types));
        }
        String type = types.isEmpty() ? "" : types.iterator().next();
        return switch (type) {
            case "object" -> Optional.of(object(schema));
            case "array" -> Optional.of(list(schema));
            case "string", "integer", "number", "boolean" ->
                Optional.of(new ApiType.Scalar(kind(type, schema), values(schema)));
            default -> untyped(schema);
        };
    }

    private static ApiType mixed(Set<String> types) {
        return types.equals(Set.of("integer", "number"))
                ? new ApiType.Scalar(ApiType.Kind.NUMBER, List.of())
                : new ApiType.FreeForm();
    }

    private static Set<String> types(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>();
        if (schema.getType() != null) {
            types.add(schema.getType());
        } else if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        }
        types.remove("null");
        return types;
    }

    private Optional<ApiType> untyped(Schema<?> schema) {
        if (schema.getProperties() != null && !schema.getProperties().isEmpty()) {
            return Optional.of(object(schema));
        }
        if (schema.getItems() != null) {
            return Optional.of(list(schema));
        }
        boolean text = !values(schema).isEmpty()
                && schemaValues(schema).stream().allMatch(value -> value == null || value instanceof String);
        return text ? Optional.of(new ApiType.Scalar(ApiType.Kind.STRING, values(schema))) : Optional.empty();
    }

    private ApiType object(Schema<?> schema) {
        Map<String, Schema<?>> properties = properties(schema);
        boolean closed = Boolean.FALSE.equals(schema.getAdditionalProperties());
        boolean composed = schema.getAllOf() != null || !alternatives(schema).isEmpty();
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
                    default -> ApiType.Kind.STRING;
                };
        };
    }

    private static List<String> values(Schema<?> schema) {
        return schemaValues(schema).stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private static List<?> schemaValues(Schema<?> schema) {
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
    private static Map<String, Schema<?>> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : (Map) schema.getProperties();
    }
}
