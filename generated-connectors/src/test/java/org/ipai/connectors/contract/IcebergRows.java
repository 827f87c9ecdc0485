package org.ipai.connectors.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.FieldType.ListOf;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.FieldType.Struct;
import org.jspecify.annotations.Nullable;

/** Reads tables with Iceberg's own reader. */
public final class IcebergRows {

    private IcebergRows() {}

    public static long count(Table table) {
        long[] count = {0};
        forEach(table, row -> count[0]++);
        return count[0];
    }

    /** The checksum of a stream's table, over the stream's columns. */
    static Map<String, Long> checksum(StreamDescriptor stream, Table table) {
        TableChecksum checksum = new TableChecksum(stream);
        forEach(table, row -> checksum.add(field -> value(row.getField(field.name()), field.type())));
        return checksum.columns();
    }

    private static void forEach(Table table, Consumer<Record> action) {
        try (CloseableIterable<Record> rows = IcebergGenerics.read(table).build()) {
            rows.forEach(action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode value(@Nullable Object value, FieldType type) {
        if (value == null) {
            return NullNode.instance;
        }
        if (type instanceof ListOf list) {
            ArrayNode elements = ProviderRows.MAPPER.createArrayNode();
            ((List<?>) value).forEach(element -> elements.add(value(element, list.element())));
            return elements;
        }
        if (type instanceof Struct struct) {
            ObjectNode fields = ProviderRows.MAPPER.createObjectNode();
            struct.fields()
                    .forEach(field ->
                            fields.set(field.name(), value(((Record) value).getField(field.name()), field.type())));
            return fields;
        }
        return scalar(value, (Scalar) type);
    }

    private static JsonNode scalar(Object value, Scalar type) {
        return switch (type) {
            case BOOLEAN, INTEGER, LONG, DOUBLE, TEXT -> ProviderRows.MAPPER.valueToTree(value);
            case JSON -> ProviderRows.parse(value.toString());
            case DATE -> ProviderRows.days((LocalDate) value);
            case TIMESTAMP -> ProviderRows.microseconds(((OffsetDateTime) value).toInstant());
        };
    }
}
