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

    /** A piece of the value. */
    public sealed interface Part {

        /** The same for every page. */
        record Constant(String text) implements Part {}

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
