package org.ipai.connectors.runtime.silver;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;

/** Values of a row as text: numbers in decimal, instants as {@code 2024-01-31T23:59:59Z}. */
final class TextValues {

    private TextValues() {}

    /** The value at a path of field names, or null if there is none. */
    static @Nullable String at(StructLike row, List<String> path) {
        Object value = row;
        for (String name : path) {
            value = value instanceof Record record ? record.getField(name) : null;
        }
        return value == null ? null : text(value);
    }

    static String text(Object value) {
        return value instanceof OffsetDateTime instant
                ? instant.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString()
                : value.toString();
    }
}
