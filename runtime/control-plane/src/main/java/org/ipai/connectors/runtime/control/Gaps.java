package org.ipai.connectors.runtime.control;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ipai.connectors.runtime.record.Slice;

/** The slices that could not be read, until a later run reads them. */
public final class Gaps {

    private final Database database;

    Gaps(Database database) {
        this.database = database;
    }

    /**
     * Notes that a slice could not be read; a run that meets a gap already open counts as one more attempt.
     *
     * @param lease the stream's
     * @throws LeaseLostException if the lease is not held any more
     */
    public void record(Lease lease, UUID run, Slice slice, String reason, String message) {
        lease.protect(connection ->
                Sql.update(connection, """
                insert into ipai.gap as g (connection_id, stream, slice_key, slice_label, reason, message, first_run_id,
                    last_run_id)
                select r.connection_id, ?, ?, ?, ?, ?, r.id, r.id from ipai.run r where r.id = ?
                on conflict (connection_id, stream, slice_key) where closed_at is null do update
                set slice_label = excluded.slice_label, reason = excluded.reason, message = excluded.message,
                    attempts = g.attempts + (g.last_run_id is distinct from excluded.last_run_id)::integer,
                    last_run_id = excluded.last_run_id, last_seen_at = now()""", lease.resource(), slice.key(), slice.label(), reason, message, run));
    }

    /** The open gaps of a stream by label. */
    public List<Gap> open(long connectionId, String stream) {
        return database.idempotently(connection -> Sql.list(
                connection,
                row -> new Gap(
                        row.getString("slice_key"),
                        row.getString("slice_label"),
                        row.getString("reason"),
                        row.getString("message"),
                        row.getInt("attempts"),
                        Objects.requireNonNull(Sql.instant(row, "opened_at"))),
                """
                select * from ipai.gap where connection_id = ? and stream = ? and closed_at is null
                order by slice_label, slice_key""",
                connectionId,
                stream));
    }

    /**
     * Closes the gaps of slices that have been read.
     *
     * @param lease the stream's
     * @return how many were open
     * @throws LeaseLostException if the lease is not held any more
     */
    public int close(Lease lease, Collection<String> sliceKeys) {
        return lease.protect(
                connection -> Sql.update(connection, """
                update ipai.gap set closed_at = now()
                where connection_id = ? and stream = ? and closed_at is null and slice_key = any (?)""", lease.connectionId(), lease.resource(), sliceKeys));
    }
}
