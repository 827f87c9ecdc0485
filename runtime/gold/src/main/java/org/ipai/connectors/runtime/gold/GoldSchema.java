package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** The schema itself and the table of progress. */
final class GoldSchema {

    private static final String EXISTS =
            "select 1 from pg_catalog.pg_tables where schemaname = 'gold' and tablename = '_load_progress'";

    private GoldSchema() {}

    static void ensure(Connection connection) throws SQLException, IOException {
        if (!Sql.texts(connection, EXISTS).isEmpty()) {
            return;
        }
        lock(connection, "_load_progress");
        if (!Sql.texts(connection, EXISTS).isEmpty()) {
            return;
        }
        try (InputStream script = Objects.requireNonNull(GoldSchema.class.getResourceAsStream("gold_schema.sql"))) {
            Sql.execute(connection, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Keeps others from working on a table of gold until the transaction ends. */
    static void lock(Connection connection, String table) throws SQLException {
        Sql.texts(connection, "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", "gold." + table);
    }
}
