package org.ipai.connectors.runtime.connector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value that a request's body is made of; immutable. */
public sealed interface JsonValue {

    /** A string. */
    record Text(String value) implements JsonValue {}

    /**
     * A number or a truth value, as JSON writes it.
     *
     * @param literal such as {@code 17}, {@code 1.5} or {@code true}
     */
    record Plain(String literal) implements JsonValue {}

    /** An array. */
    record Array(List<JsonValue> elements) implements JsonValue {

        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** An object, its members in the order they were added. */
    record Members(Map<String, JsonValue> values) implements JsonValue {

        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The object with a member more, or with another value in its place; unchanged if the value is null. */
        public Members with(String name, @Nullable JsonValue value) {
            if (value == null) {
                return this;
            }
            Map<String, JsonValue> all = new LinkedHashMap<>(values);
            all.put(name, value);
            return new Members(all);
        }

        /** As {@link #with(String, JsonValue)}, with a string. */
        public Members with(String name, @Nullable String value) {
            return with(name, value == null ? null : new Text(value));
        }

        /** As {@link #with(String, JsonValue)}, with a whole number. */
        public Members with(String name, @Nullable Long value) {
            return with(name, value == null ? null : new Plain(value.toString()));
        }

        /** As {@link #with(String, JsonValue)}, with a truth value. */
        public Members with(String name, @Nullable Boolean value) {
            return with(name, value == null ? null : new Plain(value.toString()));
        }

        /**
         * The object with a value some levels below; objects on the way are made if they are missing.
         *
         * @param path field names, at least one
         */
        public Members with(List<String> path, JsonValue value) {
            String name = path.get(0);
            if (path.size() == 1) {
                return with(name, value);
            }
            Members inner = values.get(name) instanceof Members object ? object : object();
            return with(name, inner.with(path.subList(1, path.size()), value));
        }
    }

    /** An object without members, to which they are added. */
    static Members object() {
        return new Members(Map.of());
    }

    /** An array. */
    static Array array(JsonValue... elements) {
        return new Array(List.of(elements));
    }

    /** A string. */
    static JsonValue text(String value) {
        return new Text(value);
    }

    /** A number or truth value from its text; null from null. */
    static @Nullable JsonValue plain(@Nullable String literal) {
        return literal == null ? null : new Plain(literal);
    }

    /** The value as JSON text, without white space. */
    default String json() {
        StringBuilder text = new StringBuilder();
        JsonText.write(this, text);
        return text.toString();
    }
}
