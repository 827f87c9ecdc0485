package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Tells the dead from the living, and ends what the dead have left: their runs, and with their row their leases. */
final class DeadWorkers {

    /** First key of the workers' advisory locks, the second one is the row's id: {@code ipaj} in ASCII. */
    static final int LOCK_SPACE = Migrations.LOCK_SPACE + 1;

    /** Whether worker {@code w} lives. A lock tells at once that a process is gone, the clock tells it in any case. */
    static final String LIVES = """
            (w.alive_until > clock_timestamp() and (not w.session_locked or exists (
                select from pg_catalog.pg_locks k
                where k.locktype = 'advisory' and k.granted and k.classid = %d and k.objid = w.id::oid and k.objsubid = 2
                    and k.database = (select oid from pg_catalog.pg_database where datname = current_database()))))""".formatted(LOCK_SPACE);

    private static final String ABANDONED =
            "the process ended without finishing; the next run continues from the last checkpoint";

    private DeadWorkers() {}

    /**
     * Ends the dead. One whose row is locked is either giving a sign of life or in the middle of a write, and is left to the next
     * try.
     */
    static int bury(Connection connection) throws SQLException {
        List<Integer> silent = Sql.list(
                connection,
                row -> row.getInt(1),
                "select id from ipai.worker w where not " + LIVES + " order by id for update skip locked");
        int buried = 0;
        for (int id : silent) {
            // Asked again under the lock: the sign of life may have come while the row was being locked.
            boolean dead = Sql.find(
                            connection, row -> true, "select from ipai.worker w where id = ? and not " + LIVES, id)
                    .isPresent();
            if (dead) {
                end(connection, id);
                buried++;
            }
        }
        return buried;
    }

    /** Ends a worker; its leases become free. */
    static void end(Connection connection, int id) throws SQLException {
        Sql.update(connection, """
                update ipai.stream_run s set status = 'failed', finished_at = clock_timestamp(), error_summary = ?
                from ipai.run r where r.id = s.run_id and r.worker_id = ? and s.status = 'running'""", ABANDONED, id);
        Sql.update(connection, """
                update ipai.run set status = 'failed', finished_at = clock_timestamp(), error_summary = ?
                where worker_id = ? and status = 'running'""", ABANDONED, id);
        Sql.update(connection, "delete from ipai.worker where id = ?", id);
    }
}
