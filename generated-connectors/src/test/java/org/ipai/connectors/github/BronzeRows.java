package org.ipai.connectors.github;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.StreamDescriptor;

/** Reads bronze files with DuckDB. */
final class BronzeRows {

    private BronzeRows() {}

    /** How many different keys the sealed files of a stream hold, by those key columns that are the record's own. */
    static long distinctKeys(Path lakehouse, StreamDescriptor stream) throws SQLException {
        String keys = stream.primaryKey().stream()
                .map(key -> key.equals("repository_id")
                        ? "regexp_extract(json_extract_string(record, '$.url'), '/repos/([^/]+/[^/]+)/', 1)"
                        : "json_extract_string(record, '$." + key + "')")
                .collect(Collectors.joining(", "));
        String files = lakehouse.resolve("bronze").resolve(stream.bronzeTable()) + "/**/*.jsonl.zst";
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery("select count(distinct (" + keys + ")) from read_json('" + files
                        + "', format = 'newline_delimited', compression = 'zstd', columns = {record: 'JSON'})")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
