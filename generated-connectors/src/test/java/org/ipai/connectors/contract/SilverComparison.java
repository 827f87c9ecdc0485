package org.ipai.connectors.contract;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.SchemaField;

/**
 * Compares a silver table with what the provider holds, in DuckDB, which shares no code with the connector: it reads the
 * provider's records as JSON and the table's data files as Parquet, applies the position deletes by itself, and looks for rows
 * that only one side has, over every column.
 */
public final class SilverComparison implements AutoCloseable {

    private final Connection duck;
    private final Path folder;

    SilverComparison(Path folder) throws SQLException {
        this.folder = folder;
        this.duck = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** What one comparison found. */
    public record Difference(long expected, long actual, long missing, long unexpected) {

        public boolean isNone() {
            return expected == actual && missing == 0 && unexpected == 0;
        }
    }

    /**
     * Compares a table.
     *
     * @param records the records that should be there, one JSON object each, added columns included
     */
    Difference compare(StreamDescriptor stream, Table table, Stream<String> records) throws SQLException {
        Path json = folder.resolve(stream.silverTable() + ".ndjson");
        write(records, json);
        try (Statement statement = duck.createStatement()) {
            statement.execute("create or replace view expected as select " + columns(stream, Side.EXPECTED) + " from "
                    + expected(stream, json));
            statement.execute("create or replace view actual as select " + columns(stream, Side.ACTUAL) + " from "
                    + actual(table));
            return new Difference(
                    count(statement, "select * from expected"),
                    count(statement, "select * from actual"),
                    count(statement, "select * from expected except all select * from actual"),
                    count(statement, "select * from actual except all select * from expected"));
        }
    }

    private static void write(Stream<String> records, Path json) {
        try (BufferedWriter writer = Files.newBufferedWriter(json, StandardCharsets.UTF_8)) {
            for (String record : (Iterable<String>) records::iterator) {
                writer.write(record.replace("\"+1\":", "\"plus_1\":").replace("\"-1\":", "\"minus_1\":"));
                writer.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String columns(StreamDescriptor stream, Side side) {
        return stream.schema().fields().stream()
                .map(field -> value(field, side) + " as " + quoted(field))
                .collect(Collectors.joining(", "));
    }

    /** A column's value, JSON text in it written anew on both sides, so that only what it says is compared. */
    private static String value(SchemaField field, Side side) {
        if (DuckTypes.holdsJson(field.type())) {
            return DuckTypes.normalised(quoted(field), field.type(), 0);
        }
        return side == Side.EXPECTED
                ? quoted(field)
                : "cast(" + quoted(field) + " as " + DuckTypes.of(field.type()) + ")";
    }

    private enum Side {
        EXPECTED,
        ACTUAL
    }

    private static String quoted(SchemaField field) {
        return '"' + field.name() + '"';
    }

    private static String expected(StreamDescriptor stream, Path json) {
        String types = stream.schema().fields().stream()
                .map(field -> quoted(field) + ": '" + DuckTypes.of(field.type()) + "'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_json('" + json + "', format = 'newline_delimited', maximum_object_size = 33554432, columns = "
                + types + ")";
    }

    private static String actual(Table table) {
        Set<String> data = new LinkedHashSet<>();
        Set<String> deletes = new LinkedHashSet<>();
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                data.add(path(task.file().location()));
                task.deletes().forEach(file -> deletes.add(path(file.location())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String rows = "read_parquet(" + list(data) + ", union_by_name = true, filename = true, file_row_number = true)";
        if (deletes.isEmpty()) {
            return rows;
        }
        return rows + " as live where not exists (select 1 from read_parquet(" + list(deletes)
                + ") as gone where gone.pos = live.file_row_number and ends_with(gone.file_path, live.filename))";
    }

    private static String path(String location) {
        return location.startsWith("file:") ? URI.create(location).getPath() : location;
    }

    private static String list(Set<String> paths) {
        return paths.stream().map(path -> "'" + path + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from (" + query + ")")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The columns of the last comparison in which rows of the same key differ, each with an example of both sides. */
    List<String> differingColumns(StreamDescriptor stream) throws SQLException {
        List<String> found = new ArrayList<>();
        String keys = String.join(", ", stream.primaryKey());
        try (Statement statement = duck.createStatement()) {
            for (SchemaField field : stream.schema().fields()) {
                String column = quoted(field);
                String query = "select to_json(e." + column + ")::varchar, to_json(a." + column
                        + ")::varchar from expected e"
                        + " join actual a using (" + keys + ") where e." + column + " is distinct from a." + column
                        + " limit 1";
                try (ResultSet rows = statement.executeQuery(
                        stream.primaryKey().contains(field.name()) ? "select 1 limit 0" : query)) {
                    if (rows.next()) {
                        found.add(field.name() + ": expected " + rows.getString(1) + ", found " + rows.getString(2));
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
