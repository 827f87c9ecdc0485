package org.ipai.connectors.contract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/** The checkpoints of a database; Postgres tells of each that is completed, so that a test can wait for it. */
public final class Checkpoints {

    /** A second or two on an idle machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TestDatabase database;

    private Checkpoints(TestDatabase database) {
        this.database = database;
    }

    /** Those of a database that has a control plane. */
    public static Checkpoints of(TestDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function public.tell_of_checkpoint() returns trigger language plpgsql as $$
                    begin
                        perform pg_notify('checkpoint', new.stream);
                        return null;
                    end $$""");
            statement.execute("create trigger tell_of_checkpoint after update on ipai.checkpoint"
                    + " for each row execute function public.tell_of_checkpoint()");
            return new Checkpoints(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of a stream have been completed. */
    public long completed(String stream) {
        try (Connection connection = database.connect()) {
            return completed(connection, stream);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long completed(Connection connection, String stream) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from ipai.checkpoint where stream = ? and status = 'complete'")) {
            statement.setString(1, stream);
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    /** Waits until so many of a stream have been completed. */
    public void await(String stream, long expected) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // Before they are counted: of what is completed after that, Postgres tells.
            statement.execute("listen checkpoint");
            while (completed(connection, stream) < expected) {
                awaitNext(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitNext(Connection connection) throws SQLException {
        if (connection.unwrap(PGConnection.class).getNotifications((int) PATIENCE.toMillis()).length == 0) {
            throw new IllegalStateException("no checkpoint within " + PATIENCE);
        }
    }
}
