package org.ipai.connectors.runtime.connector;

import java.util.List;

/**
 * How a stream is read incrementally.
 *
 * @param path JSON field names from a record's root to its cursor
 * @param format how records write it
 * @param requestFormat how requests take it
 * @param order how records are ordered by the cursor within one slice
 * @param filter who leaves out what is older than the cursor
 * @param reach from where to where a sync reads
 */
public record CursorDescriptor(
        List<String> path, Format format, Format requestFormat, Order order, Filter filter, CursorReach reach) {

    public CursorDescriptor {
        path = List.copyOf(path);
    }

    /** A cursor that is written as ISO-8601 instant everywhere. */
    public static CursorDescriptor ofInstant(List<String> path, Order order, Filter filter, CursorReach reach) {
        return new CursorDescriptor(path, Format.INSTANT, Format.INSTANT, order, filter, reach);
    }

    /** How a cursor is written. */
    public enum Format {
        /** ISO-8601 date and time, UTC where it names no offset. */
        INSTANT,
        /** ISO-8601 date. */
        DATE,
        /** Seconds since 1970-01-01T00:00:00Z. */
        EPOCH_SECONDS,
        /** Milliseconds since 1970-01-01T00:00:00Z. */
        EPOCH_MILLIS,
        /** A number that grows with every record. */
        INTEGER,
        /** A text that only the API can tell the meaning of; the last one read is the newest. */
        OPAQUE;

        /** Whether it names a point in time. */
        public boolean isTime() {
            return this != INTEGER && this != OPAQUE;
        }
    }

    /** The order in which the API returns a slice's records. */
    public enum Order {
        ASCENDING,
        DESCENDING,
        NONE
    }

    /** Who applies the cursor. */
    public enum Filter {
        /** The API, through what {@link SourceStream#firstPage} sends. */
        REQUEST,
        /** The runtime drops older records and, in descending order, stops at the first page that holds one. */
        CLIENT
    }
}
