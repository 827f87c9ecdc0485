package org.ipai.connectors.runtime.control;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init")
final class SyncRecordsTest {

    private static final String STREAM = "issues";
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final Slice HELLO = new Slice("17", "octo/hello", Map.of());

    private TestDatabase database;
    private ControlPlane plane;
    private long connection;
    private UUID run;
    private Worker worker;
    private Lease lease;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.create();
        plane = database.open();
        connection = plane.connections().ensure("acme", "github");
        worker = plane.work(LeaseSettings.defaults());
        lease = worker.acquire(connection, STREAM);
        run = plane.runs().start(connection, worker, RunTrigger.MANUAL, SyncMode.INCREMENTAL);
    }

    @AfterEach
    void close() {
        worker.close();
        plane.close();
    }

    @Test
    void a_run_is_read_back_with_its_streams() {
        Instant reset = Instant.parse("2030-01-01T00:00:00Z");
        StreamCounts counts = new StreamCounts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        plane.runs().startStream(run, STREAM, "sync_github_issues_incremental", SyncMode.INCREMENTAL);
        plane.runs().progress(run, STREAM, StreamCounts.none());
        plane.runs()
                .finishStream(
                        run,
                        STREAM,
                        new StreamOutcome(
                                RunOutcome.deferred(reset, "quota\0"),
                                counts,
                                Duration.ofMillis(1500),
                                "[{\"violations\":0}, {\"violations\":2}]"));
        plane.runs().finish(run, RunOutcome.deferred(reset, "quota used up"));

        RunSummary summary = plane.runs().recent(connection, 10).get(0);

        assertThat(summary.status()).isEqualTo(RunStatus.DEFERRED);
        assertThat(summary.deferredUntil()).isEqualTo(reset);
        assertThat(summary.finishedAt()).isNotNull();
        assertThat(summary.streams())
                .containsExactly(new RunSummary.StreamSummary(
                        STREAM,
                        SyncMode.INCREMENTAL,
                        RunStatus.DEFERRED,
                        counts,
                        1.5,
                        "quota\uFFFD",
                        "[{\"violations\": 0}, {\"violations\": 2}]",
                        1));
    }

    @Test
    void the_last_success_is_remembered_after_runs_that_were_none() {
        assertThat(plane.runs().lastSuccess("acme")).isEmpty();
        assertThat(plane.runs().lastSuccesses("acme")).isEmpty();
        end(run, RunOutcome.succeededWithGaps("a gap"));
        Instant finished = plane.runs().recent(connection, 1).get(0).finishedAt();
        UUID second = plane.runs().start(connection, worker, RunTrigger.MANUAL, SyncMode.INCREMENTAL);
        end(second, RunOutcome.interrupted("told to end"));

        assertThat(plane.runs().recent(connection, 1))
                .extracting(RunSummary::status)
                .containsExactly(RunStatus.INTERRUPTED);
        assertThat(plane.runs().lastSuccess("acme")).hasValue(finished);
        assertThat(plane.runs().lastSuccesses("acme")).containsOnlyKeys(STREAM);
        assertThat(plane.runs().lastSuccesses("other")).isEmpty();
    }

    @Test
    void a_stream_was_read_whole_if_nothing_was_missing_from_its_last_reading_before() {
        assertThat(plane.runs().begun(run, STREAM)).isEmpty();
        assertThat(whole()).isEmpty();
        end(run, RunOutcome.succeeded());
        Instant first = plane.runs().begun(run, STREAM).orElseThrow();
        assertThat(whole()).hasValue(first);
        assertThat(plane.runs().lastWhole(connection, STREAM, first)).isEmpty();
        assertThat(plane.runs().lastWhole(connection, "pulls", LATER)).isEmpty();

        UUID second = next();
        plane.runs().startStream(second, STREAM, "sync_github_issues_incremental", SyncMode.INCREMENTAL);
        assertThat(whole()).isEmpty();
        end(second, RunOutcome.succeededWithGaps("a gap"));
        assertThat(whole()).isEmpty();
        Instant beforeSecond = plane.runs().begun(second, STREAM).orElseThrow();
        assertThat(plane.runs().lastWhole(connection, STREAM, beforeSecond)).hasValue(first);
        UUID third = next();
        end(third, RunOutcome.succeeded(), new StreamCounts(1, 1, 1, 0, 0, 0, 0, 0, 1, 0));
        assertThat(whole()).isEmpty();
        UUID fourth = next();
        end(fourth, RunOutcome.succeeded());
        assertThat(whole()).isEqualTo(plane.runs().begun(fourth, STREAM));
    }

    private Optional<Instant> whole() {
        return plane.runs().lastWhole(connection, STREAM, LATER);
    }

    private UUID next() {
        return plane.runs().start(connection, worker, RunTrigger.MANUAL, SyncMode.INCREMENTAL);
    }

    private void end(UUID ended, RunOutcome outcome) {
        end(ended, outcome, StreamCounts.none());
    }

    private void end(UUID ended, RunOutcome outcome, StreamCounts counts) {
        plane.runs().startStream(ended, STREAM, "sync_github_issues_incremental", SyncMode.INCREMENTAL);
        plane.runs().finishStream(ended, STREAM, new StreamOutcome(outcome, counts, Duration.ofMillis(1), "[]"));
        plane.runs().finish(ended, outcome);
    }

    @Test
    void recent_runs_come_newest_first() {
        UUID second = plane.runs().start(connection, worker, RunTrigger.SCHEDULED, SyncMode.FULL_REFRESH);

        assertThat(plane.runs().recent(connection, 10))
                .extracting(RunSummary::id)
                .containsExactly(second, run);
        assertThat(plane.runs().recent(connection, 1))
                .extracting(RunSummary::id)
                .containsExactly(second);
    }

    @Test
    void states_hold_only_once_their_checkpoint_is_complete() {
        Checkpoint checkpoint = checkpoint(Map.of(
                "", SliceState.at(null), "17", new SliceState("2024-01-01T00:00:00Z", "\"tag\"", "https://a/b")));
        plane.checkpoints().prepare(lease, checkpoint);
        plane.checkpoints().prepare(lease, checkpoint);

        assertThat(plane.states().load(connection, STREAM)).isEmpty();

        plane.checkpoints().complete(lease, checkpoint.id());
        plane.checkpoints().complete(lease, checkpoint.id());

        assertThat(plane.states().load(connection, STREAM)).isEqualTo(checkpoint.states());
        assertThat(plane.states().load(connection, "commits")).isEmpty();
        assertThat(plane.checkpoints().pending(connection, STREAM)).isEmpty();
    }

    @Test
    void a_crash_between_prepare_and_complete_leaves_the_checkpoint_pending() {
        Checkpoint first = checkpoint(Map.of("17", SliceState.at("1")));
        Checkpoint second = checkpoint(Map.of("17", SliceState.at("2"), "18", SliceState.at("9")));
        plane.checkpoints().prepare(lease, first);
        plane.checkpoints().prepare(lease, second);
        worker.close();
        plane.close();
        plane = database.open();
        worker = plane.work(LeaseSettings.defaults());
        lease = worker.acquire(connection, STREAM);

        assertThat(plane.checkpoints().pending(connection, STREAM)).containsExactly(first, second);
        plane.checkpoints().complete(lease, first.id());
        plane.checkpoints().discard(lease, second.id());

        assertThat(plane.states().load(connection, STREAM)).isEqualTo(Map.of("17", SliceState.at("1")));
        assertThat(plane.checkpoints().pending(connection, STREAM)).isEmpty();
        assertThatThrownBy(() -> plane.checkpoints().complete(lease, second.id()))
                .hasMessageContaining("was discarded");
        assertThatThrownBy(() -> plane.checkpoints().discard(lease, first.id())).hasMessageContaining("is complete");
        assertThatThrownBy(() -> plane.checkpoints().complete(lease, UUID.randomUUID()))
                .hasMessageContaining("there is no checkpoint");
    }

    @Test
    void settled_checkpoints_are_pruned_after_a_while() throws SQLException {
        Checkpoint old = checkpoint(Map.of());
        plane.checkpoints().prepare(lease, old);
        plane.checkpoints().complete(lease, old.id());
        database.execute("update ipai.checkpoint set settled_at = now() - interval '8 days'");
        Checkpoint recent = checkpoint(Map.of());
        plane.checkpoints().prepare(lease, recent);
        plane.checkpoints().complete(lease, recent.id());

        assertThat(database.query("select id from ipai.checkpoint"))
                .containsExactly(recent.id().toString());
    }

    @Test
    void a_reset_state_does_not_come_back_through_a_pending_checkpoint() {
        Checkpoint done = checkpoint(Map.of("17", SliceState.at("1")));
        Checkpoint pending = checkpoint(Map.of("17", SliceState.at("2")));
        plane.checkpoints().prepare(lease, done);
        plane.checkpoints().complete(lease, done.id());
        plane.checkpoints().prepare(lease, pending);

        assertThat(plane.states().show(connection))
                .extracting(States.Entry::stream, States.Entry::sliceKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(STREAM, "17"));
        assertThat(plane.states().streams(connection)).containsExactly(STREAM);
        try (Lease other = worker.acquire(connection, "commits")) {
            assertThat(plane.states().reset(other)).isZero();
        }
        assertThat(plane.states().reset(lease)).isEqualTo(1);

        assertThat(plane.checkpoints().pending(connection, STREAM)).isEmpty();
        assertThat(plane.states().load(connection, STREAM)).isEmpty();
    }

    @Test
    void a_gap_stays_open_until_its_slice_is_read() {
        plane.gaps().record(lease, run, HELLO, "forbidden", "403");
        plane.gaps().record(lease, run, HELLO, "forbidden", "403 again");
        UUID next = plane.runs().start(connection, worker, RunTrigger.RETRY, SyncMode.INCREMENTAL);
        plane.gaps().record(lease, next, HELLO, "server_error", "502\0");

        List<Gap> open = plane.gaps().open(connection, STREAM);
        assertThat(open).hasSize(1);
        assertThat(open.get(0).attempts()).isEqualTo(2);
        assertThat(open.get(0).reason()).isEqualTo("server_error");
        assertThat(open.get(0).message()).isEqualTo("502\uFFFD");

        assertThat(plane.gaps().close(lease, List.of("17", "18"))).isEqualTo(1);
        assertThat(plane.gaps().open(connection, STREAM)).isEmpty();

        plane.gaps().record(lease, next, HELLO, "forbidden", "403");
        assertThat(plane.gaps().open(connection, STREAM))
                .extracting(Gap::attempts)
                .containsExactly(1);
    }

    @Test
    void quarantine_counts_all_and_keeps_some() {
        QuarantinedRecord wrong =
                new QuarantinedRecord("octo/hello", "a.jsonl", 1, "id", "expected a number, found 'x'");
        plane.quarantine().add(run, STREAM, Collections.nCopies(700, wrong));
        plane.quarantine().add(run, STREAM, Collections.nCopies(700, wrong));
        plane.quarantine()
                .add(
                        run,
                        STREAM,
                        List.of(new QuarantinedRecord("", "a.jsonl", 2, "", "a field occurs twice in one object")));
        plane.quarantine().add(run, STREAM, List.of());

        assertThat(plane.quarantine().counts(run, STREAM))
                .containsExactly(
                        new QuarantineCount("id", "expected a number", 1400),
                        new QuarantineCount("", "a field occurs twice in one object", 1));
        assertThat(plane.quarantine().records(run, STREAM, 5000))
                .hasSize(Quarantine.KEPT_PER_STREAM_RUN)
                .containsOnly(wrong);
    }

    @Test
    void quarantine_reasons_are_bounded_and_their_sum_exact() {
        List<QuarantinedRecord> made = IntStream.range(0, 300)
                .mapToObj(i -> new QuarantinedRecord("", "a.jsonl", i + 1, "c", "reason " + i))
                .toList();
        plane.quarantine().add(run, STREAM, made);
        plane.quarantine().add(run, STREAM, made);

        List<QuarantineCount> counts = plane.quarantine().counts(run, STREAM);
        assertThat(counts).hasSize(Quarantine.REASONS_PER_STREAM_RUN + 1);
        assertThat(counts.stream().mapToLong(QuarantineCount::records))
                .satisfies(all -> assertThat(
                                all.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(600));
        assertThat(counts.get(0)).isEqualTo(new QuarantineCount("", "other reasons", 400));
    }

    @Test
    void the_server_may_drop_all_sessions_in_the_middle_of_a_run() throws SQLException {
        Checkpoint checkpoint = checkpoint(Map.of("17", SliceState.at("1")));
        plane.checkpoints().prepare(lease, checkpoint);
        database.cutSessions();
        plane.checkpoints().complete(lease, checkpoint.id());
        database.cutSessions();
        plane.runs().finish(run, RunOutcome.succeeded());

        assertThat(plane.states().load(connection, STREAM)).containsKey("17");
    }

    private Checkpoint checkpoint(Map<String, SliceState> states) {
        return new Checkpoint(
                UUID.randomUUID(), connection, STREAM, run, List.of("raw_github_issues/1.jsonl.zst"), states);
    }
}
