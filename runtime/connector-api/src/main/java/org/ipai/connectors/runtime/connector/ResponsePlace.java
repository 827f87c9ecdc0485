package org.ipai.connectors.runtime.connector;

import java.util.List;

/** Where a response holds a value that pagination needs. */
public sealed interface ResponsePlace {

    /**
     * A field of the JSON body.
     *
     * @param path field names from the body's root, at least one
     */
    record Body(List<String> path) implements ResponsePlace {

        public Body {
            path = List.copyOf(path);
        }
    }

    /** A header, the first of that name. */
    record Header(String name) implements ResponsePlace {}
}
