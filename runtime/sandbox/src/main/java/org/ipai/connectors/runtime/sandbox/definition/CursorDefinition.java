package org.ipai.connectors.runtime.sandbox.definition;

import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is read incrementally.
 *
 * @param path JSON field names from a record's root to its cursor
 * @param parameter request parameter that leaves out older records, or null
 * @param untilParameter request parameter that leaves out newer records, or null
 * @param format how records write it
 * @param requestFormat how requests take it
 * @param order how the connector expects records to be ordered
 * @param filter who leaves out older records
 */
public record CursorDefinition(
        List<String> path,
        @Nullable String parameter,
        @Nullable String untilParameter,
        CursorDescriptor.Format format,
        CursorDescriptor.Format requestFormat,
        CursorDescriptor.Order order,
        CursorDescriptor.Filter filter) {

    public CursorDefinition {
        path = List.copyOf(path);
    }

    /** The cursor field's own name. */
    public String field() {
        return path.get(path.size() - 1);
    }
}
