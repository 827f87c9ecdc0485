package org.ipai.connectors.runtime.sandbox.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The field by which records say of themselves that they are deleted.
 *
 * @param path JSON field names
 * @param type its column's type, such as {@code boolean}
 * @param value what it then holds, as text; null for anything but null
 */
public record DeletionFlagDefinition(
        List<String> path, String type, @Nullable String value) {

    public DeletionFlagDefinition {
        path = List.copyOf(path);
    }
}
