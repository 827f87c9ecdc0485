package org.ipai.connectors.generator.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemas of values that no document describes, but the spec. */
public final class DeclaredSchema {

    private DeclaredSchema() {}

    /** A single value. */
    public static ApiSchema of(ApiType.Kind kind) {
        Schema<?> schema = new Schema<>();
        schema.setType(type(kind));
        schema.setFormat(format(kind));
        return new ApiSchema(new SchemaReader(new OpenAPI()), List.of(schema));
    }

    private static String type(ApiType.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "boolean";
            case INT32, INT64 -> "integer";
            case NUMBER -> "number";
            case STRING, DATE, DATE_TIME -> "string";
        };
    }

    private static @Nullable String format(ApiType.Kind kind) {
        return switch (kind) {
            case INT32 -> "int32";
            case DATE -> "date";
            case DATE_TIME -> "date-time";
            default -> null;
        };
    }
}
