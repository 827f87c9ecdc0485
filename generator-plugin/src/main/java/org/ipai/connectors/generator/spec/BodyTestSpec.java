package org.ipai.connectors.generator.spec;

import java.util.List;

/**
 * A test of a value in a body.
 *
 * @param path field names from the root
 * @param test of the value there
 */
public record BodyTestSpec(List<Text> path, ValueTestSpec test) {

    public BodyTestSpec {
        path = List.copyOf(path);
    }
}
