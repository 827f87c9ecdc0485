package org.ipai.connectors.runtime.gold;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * Keeps others from working on a table of gold until the transaction ends. Whoever may work on it by its guard, and still finds the
 * lock held, finds one that was given up for dead and whose session lingers: the server goes on waiting for a process that was
 * stopped in the middle of a load. That session is ended.
 */
final class GoldLock {

    /** The server gives up waiting. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String END_HOLDERS = """
            select pg_terminate_backend(l.pid) from pg_catalog.pg_locks l
            cross join hashtextextended(?, 0) as key
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.pid <> pg_backend_pid()
                and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
                and l.classid::bigint = (key >> 32) & 4294967295 and l.objid::bigint = key & 4294967295""";

    private final Connection connection;
    private final GoldGuard guard;

    GoldLock(Connection connection, GoldGuard guard) {
        this.connection = connection;
        this.guard = guard;
    }

    void take(String table) throws SQLException {
        if (guard == GoldGuard.NONE) {
            GoldSchema.lock(connection, table);
            return;
        }
        Savepoint before = connection.setSavepoint();
        try {
            Sql.execute(connection, "set local lock_timeout = '3s'");
            GoldSchema.lock(connection, table);
            Sql.execute(connection, "set local lock_timeout = default");
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            endHolders(table);
            GoldSchema.lock(connection, table);
        }
        connection.releaseSavepoint(before);
    }

    /** Only after the guard has said, under a lock of its own that is given back at once, that the right is ours. */
    private void endHolders(String table) throws SQLException {
        Savepoint before = connection.setSavepoint();
        guard.require(connection);
        Sql.texts(connection, END_HOLDERS, "gold." + table);
        connection.rollback(before);
    }
}
