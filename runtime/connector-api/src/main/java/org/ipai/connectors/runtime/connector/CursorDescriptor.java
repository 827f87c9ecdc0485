package org.ipai.connectors.runtime.connector;

import java.time.Duration;
import java.util.List;

/**
 * How a stream is read incrementally.
 *
 * @param path JSON field names from a record's root to its cursor
 * @param order how records are ordered by the cursor within one slice
 * @param filter who leaves out what is older than the cursor
 * @param lookBack how far behind the saved cursor reading starts, for records that arrive late or share its instant
 */
public record CursorDescriptor(List<String> path, Order order, Filter filter, Duration lookBack) {

    public CursorDescriptor {
        path = List.copyOf(path);
    }

    /** The order in which the API returns a slice's records. */
    public enum Order {
        ASCENDING,
        DESCENDING,
        NONE
    }

    /** Who applies the cursor. */
    public enum Filter {
        /** The API, through a parameter of {@link SourceStream#firstPage}. */
        REQUEST,
        /** The runtime drops older records and, in descending order, stops at the first page that holds one. */
        CLIENT
    }
}
