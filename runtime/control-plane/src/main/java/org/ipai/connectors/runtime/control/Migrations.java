package org.ipai.connectors.runtime.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings the schema up to date: numbered SQL files, each applied once, one process at a time. Each file records itself in
 * {@code ipai.migration}, so that files which another tool has applied count too.
 */
final class Migrations {

    /** In order of their version, which is their position counted from 1; a published file is never changed. */
    static final List<String> FILES = List.of(
            "V001__control_plane.sql",
            "V002__quota_use.sql",
            "V003__refresh_tokens.sql",
            "V004__deleted_rows.sql",
            "V005__filtered_records.sql",
            "V006__leases_of_streams.sql",
            "V007__interrupted_runs.sql");

    /** First key of our advisory locks: {@code ipai} in ASCII. */
    static final int LOCK_SPACE = 0x69706169;

    /** Second key of the lock on the schema; earlier releases use further ones. */
    private static final int SCHEMA_LOCK = 0;

    private Migrations() {}

    /** Returns the session in which it was done, for further use: opening one takes a while. */
    static Connection apply(DatabaseLogin login) {
        try {
            Connection connection = login.connect();
            try {
                connection.setAutoCommit(false);
                apply(connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFaults.explain(e, login);
        }
    }

    /** One transaction, so that an interrupted migration leaves nothing behind. */
    private static void apply(Connection connection) throws SQLException {
        // The usual case takes no lock, and a login without the right to create tables can run syncs.
        if (version(connection) != FILES.size()) {
            Sql.find(connection, row -> true, "select pg_advisory_xact_lock(?, ?)", LOCK_SPACE, SCHEMA_LOCK);
            int version = version(connection);
            requireNotNewer(version);
            for (String file : FILES.subList(version, FILES.size())) {
                run(connection, file);
            }
        }
        connection.commit();
    }

    private static int version(Connection connection) throws SQLException {
        // Not to_regclass(): after waiting for the lock it may still answer from the session's cache.
        boolean exists = Sql.one(
                connection,
                row -> row.getBoolean(1),
                "select exists (select from pg_catalog.pg_tables where schemaname = 'ipai' and tablename = 'migration')");
        return exists
                ? Sql.one(connection, row -> row.getInt(1), "select coalesce(max(version), 0) from ipai.migration")
                : 0;
    }

    private static void requireNotNewer(int version) {
        if (version > FILES.size()) {
            throw new ControlPlaneException("the database's schema ipai is of version " + version
                    + ", newer than this release knows (" + FILES.size() + "); use a newer release of the connector");
        }
    }

    private static void run(Connection connection, String file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(read(file));
        }
    }

    private static String read(String file) {
        try (InputStream script = Migrations.class.getResourceAsStream(file)) {
            if (script == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
