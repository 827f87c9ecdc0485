package org.ipai.connectors.runtime.connector;

import java.util.List;

/**
 * A value of a response that gets a name in its records.
 *
 * @param name of the field
 * @param path field names that lead to the value
 */
public record NamedPath(String name, List<String> path) {

    public NamedPath {
        path = List.copyOf(path);
    }
}
