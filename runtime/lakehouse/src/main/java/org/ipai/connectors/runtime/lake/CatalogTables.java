package org.ipai.connectors.runtime.lake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables in which a catalog registers its own.
 *
 * @param schema that holds them
 */
record CatalogTables(String schema) {

    /** Any constant will do that nobody else locks on; these are the letters "lake". */
    private static final long LOCK = 0x6C616B65L;

    private static final String TAKE_LOCK = "SELECT pg_advisory_xact_lock(" + LOCK + ")";

    /** The one under which the control plane makes its tables, which may be at the same time in the same schema. */
    private static final String TAKE_LOCK_OF_SCHEMA = "SELECT pg_advisory_xact_lock(" + 0x69706169 + ", 0)";

    /** The catalog makes both tables, then adds this column to the first; with it, all is there. */
    private static final String COLUMN_MADE_LAST = """
            select exists (
                select from pg_catalog.pg_attribute a
                join pg_catalog.pg_class t on t.oid = a.attrelid
                join pg_catalog.pg_namespace s on s.oid = t.relnamespace
                where s.nspname = ? and t.relname = 'iceberg_tables' and a.attname = 'iceberg_type')""";

    boolean areComplete(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMN_MADE_LAST)) {
            query.setString(1, schema);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * Makes them, one process at a time.
     *
     * @param makesTables does it, in sessions of its own
     */
    void make(LakeCatalog.Database database, Runnable makesTables) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // Held until the transaction ends: two runners that start together must not both create the tables. Not
            // until the session ends, which behind a pooler may be never.
            connection.setAutoCommit(false);
            statement.execute(TAKE_LOCK_OF_SCHEMA);
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            connection.commit();
            statement.execute(TAKE_LOCK);
            makesTables.run();
            connection.commit();
        }
    }
}
