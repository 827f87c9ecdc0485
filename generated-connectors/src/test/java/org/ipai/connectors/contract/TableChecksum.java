package org.ipai.connectors.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.SchemaField;

/**
 * How many rows there are and, for each column, the sum of a 64-bit hash over every row's key and value. It does not depend on
 * the order of rows, and it differs if a value is another one, is missing, or stands in another row.
 */
final class TableChecksum {

    private final StreamDescriptor stream;
    private final Map<String, Long> columns = new LinkedHashMap<>();
    private final MessageDigest digest = sha256();

    TableChecksum(StreamDescriptor stream) {
        this.stream = stream;
    }

    /** Adds a row, whose values are asked for by column. */
    void add(Function<SchemaField, JsonNode> row) {
        String key = stream.primaryKey().stream()
                .map(column -> stream.schema().find(column).orElseThrow())
                .map(row)
                .toList()
                .toString();
        for (SchemaField field : stream.schema().fields()) {
            columns.merge(field.name(), hash(key + row.apply(field)), Long::sum);
        }
        columns.merge("number of rows", 1L, Long::sum);
    }

    /** The sums by column name, and the number of rows. */
    Map<String, Long> columns() {
        return columns;
    }

    private long hash(String text) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
