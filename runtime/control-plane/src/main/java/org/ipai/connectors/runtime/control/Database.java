package org.ipai.connectors.runtime.control;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Runs transactions on a small pool of sessions. */
final class Database implements AutoCloseable {

    private static final int SESSIONS = 4;
    private static final int ATTEMPTS = 4;
    private static final long BORROW_MILLIS = 20_000;
    private static final String LOCK_WAIT_MILLIS = "3000";
    private static final long FIRST_PAUSE_MILLIS = 250;

    private final DatabaseLogin login;
    private final HikariDataSource pool;

    /** What a transaction does; it may be done again from the start. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * A pool.
     *
     * @param first a session that is open already, the pool's from now on
     */
    Database(DatabaseLogin login, Connection first) {
        this.login = login;
        HikariConfig config = new HikariConfig();
        config.setPoolName("ipai");
        config.setDataSource(new SessionSource(login, first));
        config.setMaximumPoolSize(SESSIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(BORROW_MILLIS);
        config.setAutoCommit(false);
        this.pool = new HikariDataSource(config);
    }

    DatabaseLogin login() {
        return login;
    }

    /**
     * Runs a transaction whose effect is the same whether it is committed once or twice. Repeated when the session is lost,
     * also during the commit, when nobody knows whether it counted.
     */
    <T> T idempotently(Work<T> work) {
        return run(work, true);
    }

    /**
     * Like {@link #idempotently}, but neither waits long for others nor lets others wait long.
     *
     * @param limit the server ends the transaction if this process falls silent for so long in its middle
     */
    <T> T briefly(Duration limit, Work<T> work) {
        return idempotently(connection -> {
            Sql.find(
                    connection,
                    row -> true,
                    "select set_config('lock_timeout', ?, true), set_config('idle_in_transaction_session_timeout', ?, true)",
                    LOCK_WAIT_MILLIS,
                    Long.toString(limit.toMillis()));
            return work.in(connection);
        });
    }

    /** Runs a transaction that must not be committed twice; a session lost during the commit is an error. */
    <T> T once(Work<T> work) {
        return run(work, false);
    }

    private <T> T run(Work<T> work, boolean repeatAfterCommit) {
        for (int attempt = 1; ; attempt++) {
            boolean[] committing = {false};
            try {
                return attempt(work, committing);
            } catch (SQLException e) {
                boolean undone = !committing[0] || repeatAfterCommit || SqlFaults.isUndone(e);
                boolean passing = SqlFaults.isConnectionLost(e) || SqlFaults.isUndone(e);
                if (attempt == ATTEMPTS || !undone || !passing) {
                    throw SqlFaults.explain(e, login);
                }
                pause(FIRST_PAUSE_MILLIS << attempt);
            }
        }
    }

    private <T> T attempt(Work<T> work, boolean[] committing) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            T result = work.in(connection);
            committing[0] = true;
            connection.commit();
            return result;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ControlPlaneException("interrupted while waiting for the database", e);
        }
    }

    @Override
    public void close() {
        // A terminated sync closes its connections while it is interrupted, over which the pool would complain at
        // length.
        boolean interrupted = Thread.interrupted();
        try {
            pool.close();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
