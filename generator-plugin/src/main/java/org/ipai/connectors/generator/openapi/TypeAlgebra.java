package org.ipai.connectors.generator.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.openapi.ApiType.FreeForm;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.openapi.ApiType.ListOf;
import org.ipai.connectors.generator.openapi.ApiType.ObjectOf;
import org.ipai.connectors.generator.openapi.ApiType.Scalar;
import org.jspecify.annotations.Nullable;

/** What a value is that matches all, or one, of several types. */
final class TypeAlgebra {

    private TypeAlgebra() {}

    /** The type of values that match both ({@code allOf}); empty if neither says anything. */
    static Optional<ApiType> merge(Optional<ApiType> left, Optional<ApiType> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.or(() -> right);
        }
        ApiType a = left.get();
        ApiType b = right.get();
        if (a instanceof ObjectOf first && b instanceof ObjectOf second) {
            return Optional.of(mergeObjects(first, second));
        }
        if (a instanceof Scalar first && b instanceof Scalar second && first.kind() == second.kind()) {
            return Optional.of(second.values().isEmpty() ? first : second);
        }
        if (a instanceof FreeForm || b instanceof FreeForm) {
            return Optional.of(a instanceof FreeForm ? b : a);
        }
        return Optional.of(a instanceof ListOf && b instanceof ListOf ? b : new FreeForm());
    }

    private static ObjectOf mergeObjects(ObjectOf first, ObjectOf second) {
        Map<String, ApiField> fields = new LinkedHashMap<>();
        first.fields().forEach(field -> fields.put(field.name(), field));
        second.fields().forEach(field -> fields.merge(field.name(), field, TypeAlgebra::refine));
        return new ObjectOf(second.fields().isEmpty() ? first.schemaName() : null, List.copyOf(fields.values()));
    }

    /** The later part of a composition is the more specific one. */
    private static ApiField refine(ApiField earlier, ApiField later) {
        return new ApiField(later.name(), later.schema(), earlier.required() || later.required());
    }

    /** The type of values that match one of several ({@code oneOf}, {@code anyOf}). */
    static ApiType unite(List<ApiType> types) {
        if (types.isEmpty()) {
            return new FreeForm();
        }
        if (types.size() == 1) {
            return types.get(0);
        }
        if (types.stream().allMatch(Scalar.class::isInstance)) {
            return uniteScalars(types.stream().map(Scalar.class::cast).toList());
        }
        if (types.stream().allMatch(ObjectOf.class::isInstance)) {
            return uniteObjects(types.stream().map(ObjectOf.class::cast).toList());
        }
        if (types.stream().allMatch(ListOf.class::isInstance)) {
            return new ListOf(types.stream()
                    .map(type -> ((ListOf) type).element())
                    .reduce(ApiSchema::or)
                    .orElseThrow());
        }
        return new FreeForm();
    }

    private static ApiType uniteScalars(List<Scalar> scalars) {
        Set<Kind> kinds = new LinkedHashSet<>();
        scalars.forEach(scalar -> kinds.add(scalar.kind()));
        Optional<Kind> kind = commonKind(kinds);
        if (kind.isEmpty()) {
            return new FreeForm();
        }
        boolean open = scalars.stream().anyMatch(scalar -> scalar.values().isEmpty());
        List<String> values = scalars.stream()
                .flatMap(scalar -> scalar.values().stream())
                .distinct()
                .toList();
        return new Scalar(kind.get(), open ? List.of() : values);
    }

    private static Optional<Kind> commonKind(Set<Kind> kinds) {
        if (kinds.size() == 1) {
            return Optional.of(kinds.iterator().next());
        }
        if (Set.of(Kind.INT32, Kind.INT64).containsAll(kinds)) {
            return Optional.of(Kind.INT64);
        }
        if (Set.of(Kind.INT32, Kind.INT64, Kind.NUMBER).containsAll(kinds)) {
            return Optional.of(Kind.NUMBER);
        }
        // Texts of several formats are texts.
        return Set.of(Kind.STRING, Kind.DATE, Kind.DATE_TIME).containsAll(kinds)
                ? Optional.of(Kind.STRING)
                : Optional.empty();
    }

    private static ObjectOf uniteObjects(List<ObjectOf> objects) {
        Map<String, ApiField> fields = new LinkedHashMap<>();
        for (ObjectOf object : objects) {
            object.fields().forEach(field -> fields.merge(field.name(), field, TypeAlgebra::either));
        }
        List<ApiField> all = new ArrayList<>();
        fields.values()
                .forEach(field -> all.add(new ApiField(
                        field.name(), field.schema(), field.required() && inEvery(objects, field.name()))));
        return new ObjectOf(name(objects), all);
    }

    private static ApiField either(ApiField left, ApiField right) {
        return new ApiField(left.name(), left.schema().or(right.schema()), left.required() && right.required());
    }

    private static boolean inEvery(List<ObjectOf> objects, String field) {
        return objects.stream().allMatch(object -> object.field(field).isPresent());
    }

    /** The name of the only object that has fields; the others make them optional, hence partial. */
    private static @Nullable String name(List<ObjectOf> objects) {
        List<ObjectOf> filled =
                objects.stream().filter(object -> !object.fields().isEmpty()).toList();
        boolean named = filled.size() == 1 && filled.get(0).schemaName() != null;
        return named ? "partial-" + Objects.requireNonNull(filled.get(0).schemaName()) : null;
    }
}
