package org.ipai.connectors.generator.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A schema, or several of which a value matches one. Its type is read one level at a time, so that schemas that contain
 * themselves can be walked. Two are equal if they are the same places in the document.
 */
public final class ApiSchema {

    private final SchemaReader reader;
    private final List<Schema<?>> variants;

    ApiSchema(SchemaReader reader, List<Schema<?>> variants) {
        this.reader = reader;
        this.variants = List.copyOf(variants);
    }

    /** The schemas of both: a value matches either. */
    ApiSchema or(ApiSchema other) {
        List<Schema<?>> all = new ArrayList<>(variants);
        other.variants.stream()
                .filter(added -> variants.stream().noneMatch(variant -> isSame(variant, added)))
                .forEach(all::add);
        return new ApiSchema(reader, all);
    }

    public ApiType type() {
        return reader.typeOf(variants);
    }

    /** The part of it that is objects: alternatives of another kind, such as a list where nothing is paged, left out. */
    public ApiSchema objects() {
        return new ApiSchema(reader, reader.objects(variants));
    }

    /**
     * The values of an object whatever their names are, for objects whose field names are data; empty if the document says
     * nothing of them.
     */
    public Optional<ApiSchema> values() {
        List<Schema<?>> values = reader.values(variants);
        return values.isEmpty() ? Optional.empty() : Optional.of(new ApiSchema(reader, values));
    }

    /** Whether null is a value. */
    public boolean isNullable() {
        return variants.stream().anyMatch(reader::isNullable);
    }

    /** Greatest number that is a value, or null if the document does not say. */
    public @Nullable BigDecimal maximum() {
        return variants.size() == 1 ? reader.target(variants.get(0)).getMaximum() : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiSchema schema && sameVariants(schema);
    }

    private boolean sameVariants(ApiSchema other) {
        return variants.size() == other.variants.size()
                && IntStream.range(0, variants.size()).allMatch(i -> isSame(variants.get(i), other.variants.get(i)));
    }

    // Schemas that look alike in two places are two; the parser's equals() would also walk all below.
    @SuppressWarnings("ReferenceEquality")
    private boolean isSame(Schema<?> left, Schema<?> right) {
        return reader.target(left) == reader.target(right);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Schema<?> variant : variants) {
            hash = 31 * hash + System.identityHashCode(reader.target(variant));
        }
        return hash;
    }
}
