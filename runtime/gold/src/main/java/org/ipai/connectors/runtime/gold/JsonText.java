package org.ipai.connectors.runtime.gold;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.SchemaField;
import org.jspecify.annotations.Nullable;

/**
 * Writes silver's nested values and JSON texts as JSON that {@code jsonb} takes: without NUL and lone surrogates (U+FFFD
 * instead), without numbers beyond {@code numeric} (as text instead).
 */
final class JsonText {

    /** Deeper texts become a string; jsonb's own limit is the server's stack. */
    private static final int MAX_DEPTH = 1000;

    /** Far inside numeric's 131,072 digits before and 16,383 after the point. */
    private static final int MAX_NUMBER_LENGTH = 300;

    private static final int MAX_EXPONENT = 4000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(2 * MAX_DEPTH)
                    .build())
            .build();

    byte[] bytes(GoldColumn column, Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            write(generator, value, column.silver().type(), column.declared());
        }
        return bytes.toByteArray();
    }

    private void write(
            JsonGenerator generator,
            @Nullable Object value,
            org.apache.iceberg.types.Type type,
            @Nullable FieldType declared)
            throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Record struct) {
            writeStruct(generator, struct, type.asStructType(), declared);
        } else if (value instanceof List<?> list) {
            FieldType element = declared instanceof FieldType.ListOf of ? of.element() : null;
            generator.writeStartArray();
            for (Object entry : list) {
                write(generator, entry, type.asListType().elementType(), element);
            }
            generator.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writeMap(generator, map, type.asMapType());
        } else {
            writeScalar(generator, value, declared);
        }
    }

    private void writeStruct(
            JsonGenerator generator, StructLike struct, Types.StructType type, @Nullable FieldType declared)
            throws IOException {
        List<Types.NestedField> fields = type.fields();
        generator.writeStartObject();
        for (int i = 0; i < fields.size(); i++) {
            Types.NestedField field = fields.get(i);
            generator.writeFieldName(field.name());
            write(generator, struct.get(i, Object.class), field.type(), declaredField(declared, field.name()));
        }
        generator.writeEndObject();
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

    private void writeMap(JsonGenerator generator, Map<?, ?> map, Types.MapType type) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            generator.writeFieldName(clean(String.valueOf(entry.getKey())));
            write(generator, entry.getValue(), type.valueType(), null);
        }
        generator.writeEndObject();
    }

    private void writeScalar(JsonGenerator generator, Object value, @Nullable FieldType declared) throws IOException {
        if (value instanceof Long || value instanceof Integer) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            generator.writeNumber(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (declared == FieldType.Scalar.JSON) {
            generator.writeRawValue(new String(embedded(value.toString()), StandardCharsets.UTF_8));
        } else {
            // Dates and instants print as ISO 8601.
            generator.writeString(clean(value.toString()));
        }
    }

    /** A JSON text made acceptable; what is no JSON becomes a JSON string. */
    private static byte[] embedded(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        try (JsonParser parser = JSON.createParser(text);
                JsonGenerator generator = JSON.createGenerator(bytes)) {
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += parser.getParsingContext().inRoot() ? 1 : 0;
                copy(parser, token, generator);
            }
            // Scalars count one, objects and arrays only when they end.
            if (values == 1) {
                generator.flush();
                return bytes.toByteArray();
            }
        } catch (JsonProcessingException e) {
            return asString(text);
        }
        return asString(text);
    }

    private static byte[] asString(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            generator.writeString(clean(text));
        }
        return bytes.toByteArray();
    }

    private static void copy(JsonParser parser, JsonToken token, JsonGenerator generator) throws IOException {
        switch (token) {
            case FIELD_NAME -> generator.writeFieldName(clean(parser.currentName()));
            case VALUE_STRING -> generator.writeString(clean(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copyNumber(parser.getText(), generator);
            default -> generator.copyCurrentEvent(parser);
        }
    }

    private static void copyNumber(String number, JsonGenerator generator) throws IOException {
        if (isModest(number)) {
            generator.writeNumber(number);
        } else {
            generator.writeString(number);
        }
    }

    private static boolean isModest(String number) {
        if (number.length() > MAX_NUMBER_LENGTH) {
            return false;
        }
        int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (mark < 0) {
            return true;
        }
        String exponent = number.substring(mark + 1);
        return exponent.length() <= 6 && Math.abs(Integer.parseInt(exponent)) <= MAX_EXPONENT;
    }

    private static String clean(String text) {
        StringBuilder cleaned = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
                cleaned.setCharAt(i, '\uFFFD');
            }
        }
        return cleaned == null ? text : cleaned.toString();
    }
}
