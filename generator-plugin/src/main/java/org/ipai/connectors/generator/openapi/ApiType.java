package org.ipai.connectors.generator.openapi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document says about a value, one level deep; independent of the document's format. */
public sealed interface ApiType {

    /**
     * A single value.
     *
     * @param kind what it is
     * @param values the values listed, or empty for any
     */
    record Scalar(Kind kind, List<String> values) implements ApiType {

        public Scalar {
            values = List.copyOf(values);
        }
    }

    /** What a single value is. */
    enum Kind {
        BOOLEAN,
        INT32,
        /** Written as a number or as a text. */
        INT64,
        NUMBER,
        STRING,
        DATE,
        DATE_TIME
    }

    /**
     * An object with named fields.
     *
     * @param schemaName the document's name for it, or null
     * @param fields in the document's order; empty for an object that never has any
     */
    record ObjectOf(@Nullable String schemaName, List<ApiField> fields) implements ApiType {

        public ObjectOf {
            fields = List.copyOf(fields);
        }

        public Optional<ApiField> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }
    }

    /** Any number of elements. */
    record ListOf(ApiSchema element) implements ApiType {}

    /** Any JSON value: free-form objects, mixtures of scalars and objects, or nothing said. */
    record FreeForm() implements ApiType {}
}
