package org.ipai.connectors.runtime.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a stream's silver table learns that the provider has deleted a record. */
public sealed interface Deletes {

    /** Rows stay. */
    Deletes NONE = new None();

    /** Rows stay: records are never deleted, or what was once there is worth keeping. */
    record None() implements Deletes {}

    /**
     * A row goes when the stream was read whole and its record was not among those that came.
     *
     * @param sliceColumns columns whose values, as text and in order, are the key of the slice that a row was read from; empty
     *     if a row does not tell its slice
     * @param whenEmpty what a read without a single record means
     */
    record InferOnFull(List<String> sliceColumns, WhenEmpty whenEmpty) implements Deletes {
        public InferOnFull {
            sliceColumns = List.copyOf(sliceColumns);
        }
    }

    /** What it means that a whole stream comes back empty. */
    enum WhenEmpty {
        /** More likely a fault than the truth: rows stay, and the run says so. */
        KEEP,
        /** The provider has none: all rows go. */
        DELETE
    }

    /**
     * A record that says of itself that it is deleted takes the row with its key away.
     *
     * @param column dotted path of the column that says so
     * @param value as text, what the column then holds; null if any value but null says so
     */
    record Flag(String column, @Nullable String value) implements Deletes {}

    /**
     * Another stream lists the keys of deleted records.
     *
     * @param stream its name
     * @param key its columns that hold the primary key, in the primary key's order
     */
    record Endpoint(String stream, List<String> key) implements Deletes {
        public Endpoint {
            key = List.copyOf(key);
        }
    }
}
