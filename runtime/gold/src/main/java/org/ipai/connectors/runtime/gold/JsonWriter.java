package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.SchemaField;
import org.jspecify.annotations.Nullable;

/** Writes values of one silver type as JSON; made once for a column, so that a row costs no look-ups. */
@FunctionalInterface
interface JsonWriter {

    byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    /** Writes a value in Iceberg's internal representation. */
    void write(Object value, RowBuffer out) throws IOException;

    default void writeNullable(@Nullable Object value, RowBuffer out) throws IOException {
        if (value == null) {
            out.put(NULL);
        } else {
            write(value, out);
        }
    }

    /**
     * The writer of a type.
     *
     * @param declared the type in the stream's schema, which alone tells JSON from text; null if it is not there
     */
    static JsonWriter of(Type type, @Nullable FieldType declared) {
        return switch (type.typeId()) {
            case STRUCT -> struct(type.asStructType(), declared);
            case LIST -> list(type.asListType(), declared);
            case MAP -> map(of(type.asMapType().valueType(), null));
            case INTEGER, LONG -> (value, out) -> out.putAscii(Long.toString(((Number) value).longValue()));
            case FLOAT, DOUBLE -> (value, out) -> writeNumber(((Number) value).doubleValue(), out);
            case BOOLEAN -> (value, out) -> out.putAscii(value.toString());
            case DATE -> (value, out) -> JsonTime.writeDate((Integer) value, out);
            case TIMESTAMP -> JsonTime.instants(((Types.TimestampType) type).shouldAdjustToUTC());
            default ->
                declared == FieldType.Scalar.JSON
                        ? (value, out) -> EmbeddedJson.write(value.toString(), out)
                        : (value, out) -> JsonString.write(value.toString(), out);
        };
    }

    private static JsonWriter struct(Types.StructType type, @Nullable FieldType declared) {
        return new JsonStruct(type.fields().stream()
                .map(field ->
                        new JsonStruct.Field(field.name(), of(field.type(), declaredField(declared, field.name()))))
                .toList());
    }

    private static @Nullable FieldType declaredField(@Nullable FieldType declared, String name) {
        return declared instanceof FieldType.Struct struct
                ? struct.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .map(SchemaField::type)
                        .orElse(null)
                : null;
    }

    private static JsonWriter list(Types.ListType type, @Nullable FieldType declared) {
        JsonWriter element =
                of(type.elementType(), declared instanceof FieldType.ListOf listOf ? listOf.element() : null);
        return (value, out) -> {
            int separator = '[';
            for (Object entry : (List<?>) value) {
                out.putByte(separator);
                element.writeNullable(entry, out);
                separator = ',';
            }
            end(separator, '[', ']', out);
        };
    }

    private static JsonWriter map(JsonWriter values) {
        return (value, out) -> {
            int separator = '{';
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                out.putByte(separator);
                JsonString.write(String.valueOf(entry.getKey()), out);
                out.putByte(':');
                values.writeNullable(entry.getValue(), out);
                separator = ',';
            }
            end(separator, '{', '}', out);
        };
    }

    /** The opening bracket is the first entry's separator, which an empty list or map has not seen. */
    private static void end(int separator, int opening, int closing, RowBuffer out) {
        if (separator == opening) {
            out.putByte(opening);
        }
        out.putByte(closing);
    }

    /** JSON knows no infinity. */
    private static void writeNumber(double number, RowBuffer out) {
        if (Double.isFinite(number)) {
            out.putAscii(Double.toString(number));
        } else {
            JsonString.write(Double.toString(number), out);
        }
    }
}
