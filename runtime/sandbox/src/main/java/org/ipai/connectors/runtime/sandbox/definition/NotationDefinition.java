package org.ipai.connectors.runtime.sandbox.definition;

import java.util.List;
import org.ipai.connectors.runtime.record.FieldNotation;

/**
 * A field whose values are not written as its type usually is.
 *
 * @param path JSON field names from the record; lists on the way are passed through
 * @param notation how they are written
 */
public record NotationDefinition(List<String> path, FieldNotation notation) {

    public NotationDefinition {
        path = List.copyOf(path);
    }

    /** Field names joined by dots. */
    public String dotted() {
        return String.join(".", path);
    }
}
