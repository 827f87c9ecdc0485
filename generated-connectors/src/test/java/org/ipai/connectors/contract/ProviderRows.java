package org.ipai.connectors.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.FieldType.ListOf;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.FieldType.Struct;
import org.ipai.connectors.runtime.record.SchemaField;

/** A provider's records as typed values, read without the connector's decoders. */
final class ProviderRows {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Columns whose JSON name is no column name. */
    private static final Map<String, String> JSON_NAMES = Map.of("plus_1", "+1", "minus_1", "-1");

    private ProviderRows() {}

    /**
     * The checksum of records.
     *
     * @param records one JSON object each, added columns included
     */
    static Map<String, Long> checksum(StreamDescriptor stream, Stream<String> records) {
        TableChecksum checksum = new TableChecksum(stream);
        records.map(ProviderRows::parse).forEach(record -> checksum.add(field -> member(record, field)));
        return checksum.columns();
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode microseconds(Instant instant) {
        return NODES.numberNode(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    static JsonNode days(LocalDate date) {
        return NODES.numberNode(date.toEpochDay());
    }

    private static JsonNode member(JsonNode object, SchemaField field) {
        JsonNode value = object.get(JSON_NAMES.getOrDefault(field.name(), field.name()));
        return value == null || value.isNull() ? NullNode.instance : value(value, field.type());
    }

    private static JsonNode value(JsonNode value, FieldType type) {
        if (value.isNull()) {
            return value;
        }
        if (type instanceof ListOf list) {
            ArrayNode elements = NODES.arrayNode();
            value.forEach(element -> elements.add(value(element, list.element())));
            return elements;
        }
        if (type instanceof Struct struct) {
            ObjectNode fields = NODES.objectNode();
            struct.fields().forEach(field -> fields.set(field.name(), member(value, field)));
            return fields;
        }
        return scalar(value, (Scalar) type);
    }

    private static JsonNode scalar(JsonNode value, Scalar type) {
        return switch (type) {
            case BOOLEAN, JSON -> value;
            // Some providers write whole numbers as texts.
            case INTEGER, LONG -> value.isTextual() ? NODES.numberNode(Long.parseLong(value.textValue())) : value;
            case DOUBLE -> NODES.numberNode(value.doubleValue());
            case TEXT -> NODES.textNode(value.isTextual() ? value.textValue() : value.toString());
            case DATE -> days(LocalDate.parse(value.textValue()));
            case TIMESTAMP ->
                microseconds(OffsetDateTime.parse(value.textValue()).toInstant());
        };
    }
}
