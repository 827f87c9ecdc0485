package org.ipai.connectors.contract;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;

/** Reads bronze files with DuckDB. */
public final class BronzeRows {

    private static final String RECORD = ",\"record\":";

    private BronzeRows() {}

    /** The records of a stream's sealed files as they stand there. */
    public static List<String> records(Path lakehouse, StreamDescriptor stream) throws IOException {
        List<String> records = new ArrayList<>();
        try (Stream<Path> files = Files.walk(lakehouse.resolve("bronze").resolve(stream.bronzeTable()))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl.zst")).toList()) {
                try (InputStream lines = new ZstdInputStream(Files.newInputStream(file))) {
                    new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.substring(line.indexOf(RECORD) + RECORD.length(), line.length() - 1))
                            .forEach(records::add);
                }
            }
        }
        return records;
    }

    /** How many different values the sealed files of a stream hold in those fields of their records together. */
    static long distinct(Path lakehouse, StreamDescriptor stream, List<String> fields) throws SQLException {
        String keys = fields.stream()
                .map(key -> "json_extract_string(record, '$." + key + "')")
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
