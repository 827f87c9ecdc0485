package org.ipai.connectors.generator.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a stream's table learns of deleted records. */
public sealed interface DeletesSpec {

    /** The kind's name where it is written. */
    Text kind();

    /** Rows stay. */
    record None(Text kind) implements DeletesSpec {}

    /**
     * Rows go whose record did not come when all were read.
     *
     * @param whenEmpty {@code keep} or {@code delete}
     */
    record InferOnFull(Text kind, Text whenEmpty) implements DeletesSpec {}

    /**
     * Records say it of themselves.
     *
     * @param field dotted JSON path
     * @param value what the field then holds; null for anything but null
     */
    record Flag(Text kind, Text field, @Nullable Text value) implements DeletesSpec {}

    /**
     * Another stream lists them.
     *
     * @param stream its name
     * @param key name of its column by that of this stream's primary key
     */
    record Endpoint(Text kind, Text stream, Map<String, Text> key) implements DeletesSpec {}
}
