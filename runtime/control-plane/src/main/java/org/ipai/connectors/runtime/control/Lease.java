package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to sync a connection: a session advisory lock held by a database session of its own. Closed or dead, the session
 * takes the lock with it.
 */
public final class Lease implements AutoCloseable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int PING_SECONDS = 10;

    private final DatabaseLogin login;
    private final int connectionId;
    private Connection session;
    private final long generation;

    private Lease(DatabaseLogin login, int connectionId, Connection session, long generation) {
        this.login = login;
        this.connectionId = connectionId;
        this.session = session;
        this.generation = generation;
    }

    static Lease acquire(DatabaseLogin login, long connectionId, Duration wait) {
        int id = Math.toIntExact(connectionId);
        try {
            Connection session = lockedSession(login, id, wait);
            try {
                return new Lease(login, id, session, sign(session, id));
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFaults.explain(e, login);
        }
    }

    /**
     * Makes sure that nobody else has had the connection since it was acquired; to be asked before anything is committed. A
     * lost session is replaced if the lock was not taken meanwhile.
     *
     * @throws ControlPlaneException if the lease is lost: the run must end
     */
    public synchronized void ensureHeld() {
        try {
            if (session.isValid(PING_SECONDS)) {
                return;
            }
            Connection renewed = lockedSession(login, connectionId, Duration.ZERO);
            if (generation(renewed, connectionId) != generation) {
                renewed.close();
                throw new ControlPlaneException(
                        "the session that held the lease was lost and another process has synced the"
                                + " connection meanwhile; this run ends, the next one continues from the last checkpoint");
            }
            session.close();
            session = renewed;
            note(renewed, connectionId);
        } catch (SQLException e) {
            throw SqlFaults.explain(e, login);
        }
    }

    /** Gives the connection free. */
    @Override
    public synchronized void close() {
        try (Connection ending = session) {
            // A session that is closed ends a moment later, and a sync that follows at once would be refused.
            if (ending.isValid(PING_SECONDS)) {
                Sql.one(
                        ending,
                        row -> row.getBoolean(1),
                        "select pg_advisory_unlock(?, ?)",
                        Migrations.LOCK_SPACE,
                        connectionId);
            }
        } catch (SQLException e) {
            throw SqlFaults.explain(e, login);
        }
    }

    /** A new session that holds the lock. */
    private static Connection lockedSession(DatabaseLogin login, int id, Duration wait) throws SQLException {
        Connection session = login.connect();
        try {
            if (!lock(session, id, wait)) {
                throw new ControlPlaneException(refusal(session, id));
            }
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static boolean lock(Connection session, int id, Duration wait) throws SQLException {
        if (Sql.one(
                session, row -> row.getBoolean(1), "select pg_try_advisory_lock(?, ?)", Migrations.LOCK_SPACE, id)) {
            return true;
        }
        if (wait.isZero()) {
            return false;
        }
        try (Statement settings = session.createStatement()) {
            settings.execute("set lock_timeout = " + Math.max(1, wait.toMillis()));
            Sql.find(session, row -> true, "select pg_advisory_lock(?, ?)", Migrations.LOCK_SPACE, id);
            settings.execute("reset lock_timeout");
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static String refusal(Connection session, int id) throws SQLException {
        Optional<String> holder = Sql.find(
                session,
                row -> row.getString("holder") + " since " + Sql.instant(row, "acquired_at"),
                """
                select l.holder, date_trunc('seconds', l.acquired_at) as acquired_at
                from ipai.lease l
                join pg_catalog.pg_locks k on k.pid = l.backend_pid and k.locktype = 'advisory' and k.granted
                    and k.classid::bigint = ? and k.objid::bigint = l.connection_id
                where l.connection_id = ?""",
                Migrations.LOCK_SPACE,
                id);
        return "another sync of this connection is running: " + holder.orElse("it has just started")
                + "; wait until it has ended, or end it, and run again";
    }

    /** Writes down who holds the lock, and returns the holder's number. */
    private static long sign(Connection session, int id) throws SQLException {
        return Sql.one(session, row -> row.getLong(1), """
                insert into ipai.lease as l (connection_id, holder, backend_pid, generation, acquired_at)
                values (?, ?, pg_backend_pid(), 1, ?)
                on conflict (connection_id) do update
                set holder = excluded.holder, backend_pid = excluded.backend_pid, generation = l.generation + 1,
                    acquired_at = excluded.acquired_at
                returning generation""", id, DatabaseLogin.holder(), Instant.now());
    }

    private static long generation(Connection session, int id) throws SQLException {
        return Sql.one(session, row -> row.getLong(1), "select generation from ipai.lease where connection_id = ?", id);
    }

    private static void note(Connection session, int id) throws SQLException {
        Sql.update(session, "update ipai.lease set backend_pid = pg_backend_pid() where connection_id = ?", id);
    }
}
