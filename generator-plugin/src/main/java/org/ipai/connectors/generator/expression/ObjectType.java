package org.ipai.connectors.generator.expression;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object whose fields expressions may select. */
final class ObjectType {

    private final String path;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    ObjectType(String path) {
        this.path = path;
    }

    /**
     * A field.
     *
     * @param name as expressions write it
     * @param column dotted silver column path; in the last record the JSON path, in the config the name itself
     * @param type as CEL sees it
     * @param object its own fields, or null for a single value
     */
    record Field(
            String name,
            String column,
            CelType type,
            @Nullable ObjectType object) {}

    void add(Field field) {
        fields.put(field.name(), field);
    }

    @Nullable
    Field find(String name) {
        return fields.get(name);
    }

    Set<String> names() {
        return fields.keySet();
    }

    Stream<Field> fields() {
        return fields.values().stream();
    }

    /** How people write it, such as {@code parent.owner}. */
    String path() {
        return path;
    }

    /** As CEL sees it. The name has spaces, so that no expression can mean the type itself. */
    StructType celType() {
        ImmutableMap<String, CelType> types =
                fields.values().stream().collect(ImmutableMap.toImmutableMap(Field::name, Field::type));
        return StructType.create("fields of " + path, types.keySet(), name -> Optional.ofNullable(types.get(name)));
    }

    /** This type and all below. */
    Stream<ObjectType> all() {
        return Stream.concat(
                Stream.of(this),
                fields.values().stream()
                        .flatMap(field -> field.object() == null
                                ? Stream.empty()
                                : field.object().all()));
    }
}
