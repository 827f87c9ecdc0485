package org.ipai.connectors.runtime.gold;

import java.util.Locale;
import org.apache.iceberg.types.Type;
import org.ipai.connectors.runtime.record.FieldType;
import org.jspecify.annotations.Nullable;

/** The types of gold's columns. */
enum GoldType {
    TEXT,
    BIGINT,
    INTEGER,
    DOUBLE_PRECISION,
    BOOLEAN,
    DATE,
    TIMESTAMPTZ,
    JSONB;

    /** @param declared the column's type in the stream's schema, which alone tells JSON from text; null if it is not there */
    static GoldType of(Type silver, @Nullable FieldType declared) {
        return switch (silver.typeId()) {
            case INTEGER -> INTEGER;
            case LONG -> BIGINT;
            case FLOAT, DOUBLE -> DOUBLE_PRECISION;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMPTZ;
            case STRUCT, LIST, MAP -> JSONB;
            default -> declared == FieldType.Scalar.JSON ? JSONB : TEXT;
        };
    }

    /** As {@code format_type()} writes it. */
    String sql() {
        return this == TIMESTAMPTZ
                ? "timestamp with time zone"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
