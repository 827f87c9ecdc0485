package org.ipai.connectors.runtime.lakehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.FileContent;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.ipai.connectors.runtime.bronze.BronzePosition;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.lake.CommitGuard;
import org.ipai.connectors.runtime.lake.Locations;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.silver.QuarantinedRecord;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.ipai.connectors.runtime.silver.SilverWriter;

/** A lakehouse in a temporary folder with its own database, and two readers of it: Iceberg's and DuckDB. */
final class Rig implements AutoCloseable {

    static final UUID RUN = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final BronzePosition POSITION = new BronzePosition("bronze/some.jsonl.zst", 1);

    final Path root;
    final LakehouseSettings settings;
    final Lakehouse lakehouse;
    final List<QuarantinedRecord> quarantined = Collections.synchronizedList(new ArrayList<>());

    Rig(Path root) {
        this.root = root;
        this.settings = settings(root);
        this.lakehouse = Lakehouse.open(settings);
    }

    static LakehouseSettings settings(Path root) {
        String database = "lake_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = SharedPostgres.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new LakehouseSettings(
                root, SharedPostgres.SERVER.getJdbcUrl("postgres", database), "postgres", "postgres");
    }

    /** One server for all tests of the JVM; its own shutdown hook ends it. */
    private static final class SharedPostgres {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    SilverWriter writer(SourceStream stream) {
        return lakehouse.silver(stream, RUN, CommitGuard.NONE);
    }

    void append(SilverWriter writer, RecordPage page) {
        writer.append(page, POSITION, quarantined::add);
    }

    SilverCommit sync(SourceStream stream, String... records) {
        try (SilverWriter writer = writer(stream)) {
            append(writer, Pages.of(records));
            return writer.commit(UUID.randomUUID(), Map.of());
        }
    }

    Table table() {
        return lakehouse.table(IssueStream.small().descriptor());
    }

    /** The rows as Iceberg reads them, by id. */
    Map<Long, Record> rows() {
        Map<Long, Record> rows = new HashMap<>();
        try (CloseableIterable<Record> records = IcebergGenerics.read(table()).build()) {
            for (Record record : records) {
                Record previous = rows.put((Long) record.getField("id"), record);
                if (previous != null) {
                    throw new AssertionError("two live rows with id " + record.getField("id"));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** Asks DuckDB; {@code silver} in the query stands for the live rows of the table's Parquet files. */
    List<List<Object>> duckdb(String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone='UTC'");
            statement.execute("CREATE VIEW silver AS " + liveRows());
            return read(statement.executeQuery(query));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String liveRows() throws IOException {
        List<String> data = new ArrayList<>();
        List<String> deletes = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks = table().newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                data.add(quoted(task.file().location()));
                task.deletes().stream()
                        .filter(file -> file.content() == FileContent.POSITION_DELETES)
                        .map(file -> quoted(file.location()))
                        .filter(file -> !deletes.contains(file))
                        .forEach(deletes::add);
            }
        }
        String all = "SELECT * FROM read_parquet([" + String.join(",", data)
                + "], filename=true, file_row_number=true, union_by_name=true, hive_partitioning=false)";
        if (deletes.isEmpty()) {
            return all;
        }
        return "SELECT * FROM (" + all + ") d ANTI JOIN read_parquet([" + String.join(",", deletes)
                + "]) x ON x.file_path = 'file://' || d.filename AND x.pos = d.file_row_number";
    }

    private static String quoted(String location) {
        return "'" + Locations.path(location) + "'";
    }

    static List<List<Object>> read(ResultSet results) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        int columns = results.getMetaData().getColumnCount();
        while (results.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(String.valueOf(results.getObject(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        lakehouse.close();
    }
}
