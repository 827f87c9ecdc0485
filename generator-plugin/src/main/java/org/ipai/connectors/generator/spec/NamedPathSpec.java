package org.ipai.connectors.generator.spec;

import java.util.List;

/**
 * A value of a response that gets a name in records.
 *
 * @param name of the field
 * @param path field names that lead to the value, or a single dotted one
 */
public record NamedPathSpec(Text name, List<Text> path) {

    public NamedPathSpec {
        path = List.copyOf(path);
    }
}
