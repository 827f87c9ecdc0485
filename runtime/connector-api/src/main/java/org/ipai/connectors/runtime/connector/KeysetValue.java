package org.ipai.connectors.runtime.connector;

import java.util.List;

/**
 * A request's value that comes from the last record of the page before.
 *
 * @param to where the request takes it
 * @param parts one after another make the value
 */
public record KeysetValue(RequestPlace to, List<Part> parts) {

    public KeysetValue {
        parts = List.copyOf(parts);
    }

    /** Whether a part of it is a config field's. */
    public boolean readsConfig() {
        return parts.stream().anyMatch(Part.Setting.class::isInstance);
    }

    /** A piece of the value. */
    public sealed interface Part {

        /** The same for every page. */
        record Constant(String text) implements Part {}

        /**
         * The text of a config field; in a stream's description only, where there is no configuration yet.
         *
         * @param name of the field
         */
        record Setting(String name) implements Part {}

        /**
         * A single value of the record.
         *
         * @param path field names from the record's root
         */
        record Field(List<String> path) implements Part {

            public Field {
                path = List.copyOf(path);
            }
        }
    }
}
