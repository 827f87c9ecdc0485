package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.SliceState;
import org.jspecify.annotations.Nullable;

/**
 * Makes the silver commit and the saved states one step, though they lie in two systems: prepare, commit silver with the
 * checkpoint's id, complete. Whoever finds a prepared checkpoint of a dead run asks the silver table whether the commit
 * happened, and completes or discards it.
 */
public final class Checkpoints {

    private static final String KEPT_FOR = "7 days";

    private final Database database;

    Checkpoints(Database database) {
        this.database = database;
    }

    /**
     * Writes a checkpoint down, durably; to prepare it again changes nothing.
     *
     * @throws LeaseLostException if the stream's lease is not held any more
     */
    public void prepare(Lease lease, Checkpoint checkpoint) {
        lease.protect(connection -> {
            int inserted = Sql.update(
                    connection,
                    """
                    insert into ipai.checkpoint (id, connection_id, stream, run_id, bronze_files)
                    values (?, ?, ?, ?, ?) on conflict (id) do nothing""",
                    checkpoint.id(),
                    checkpoint.connectionId(),
                    checkpoint.stream(),
                    checkpoint.run(),
                    checkpoint.bronzeFiles());
            return inserted == 0 ? 0 : insertStates(connection, checkpoint);
        });
    }

    private static int insertStates(Connection connection, Checkpoint checkpoint) throws SQLException {
        List<Map.Entry<String, SliceState>> states =
                new ArrayList<>(checkpoint.states().entrySet());
        return Sql.update(
                connection,
                """
                insert into ipai.checkpoint_state (checkpoint_id, slice_key, cursor_value, etag, etag_url)
                select ?, * from unnest(?, ?, ?, ?)""",
                checkpoint.id(),
                states.stream().map(Map.Entry::getKey).toList(),
                column(states.stream().map(entry -> entry.getValue().cursor()).toArray(String[]::new)),
                column(states.stream().map(entry -> entry.getValue().etag()).toArray(String[]::new)),
                column(states.stream().map(entry -> entry.getValue().etagUrl()).toArray(String[]::new)));
    }

    /** A list that may hold nulls. */
    private static List<@Nullable String> column(@Nullable String[] values) {
        return Arrays.asList(values);
    }

    /**
     * Saves the checkpoint's states, the silver commit having happened; to complete it again changes nothing.
     *
     * @throws LeaseLostException if the stream's lease is not held any more
     * @throws ControlPlaneException if there is no such checkpoint, or it was discarded
     */
    public void complete(Lease lease, UUID id) {
        lease.protect(connection -> {
            String status = lock(connection, id);
            if (status.equals("discarded")) {
                throw new ControlPlaneException("checkpoint " + id
                        + " was discarded meanwhile, as by a reset of the state; run the sync again");
            }
            if (status.equals("prepared")) {
                saveStates(connection, id);
                settle(connection, id, "complete");
                prune(connection, id);
            }
            return status;
        });
    }

    private static void saveStates(Connection connection, UUID id) throws SQLException {
        Sql.update(connection, """
                insert into ipai.slice_state (connection_id, stream, slice_key, cursor_value, etag, etag_url, run_id)
                select c.connection_id, c.stream, s.slice_key, s.cursor_value, s.etag, s.etag_url, c.run_id
                from ipai.checkpoint c join ipai.checkpoint_state s on s.checkpoint_id = c.id
                where c.id = ?
                on conflict (connection_id, stream, slice_key) do update
                set cursor_value = excluded.cursor_value, etag = excluded.etag, etag_url = excluded.etag_url,
                    run_id = excluded.run_id, updated_at = now()""", id);
    }

    /** Marks a checkpoint whose silver commit did not happen; its states never come to hold. */
    public void discard(Lease lease, UUID id) {
        lease.protect(connection -> {
            String status = lock(connection, id);
            if (status.equals("complete")) {
                throw new ControlPlaneException("checkpoint " + id + " is complete and cannot be discarded");
            }
            if (status.equals("prepared")) {
                settle(connection, id, "discarded");
            }
            return status;
        });
    }

    /** The prepared checkpoints of a stream, oldest first: those whose run died before it settled them. */
    public List<Checkpoint> pending(long connectionId, String stream) {
        return database.idempotently(connection -> {
            List<Checkpoint> found = Sql.list(
                    connection,
                    row -> new Checkpoint(
                            row.getObject("id", UUID.class),
                            connectionId,
                            stream,
                            row.getObject("run_id", UUID.class),
                            List.of((String[]) row.getArray("bronze_files").getArray()),
                            Map.of()),
                    """
                    select id, run_id, bronze_files from ipai.checkpoint
                    where connection_id = ? and stream = ? and status = 'prepared' order by sequence""",
                    connectionId,
                    stream);
            List<Checkpoint> whole = new ArrayList<>();
            for (Checkpoint checkpoint : found) {
                whole.add(withStates(connection, checkpoint));
            }
            return whole;
        });
    }

    private static Checkpoint withStates(Connection connection, Checkpoint bare) throws SQLException {
        Map<String, SliceState> states = new HashMap<>();
        Sql.list(
                connection,
                row -> states.put(row.getString("slice_key"), States.state(row)),
                "select * from ipai.checkpoint_state where checkpoint_id = ?",
                bare.id());
        return new Checkpoint(bare.id(), bare.connectionId(), bare.stream(), bare.run(), bare.bronzeFiles(), states);
    }

    private static String lock(Connection connection, UUID id) throws SQLException {
        return Sql.find(
                        connection,
                        row -> row.getString(1),
                        "select status from ipai.checkpoint where id = ? for update",
                        id)
                .orElseThrow(() -> new ControlPlaneException("there is no checkpoint " + id));
    }

    private static void settle(Connection connection, UUID id, String status) throws SQLException {
        Sql.update(connection, "update ipai.checkpoint set status = ?, settled_at = now() where id = ?", status, id);
        Sql.update(connection, "delete from ipai.checkpoint_state where checkpoint_id = ?", id);
    }

    /** Settled checkpoints are kept a while for those who look into an incident. */
    private static void prune(Connection connection, UUID id) throws SQLException {
        Sql.update(connection, """
                delete from ipai.checkpoint old using ipai.checkpoint now_complete
                where now_complete.id = ? and old.connection_id = now_complete.connection_id
                    and old.stream = now_complete.stream and old.status <> 'prepared'
                    and old.settled_at < now() - ?::interval""", id, KEPT_FOR);
    }
}
