package org.ipai.connectors.runtime.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ipai.connectors.runtime.connector.SliceState;

/** How far each slice of each stream has been read. Written by {@link Checkpoints#complete} only. */
public final class States {

    private final Database database;

    States(Database database) {
        this.database = database;
    }

    /**
     * One slice's state, for people.
     *
     * @param sliceKey empty for the only slice of a stream without a parent
     */
    public record Entry(String stream, String sliceKey, SliceState state, Instant updatedAt) {}

    /** The states of a stream by slice key. */
    public Map<String, SliceState> load(long connectionId, String stream) {
        return database.idempotently(connection -> {
            Map<String, SliceState> states = new LinkedHashMap<>();
            Sql.list(
                    connection,
                    row -> states.put(row.getString("slice_key"), state(row)),
                    "select * from ipai.slice_state where connection_id = ? and stream = ? order by slice_key",
                    connectionId,
                    stream);
            return states;
        });
    }

    /** All states of a connection, by stream and slice key. */
    public List<Entry> show(long connectionId) {
        return database.idempotently(connection -> Sql.list(
                connection,
                row -> new Entry(
                        row.getString("stream"),
                        row.getString("slice_key"),
                        state(row),
                        Objects.requireNonNull(Sql.instant(row, "updated_at"))),
                "select * from ipai.slice_state where connection_id = ? order by stream, slice_key",
                connectionId));
    }

    /**
     * Forgets a stream's states, so that the next sync reads it from the start, and the checkpoints that would bring them
     * back.
     *
     * @param lease the stream's
     * @return how many slices had a state
     * @throws LeaseLostException if the lease is not held any more
     */
    public int reset(Lease lease) {
        return lease.protect(connection -> {
            Sql.update(connection, """
                    update ipai.checkpoint set status = 'discarded', settled_at = now()
                    where connection_id = ? and stream = ? and status = 'prepared'""", lease.connectionId(), lease.resource());
            return Sql.update(
                    connection,
                    "delete from ipai.slice_state where connection_id = ? and stream = ?",
                    lease.connectionId(),
                    lease.resource());
        });
    }

    /** The streams that have states, or checkpoints that may bring some. */
    public Set<String> streams(long connectionId) {
        return Set.copyOf(database.idempotently(
                connection -> Sql.list(connection, row -> row.getString(1), """
                select stream from ipai.slice_state where connection_id = ?
                union select stream from ipai.checkpoint where connection_id = ? and status = 'prepared'""", connectionId, connectionId)));
    }

    static SliceState state(ResultSet row) throws SQLException {
        return new SliceState(row.getString("cursor_value"), row.getString("etag"), row.getString("etag_url"));
    }
}
