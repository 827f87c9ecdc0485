package org.ipai.connectors.runtime.control;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedPostgres;

/** An empty database of its own on the tests' server, which is started once and stopped with the JVM. */
record TestDatabase(String jdbcUrl, String user, String password) {

    private static final EmbeddedDatabase SERVER = EmbeddedPostgres.startOrReuse(Path.of("target", "test-postgres"));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::stop));
    }

    static TestDatabase create() throws SQLException {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        new TestDatabase(SERVER.jdbcUrl(), SERVER.user(), SERVER.password()).execute("create database " + name);
        return new TestDatabase(SERVER.jdbcUrl().replaceFirst("/ipai$", "/" + name), SERVER.user(), SERVER.password());
    }

    ControlPlane open() {
        return ControlPlane.open(jdbcUrl, user, password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of a query's rows as text. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return query(connection, sql);
        }
    }

    static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Ends all sessions of this database but our own, as a restart of the server would. */
    void cutSessions() throws SQLException {
        query("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
    }
}
