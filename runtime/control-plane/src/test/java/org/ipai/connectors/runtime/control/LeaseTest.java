package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init")
final class LeaseTest {

    private static final String STREAM = "issues";
    private static final Duration LONG = Duration.ofMinutes(1);
    /** A time limit that no test waits for. */
    private static final LeaseSettings PATIENT = new LeaseSettings(LONG, Duration.ofMillis(50), Duration.ofMillis(10));

    private TestDatabase database;
    private ControlPlane plane;
    private long id;
    private Worker worker;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.create();
        plane = database.open();
        id = plane.connections().ensure("acme", "github");
        worker = plane.work(PATIENT);
    }

    @AfterEach
    void close() {
        worker.close();
        plane.close();
    }

    @Test
    void refuses_a_second_holder_and_says_who_is_the_first() {
        try (Worker other = plane.work(PATIENT);
                Lease held = worker.acquire(id, STREAM)) {
            held.ensureHeld();

            assertThatThrownBy(() -> other.acquire(id, STREAM))
                    .isInstanceOf(LeaseHeldException.class)
                    .hasMessageContaining("another run holds stream 'issues': process "
                            + ProcessHandle.current().pid() + " on ")
                    .hasMessageContaining(" since 20");
        }
        worker.acquire(id, STREAM).close();
    }

    @Test
    void is_free_as_soon_as_it_is_closed() {
        try (Worker other = plane.work(PATIENT)) {
            for (int i = 0; i < 20; i++) {
                worker.acquire(id, STREAM).close();
                other.acquire(id, STREAM).close();
            }
        }
    }

    @Test
    void goes_with_the_worker_that_holds_it() {
        Worker other = plane.work(PATIENT);
        Lease held = other.acquire(id, STREAM);
        other.close();

        Lease next = worker.acquire(id, STREAM);

        assertThat(next.token()).isGreaterThan(held.token());
        assertThatThrownBy(held::ensureHeld).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> other.acquire(id, "commits")).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void is_waited_for() throws Exception {
        CompletableFuture<String> waitedFor = new CompletableFuture<>();
        try (Worker other = plane.work(PATIENT)) {
            Lease held = worker.acquire(id, STREAM);
            CompletableFuture<Lease> waiting = CompletableFuture.supplyAsync(() -> await(other, waitedFor));
            assertThat(waitedFor.join())
                    .contains("process " + ProcessHandle.current().pid());
            held.close();

            waiting.join().close();
        }
    }

    private Lease await(Worker other, CompletableFuture<String> waitedFor) {
        try {
            return other.acquire(id, STREAM, LONG, held -> waitedFor.complete(held.holder()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void is_waited_for_as_long_as_was_said_only() {
        try (Worker other = plane.work(PATIENT);
                Lease held = worker.acquire(id, STREAM)) {
            held.ensureHeld();
            assertThatThrownBy(() -> other.acquire(id, STREAM, Duration.ofMillis(30), waited -> {}))
                    .isInstanceOf(LeaseHeldException.class);
        }
    }

    @Test
    void leaves_other_streams_and_connections_alone() {
        long second = plane.connections().ensure("other", "github");
        try (Worker other = plane.work(PATIENT);
                Lease held = worker.acquire(id, STREAM);
                Lease ofOtherStream = other.acquire(id, "commits");
                Lease ofOtherConnection = other.acquire(second, STREAM)) {
            held.ensureHeld();
            ofOtherStream.ensureHeld();
            ofOtherConnection.ensureHeld();
        }
    }

    @Test
    void is_taken_over_at_once_when_its_process_is_killed_and_its_run_has_failed() throws Exception {
        try (ChildProcess holder = holder(database, LONG)) {
            assertThat(holder.ask("write")).isEqualTo("written");
            assertThatThrownBy(() -> worker.acquire(id, STREAM))
                    .hasMessageContaining("process " + holder.process().pid());

            holder.kill();

            Lease taken = worker.acquire(id, STREAM, LONG, held -> {});
            assertThat(taken.token()).isEqualTo(2);
            assertThat(database.query("select status from ipai.run")).containsExactly("failed");
            assertThat(plane.runs().live()).isEmpty();
        }
    }

    @Test
    void is_taken_over_from_a_stopped_process_which_is_refused_when_it_goes_on() throws Exception {
        try (ChildProcess holder = holder(database, Duration.ofSeconds(1))) {
            assertThat(plane.runs().live()).hasSize(1);
            holder.stop();
            Lease taken = worker.acquire(id, STREAM, LONG, held -> {});
            holder.resume();

            assertThat(holder.ask("write"))
                    .startsWith("LeaseLostException: this process was given up for dead")
                    .contains("right to write stream 'issues' has ended");
            assertThat(database.query("select id from ipai.checkpoint")).isEmpty();
            assertThat(plane.states().load(id, STREAM)).isEmpty();
            taken.ensureHeld();
        }
    }

    @Test
    void is_taken_over_when_the_holders_session_stands_but_nothing_comes_through() throws Exception {
        try (DatabaseProxy proxy = DatabaseProxy.start(database, DatabaseProxy.Greeting.OF_SERVER);
                ChildProcess holder = holder(proxy.database(), Duration.ofSeconds(1))) {
            proxy.freeze();
            Lease taken = worker.acquire(id, STREAM, LONG, held -> {});
            proxy.thaw();

            assertThat(holder.ask("write")).startsWith("LeaseLostException");
            taken.ensureHeld();
        }
    }

    @Test
    void behind_a_pooler_time_alone_tells_that_a_process_is_gone() throws Exception {
        try (DatabaseProxy proxy = DatabaseProxy.start(database, DatabaseProxy.Greeting.OF_POOLER);
                ChildProcess holder = holder(proxy.database(), LONG)) {
            holder.kill();
            assertThat(database.query("select session_locked from ipai.worker order by id"))
                    .containsExactly("t", "f");
            assertThatThrownBy(() -> worker.acquire(id, STREAM)).isInstanceOf(LeaseHeldException.class);

            database.execute("update ipai.worker set alive_until = now() where not session_locked");

            worker.acquire(id, STREAM).close();
        }
    }

    @Test
    void outlives_a_lost_session_if_nobody_came_between() throws SQLException {
        try (Lease held = worker.acquire(id, STREAM)) {
            String session = sessionOfWorker();
            database.cutSessions();
            awaitAnother(session);

            assertThatCode(held::ensureHeld).doesNotThrowAnyException();
            try (Worker other = plane.work(PATIENT)) {
                assertThatThrownBy(() -> other.acquire(id, STREAM)).isInstanceOf(LeaseHeldException.class);
            }
        }
    }

    private String sessionOfWorker() throws SQLException {
        return String.join(
                ",",
                database.query("select pid from pg_locks where locktype = 'advisory' and classid = "
                        + DeadWorkers.LOCK_SPACE));
    }

    private void awaitAnother(String session) throws SQLException {
        String found = "";
        while (found.isEmpty() || found.equals(session)) {
            Thread.onSpinWait();
            found = sessionOfWorker();
        }
    }

    @Test
    void is_not_taken_over_in_the_middle_of_a_write() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Worker other = plane.work(new LeaseSettings(LONG, LONG.dividedBy(2), Duration.ofMillis(10)));
        Lease held = other.acquire(id, STREAM);
        CompletableFuture<Void> write = CompletableFuture.runAsync(() -> held.protect(connection -> {
            writing.countDown();
            awaitQuietly(goOn);
            return Sql.update(connection, "update ipai.connection set name = 'written' where id = ?", (int) id);
        }));
        writing.await();
        database.execute("update ipai.worker set alive_until = now() where id = " + other.id());
        assertThatThrownBy(() -> worker.acquire(id, STREAM)).isInstanceOf(LeaseHeldException.class);

        goOn.countDown();
        write.join();

        assertThat(database.query("select name from ipai.connection")).containsExactly("written");
        worker.acquire(id, STREAM, LONG, waited -> {}).close();
        other.close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void is_taken_over_from_a_process_that_is_silent_in_the_middle_of_a_write() throws Exception {
        LeaseSettings impatient =
                new LeaseSettings(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofMillis(20));
        Worker other = plane.work(impatient);
        Lease held = other.acquire(id, STREAM);
        try (Connection stopped = database.connect()) {
            stopped.setAutoCommit(false);
            held.require(stopped);
            // Unlike a stopped process' its heartbeat goes on.
            other.close();

            worker.acquire(id, STREAM, LONG, waited -> {}).close();

            assertThatThrownBy(() -> TestDatabase.query(stopped, "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void the_run_of_a_closed_worker_has_failed_if_it_had_not_ended() {
        Worker other = plane.work(PATIENT);
        UUID unfinished = plane.runs().start(id, other, RunTrigger.MANUAL, SyncMode.INCREMENTAL);
        UUID going = plane.runs().start(id, worker, RunTrigger.MANUAL, SyncMode.INCREMENTAL);
        plane.runs().startStream(unfinished, STREAM, "job", SyncMode.INCREMENTAL);
        other.close();

        plane.runs().finish(unfinished, RunOutcome.succeeded());

        RunSummary ended = plane.runs().recent(id, 2).get(1);
        assertThat(ended.id()).isEqualTo(unfinished);
        assertThat(ended.status()).isEqualTo(RunStatus.FAILED);
        assertThat(ended.errorSummary()).contains("the next run continues from the last checkpoint");
        assertThat(ended.streams()).extracting(RunSummary.StreamSummary::status).containsExactly(RunStatus.FAILED);
        assertThat(plane.runs().live()).containsExactly(going);
    }

    @Test
    void a_heartbeat_that_cannot_keep_a_process_alive_is_refused() {
        assertThatThrownBy(() -> new LeaseSettings(LONG, LONG, LONG)).isInstanceOf(IllegalArgumentException.class);
    }

    private ChildProcess holder(TestDatabase through, Duration timeLimit) throws Exception {
        ChildProcess holder = ChildProcess.start(
                HoldsLease.class,
                through.jdbcUrl(),
                through.user(),
                through.password(),
                Long.toString(id),
                timeLimit.toString());
        assertThat(holder.readLine()).isEqualTo("held");
        return holder;
    }
}
