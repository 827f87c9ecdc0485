package org.ipai.connectors.runtime.control;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.SyncMode;

/** The runs of connections, and each stream's part of them. */
public final class Runs {

    private static final String ABANDONED =
            "the process ended without finishing; the next run continues from the last checkpoint";

    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    /** Registers a run that begins now. */
    public UUID start(long connectionId, RunTrigger trigger, SyncMode mode) {
        UUID run = UUID.randomUUID();
        database.idempotently(connection -> Sql.update(
                connection,
                "insert into ipai.run (id, connection_id, trigger, mode) values (?, ?, ?, ?) on conflict do nothing",
                run,
                connectionId,
                Names.of(trigger),
                Names.of(mode)));
        return run;
    }

    /** Registers a stream's part of a run, which begins now; to register it again changes nothing. */
    public void startStream(UUID run, String stream, String jobName, SyncMode mode) {
        database.idempotently(connection -> Sql.update(connection, """
                insert into ipai.stream_run (run_id, stream, job_name, mode) values (?, ?, ?, ?)
                on conflict do nothing""", run, stream, jobName, Names.of(mode)));
    }

    /** Saves what a stream has done so far. */
    public void progress(UUID run, String stream, StreamCounts counts) {
        database.idempotently(connection -> Sql.update(
                connection,
                """
                update ipai.stream_run
                set slices = ?, pages = ?, records = ?, bronze_bytes = ?, inserted = ?, updated = ?, deleted = ?,
                    filtered = ?, quarantined = ?, gold_rows = ?
                where run_id = ? and stream = ? and status = 'running'""",
                counts.slices(),
                counts.pages(),
                counts.records(),
                counts.bronzeBytes(),
                counts.inserted(),
                counts.updated(),
                counts.deleted(),
                counts.filtered(),
                counts.quarantined(),
                counts.goldRows(),
                run,
                stream));
    }

    /** Ends a stream's part of a run. */
    public void finishStream(UUID run, String stream, StreamOutcome ended) {
        progress(run, stream, ended.counts());
        RunOutcome outcome = ended.outcome();
        database.idempotently(connection -> Sql.update(
                connection,
                """
                update ipai.stream_run
                set status = ?, finished_at = clock_timestamp(), elapsed_seconds = ?, deferred_until = ?,
                    error_summary = ?, quality_results = ?::jsonb
                where run_id = ? and stream = ?""",
                Names.of(outcome.status()),
                ended.elapsed().toNanos() / 1e9,
                outcome.deferredUntil(),
                outcome.errorSummary(),
                ended.qualityResults(),
                run,
                stream));
    }

    /**
     * Ends a run.
     *
     * @throws IllegalArgumentException if the outcome is one that only a stream can have
     */
    public void finish(UUID run, RunOutcome outcome) {
        if (outcome.status() == RunStatus.SKIPPED) {
            throw new IllegalArgumentException("a run is not skipped, only a stream is");
        }
        database.idempotently(connection -> Sql.update(
                connection, """
                update ipai.run set status = ?, finished_at = clock_timestamp(), deferred_until = ?, error_summary = ?
                where id = ?""", Names.of(outcome.status()), outcome.deferredUntil(), outcome.errorSummary(), run));
    }

    /**
     * Ends the runs that dead processes left running. To be called by the holder of the connection's lease before it starts a
     * run of its own.
     *
     * @return how many there were
     */
    public int abandonUnfinished(long connectionId) {
        return database.idempotently(connection -> {
            Sql.update(connection, """
                    update ipai.stream_run s set status = 'failed', finished_at = clock_timestamp(), error_summary = ?
                    from ipai.run r
                    where r.id = s.run_id and r.connection_id = ? and s.status = 'running' and r.status = 'running'""", ABANDONED, connectionId);
            return Sql.update(connection, """
                    update ipai.run set status = 'failed', finished_at = clock_timestamp(), error_summary = ?
                    where connection_id = ? and status = 'running'""", ABANDONED, connectionId);
        });
    }

    /** The runs of all connections that have not ended, as far as is known: a dead process leaves its run unfinished. */
    public Set<UUID> unfinished() {
        return Set.copyOf(database.idempotently(connection -> Sql.list(
                connection,
                row -> row.getObject("id", UUID.class),
                "select id from ipai.run where status = 'running'")));
    }

    /**
     * When each stream of a connection was last brought up to date, by its name; with gaps counts too.
     *
     * @return without the streams that never were
     */
    public Map<String, Instant> lastSuccesses(String connectionName) {
        return database.idempotently(connection -> {
            Map<String, Instant> times = new HashMap<>();
            Sql.list(
                    connection,
                    row -> times.put(row.getString("stream"), Objects.requireNonNull(Sql.instant(row, "last"))),
                    """
                    select s.stream, max(s.finished_at) as last
                    from ipai.stream_run s
                    join ipai.run r on r.id = s.run_id
                    join ipai.connection c on c.id = r.connection_id
                    where c.name = ? and s.status in ('succeeded', 'succeeded_with_gaps')
                    group by s.stream""",
                    connectionName);
            return times;
        });
    }

    /** When a connection's last run that succeeded ended, with gaps or without; empty if none did. */
    public Optional<Instant> lastSuccess(String connectionName) {
        return database.idempotently(connection -> Sql.find(
                connection, row -> Objects.requireNonNull(Sql.instant(row, "finished_at")), """
                select r.finished_at from ipai.run r join ipai.connection c on c.id = r.connection_id
                where c.name = ? and r.status in ('succeeded', 'succeeded_with_gaps')
                order by r.started_at desc limit 1""", connectionName));
    }

    /** The latest runs, newest first. */
    public List<RunSummary> recent(long connectionId, int limit) {
        return database.idempotently(connection -> RunSummaries.recent(connection, connectionId, limit));
    }
}
