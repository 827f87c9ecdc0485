package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The database session by which a worker proves that it lives: it holds an advisory lock, which goes with it, and renews the
 * worker's row.
 */
final class WorkerSession implements AutoCloseable {

    /** Ends a session whose peer is gone without a word in about a minute, on the server too. */
    private static final String NOTICE_DEAD_PEERS = """
            set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3;
            set tcp_user_timeout = 60000""";

    private final DatabaseLogin login;
    private final LeaseSettings settings;
    private final int worker;
    private Connection session;
    private boolean locked;

    private WorkerSession(DatabaseLogin login, LeaseSettings settings, Connection session) throws SQLException {
        this.login = login;
        this.settings = settings;
        this.session = session;
        this.worker = Sql.one(
                session,
                row -> row.getInt(1),
                """
                insert into ipai.worker (name, alive_until)
                values (?, clock_timestamp() + ? * interval '1 millisecond') returning id""",
                DatabaseLogin.holder(),
                settings.timeLimit().toMillis());
        this.locked = lock(session, worker);
    }

    /** Registers a worker. */
    static WorkerSession open(DatabaseLogin login, LeaseSettings settings) throws SQLException {
        Connection session = connect(login, settings);
        try {
            WorkerSession opened = new WorkerSession(login, settings, session);
            opened.renew();
            return opened;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    int worker() {
        return worker;
    }

    /**
     * Gives a sign of life, through a new session if the old one is lost.
     *
     * @return false if the worker had been given up for dead
     */
    boolean renew() throws SQLException {
        try {
            return update();
        } catch (SQLException e) {
            if (!SqlFaults.isConnectionLost(e)) {
                throw e;
            }
            session.close();
            session = connect(login, settings);
            locked = lock(session, worker);
            return update();
        }
    }

    private boolean update() throws SQLException {
        return Sql.update(session, """
                        update ipai.worker
                        set alive_until = clock_timestamp() + ? * interval '1 millisecond', session_locked = ? where id = ?""", settings.timeLimit().toMillis(), locked, worker) == 1;
    }

    private static Connection connect(DatabaseLogin login, LeaseSettings settings) throws SQLException {
        Connection session = login.connect();
        try (Statement statement = session.createStatement()) {
            session.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(settings.timeLimit().toMillis()));
            statement.execute(NOTICE_DEAD_PEERS);
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Takes the lock, if it would tell anything: behind a pooler the server's session is not ours, and goes on when we are gone.
     * A pooler gives itself away by answering cancellation requests itself, under a process id of its own.
     */
    private static boolean lock(Connection session, int worker) throws SQLException {
        int ours = session.unwrap(PGConnection.class).getBackendPID();
        return Sql.one(
                session,
                row -> row.getBoolean(1),
                "select case when pg_backend_pid() = ? then pg_try_advisory_lock(?, ?) else false end",
                ours,
                DeadWorkers.LOCK_SPACE,
                worker);
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
