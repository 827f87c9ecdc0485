package org.ipai.connectors.runtime.lake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.jdbc.JdbcClientPool;

/**
 * A catalog's sessions, borrowed from another catalog. Whatever the catalog does in one step is a transaction that asks a guard first.
 * A table's commit is one such step: it moves the table to its next version if it still is at the one before.
 */
final class GuardedClients extends JdbcClientPool {

    private final JdbcClientPool shared;
    private final CommitGuard guard;

    GuardedClients(JdbcClientPool shared, CommitGuard guard, Map<String, String> properties) {
        super(properties.get(CatalogProperties.URI), properties);
        this.shared = shared;
        this.guard = guard;
    }

    @Override
    public <R> R run(Action<R, Connection, SQLException> action, boolean retry)
            throws SQLException, InterruptedException {
        return shared.run(connection -> inTransaction(connection, action), retry);
    }

    private <R> R inTransaction(Connection connection, Action<R, Connection, SQLException> action) throws SQLException {
        connection.setAutoCommit(false);
        try {
            ask(connection);
            R result = action.run(connection);
            commit(connection);
            return result;
        } catch (SQLException | RuntimeException e) {
            giveUp(connection, e);
            throw e;
        } finally {
            reset(connection);
        }
    }

    private void ask(Connection connection) throws SQLException {
        try {
            guard.require(connection);
        } catch (RuntimeException e) {
            throw new RefusedCommitException(e);
        }
    }

    /** Not to be repeated by the pool when the session is lost in its middle: it may have counted. */
    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new CommitStateUnknownException(e);
        }
    }

    private static void giveUp(Connection connection, Exception fault) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
    }

    /** A session that is lost stays as it is; the pool replaces it when it is next used. */
    private static void reset(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    /** The sessions are the other catalog's. */
    @Override
    public void close() {}
}
