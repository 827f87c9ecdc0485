package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * back. To be called by the holder of the lease.
     *
     * @return how many slices had a state
     */
    public int reset(long connectionId, String stream) {
        return database.idempotently(connection -> reset(connection, connectionId, List.of(stream)));
    }

    /** {@link #reset} of every stream of a connection. */
    public int resetAll(long connectionId) {
        return database.idempotently(connection -> {
            List<String> streams = Sql.list(connection, row -> row.getString(1), """
                    select stream from ipai.slice_state where connection_id = ?
                    union select stream from ipai.checkpoint where connection_id = ? and status = 'prepared'""", connectionId, connectionId);
            return reset(connection, connectionId, streams);
        });
    }

    private static int reset(Connection connection, long connectionId, List<String> streams) throws SQLException {
        Sql.update(connection, """
                update ipai.checkpoint set status = 'discarded', settled_at = now()
                where connection_id = ? and stream = any (?) and status = 'prepared'""", connectionId, streams);
        return Sql.update(
                connection,
                "delete from ipai.slice_state where connection_id = ? and stream = any (?)",
                connectionId,
                streams);
    }

    static SliceState state(ResultSet row) throws SQLException {
        return new SliceState(row.getString("cursor_value"), row.getString("etag"), row.getString("etag_url"));
    }
}
