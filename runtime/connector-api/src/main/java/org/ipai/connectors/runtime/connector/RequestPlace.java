package org.ipai.connectors.runtime.connector;

import java.util.List;

/** Where a request takes a value of the pagination. */
public sealed interface RequestPlace {

    /** A query parameter. */
    record Query(String name) implements RequestPlace {}

    /** A header. */
    record Header(String name) implements RequestPlace {}

    /**
     * A property of the JSON body.
     *
     * @param path field names from the body's root, at least one
     * @param type how JSON writes the value
     */
    record Body(List<String> path, Type type) implements RequestPlace {

        public Body {
            path = List.copyOf(path);
        }
    }

    /** How a value stands in a JSON body. */
    enum Type {
        /** In quotes. */
        TEXT,
        /** Bare. */
        NUMBER
    }
}
