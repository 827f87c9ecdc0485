package org.ipai.connectors.contract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;

/** A new database on a server, for one test. */
public record TestDatabase(String jdbcUrl, String user, String password) {

    public static TestDatabase on(EmbeddedDatabase server) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a database for the test", e);
        }
        int slash = server.jdbcUrl().lastIndexOf('/');
        return new TestDatabase(server.jdbcUrl().substring(0, slash + 1) + name, server.user(), server.password());
    }

    /** A session of the test's own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }
}
