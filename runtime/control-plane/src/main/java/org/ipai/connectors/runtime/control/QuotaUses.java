package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What has been spent of a connection's budgets, shared by everybody who syncs it. */
public final class QuotaUses {

    private final Database database;
    private final long connectionId;

    QuotaUses(Database database, long connectionId) {
        this.database = database;
        this.connectionId = connectionId;
    }

    /**
     * Adds units to a window of a budget, unless that would make more than the limit. If the database goes away in the
     * middle they may be counted twice, never not at all.
     *
     * @param quota the budget's name
     * @param window its start
     * @param units at most the limit
     * @return whether they were added
     */
    public boolean spend(String quota, Instant window, long units, long limit) {
        return database.idempotently(connection -> {
            Optional<Boolean> added =
                    Sql.find(connection, row -> row.getBoolean(1), """
                    insert into ipai.quota_use as q (connection_id, quota, window_start, units) values (?, ?, ?, ?)
                    on conflict (connection_id, quota, window_start) do update
                    set units = q.units + excluded.units, updated_at = now() where q.units + excluded.units <= ?
                    returning q.xmax = 0""", connectionId, quota, window, units, limit);
            boolean first = added.orElse(false);
            if (first) {
                forgetOld(connection);
            }
            return added.isPresent();
        });
    }

    /** Raises the count of a window to what the provider said was spent. */
    public void learn(String quota, Instant window, long spent) {
        database.idempotently(
                connection -> Sql.update(connection, """
                insert into ipai.quota_use as q (connection_id, quota, window_start, units) values (?, ?, ?, ?)
                on conflict (connection_id, quota, window_start) do update
                set units = excluded.units, updated_at = now() where q.units < excluded.units""", connectionId, quota, window, Math.max(0, spent)));
    }

    private void forgetOld(Connection connection) throws SQLException {
        Sql.update(
                connection,
                "delete from ipai.quota_use where connection_id = ? and window_start < now() - interval '7 days'",
                connectionId);
    }
}
