package org.ipai.connectors.runtime.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Waits until a server takes connections, makes sure it is the folder's, and gives it its database. */
final class Readiness {

    /** A server that was killed replays its log first. */
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private static final String INVALID_PASSWORD = "28P01";

    private Readiness() {}

    static EmbeddedDatabase.Endpoint await(ServerFolder folder, ServerProcess server) {
        AtomicReference<@Nullable SQLException> last = new AtomicReference<>();
        boolean ready = Patience.until(RECOVERY, () -> !server.isAlive() || isReady(folder, server, last));
        if (!ready || !server.isAlive()) {
            throw new EmbeddedPostgresException(
                    "the embedded server (process " + server.pid() + ", port " + server.port()
                            + ") takes no connections; see " + folder.log() + ", or stop it with 'kill -INT "
                            + server.pid() + "' and run again",
                    last.get());
        }
        return new EmbeddedDatabase.Endpoint(server.port(), server.pid());
    }

    private static boolean isReady(
            ServerFolder folder, ServerProcess server, AtomicReference<@Nullable SQLException> last) {
        try (Connection connection = connect(folder, server.port())) {
            createDatabase(connection);
            return true;
        } catch (SQLException e) {
            if (INVALID_PASSWORD.equals(e.getSQLState())) {
                throw new EmbeddedPostgresException(
                        "the embedded server refuses the password in " + folder.passwordFile()
                                + "; put back the password the database was made with, or move the folder away",
                        e);
            }
            last.set(e);
            return false;
        }
    }

    private static Connection connect(ServerFolder folder, int port) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", EmbeddedDatabase.USER);
        properties.setProperty("password", folder.readPassword());
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(EmbeddedDatabase.jdbcUrl(port, "postgres"), properties);
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select from pg_database where datname = ?")) {
            find.setString(1, EmbeddedDatabase.DATABASE);
            try (ResultSet found = find.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        try (Statement create = connection.createStatement()) {
            create.execute("create database " + EmbeddedDatabase.DATABASE);
        }
    }
}
