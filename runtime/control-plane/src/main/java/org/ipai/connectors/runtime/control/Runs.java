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

    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    /**
     * Registers a run that begins now.
     *
     * @param worker whose run it is; where the worker ends before its run does, the run has failed
     */
    public UUID start(long connectionId, Worker worker, RunTrigger trigger, SyncMode mode) {
        UUID run = UUID.randomUUID();
        database.briefly(
                worker.settings().timeLimit(),
                connection ->
                        Sql.update(connection, """
                insert into ipai.run (id, connection_id, worker_id, trigger, mode) values (?, ?, ?, ?, ?)
                on conflict do nothing""", run, connectionId, worker.id(), Names.of(trigger), Names.of(mode)));
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

    /** Ends a stream's part of a run, unless it was ended meanwhile because its process counted as dead. */
    public void finishStream(UUID run, String stream, StreamOutcome ended) {
        progress(run, stream, ended.counts());
        RunOutcome outcome = ended.outcome();
        database.idempotently(connection -> Sql.update(
                connection,
                """
                update ipai.stream_run
                set status = ?, finished_at = clock_timestamp(), elapsed_seconds = ?, deferred_until = ?,
                    error_summary = ?, quality_results = ?::jsonb
                where run_id = ? and stream = ? and status = 'running'""",
                Names.of(outcome.status()),
                ended.elapsed().toNanos() / 1e9,
                outcome.deferredUntil(),
                outcome.errorSummary(),
                ended.qualityResults(),
                run,
                stream));
    }

    /**
     * Ends a run, unless it was ended meanwhile because its process counted as dead.
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
                where id = ? and status = 'running'""", Names.of(outcome.status()), outcome.deferredUntil(), outcome.errorSummary(), run));
    }

    /** When a run began to read a stream; empty if it has not. */
    public Optional<Instant> begun(UUID run, String stream) {
        return database.idempotently(connection -> Sql.find(
                connection,
                row -> Objects.requireNonNull(Sql.instant(row, "started_at")),
                "select started_at from ipai.stream_run where run_id = ? and stream = ?",
                run,
                stream));
    }

    /**
     * When the last run began that had begun to read a stream before an instant; empty unless by then it had read it to its
     * end with nothing missing, neither slices nor records that could not be typed.
     */
    public Optional<Instant> lastWhole(long connectionId, String stream, Instant before) {
        return database.idempotently(connection -> Sql.find(
                connection,
                row -> Objects.requireNonNull(Sql.instant(row, "started_at")),
                """
                select started_at from (
                    select s.started_at, s.finished_at, s.status, s.quarantined
                    from ipai.stream_run s join ipai.run r on r.id = s.run_id
                    where r.connection_id = ? and s.stream = ? and s.started_at < ?
                    order by s.started_at desc limit 1) as last
                where status = 'succeeded' and quarantined = 0 and finished_at <= ?""",
                connectionId,
                stream,
                before,
                before));
    }

    /** The runs of all connections that go on: their process lives and has not ended them. */
    public Set<UUID> live() {
        return Set.copyOf(database.idempotently(connection -> Sql.list(
                connection,
                row -> row.getObject("id", UUID.class),
                "select r.id from ipai.run r join ipai.worker w on w.id = r.worker_id where r.status = 'running' and "
                        + DeadWorkers.LIVES)));
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
