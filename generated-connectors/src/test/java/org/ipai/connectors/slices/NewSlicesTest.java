package org.ipai.connectors.slices;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ipai.connectors.contract.Checkpoints;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.LeaseSettings;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.control.Worker;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.ipai.connectors.runtime.testing.LendingProvider;
import org.ipai.connectors.runtime.testing.LendingStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole syncs of a stream whose new slices start at the oldest cursor: only those do that were not there when it was last
 * read to its end, and no record is left out that would have been read otherwise.
 */
@ExtendWith(SharedPostgres.class)
class NewSlicesTest {

    private static final String FROM_START = "";
    private static final String DAY_2 = LendingProvider.instant("2024-01-02");
    private static final String DAY_4 = LendingProvider.instant("2024-01-04");

    private final LendingProvider provider = LendingProvider.start();
    private final Thread syncing = Thread.currentThread();
    private final SyncHarness harness;
    private final Checkpoints checkpoints;

    NewSlicesTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.harness = new SyncHarness(
                        TestedConnector.bare("lending", LendingStream.SHELVES, LendingStream.LOANS), server, folder)
                .checkpointEvery(1);
        harness.transport(harness.transport().withMaxAttempts(1).withReadTimeout(Duration.ofMinutes(1)));
        this.checkpoints = Checkpoints.of(harness.database());
    }

    /** Shelves in the eastern hall, the second with the oldest loan. */
    @BeforeEach
    void lend() {
        provider.holds("east", "1", "2", "5");
        provider.lends("1", 11, "2024-01-03").lends("2", 21, "2024-01-02").lends("5", 51, "2024-01-03");
    }

    @AfterEach
    void stop() {
        harness.close();
        provider.close();
    }

    /** How a sync ends while it reads a slice, others having been checkpointed. */
    enum Ending {
        DEATH {
            @Override
            void strike(LendingProvider provider, String shelf, Thread syncing) {
                provider.lendsDeadly(shelf, 21, "2024-01-02");
            }

            @Override
            void lift(LendingProvider provider, String shelf) {
                provider.lends(shelf, 21, "2024-01-02");
            }
        },
        INTERRUPTION {
            @Override
            void strike(LendingProvider provider, String shelf, Thread syncing) {
                syncing.interrupt();
                provider.stall();
            }

            @Override
            void lift(LendingProvider provider, String shelf) {
                // It is set again when the sync has returned.
                assertThat(Thread.interrupted()).isTrue();
            }
        },
        DENIAL {
            @Override
            void strike(LendingProvider provider, String shelf, Thread syncing) {
                provider.refuses("/loans/" + shelf, 401);
            }
        },
        SPENT_QUOTA {
            @Override
            void strike(LendingProvider provider, String shelf, Thread syncing) {
                provider.refuses("/loans/" + shelf, 429);
            }
        };

        abstract void strike(LendingProvider provider, String shelf, Thread syncing);

        void lift(LendingProvider provider, String shelf) {
            provider.mends("/loans/" + shelf);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_first_sync_has_not_reached_is_read_from_the_start(Ending ending) {
        assertThat(endEarly(ending, Refresh.FROM_STATE)).isNotEqualTo(RunStatus.SUCCEEDED);
        assertThat(loans()).contains("11").doesNotContain("21");

        assertThat(sync().status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(provider.askedFrom("2")).containsExactly(FROM_START, FROM_START);
        assertThat(loans()).containsExactlyInAnyOrder("11", "51", "21");
    }

    @ParameterizedTest
    @EnumSource
    void what_a_first_full_refresh_has_not_reached_is_read_from_the_start(Ending ending) {
        endEarly(ending, Refresh.FULL);

        sync();
        assertThat(provider.askedFrom("2")).containsExactly(FROM_START, FROM_START);
        assertThat(loans()).containsExactlyInAnyOrder("11", "51", "21");
    }

    @Test
    void a_slice_that_appears_later_starts_at_the_oldest_cursor() {
        sync();
        provider.holds("east", "1", "2", "5", "3").lends("3", 31, "2024-01-01").lends("3", 32, "2024-01-05");
        sync();

        assertThat(provider.askedFrom("3")).containsExactly(DAY_2);
        assertThat(loans()).containsExactlyInAnyOrder("11", "51", "21", "32");
    }

    @Test
    void it_starts_there_too_if_it_can_only_be_read_when_others_have_gone_on() {
        sync();
        appear3();
        provider.refuses("/loans/3", 500);
        assertThat(sync().status()).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
        provider.mends("/loans/3");
        sync();

        assertThat(provider.askedFrom("3")).containsExactly(DAY_2, DAY_2);
        assertThat(loans()).contains("31");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEATH")
    void it_starts_there_too_if_the_sync_ended_before_it_was_read(Ending ending) {
        sync();
        appear3();
        provider.first("/loans/3", await(3, () -> ending.strike(provider, "3", syncing)));
        assertThat(sync().status()).isNotEqualTo(RunStatus.SUCCEEDED);
        ending.lift(provider, "3");
        sync();

        assertThat(provider.askedFrom("3")).containsOnly(DAY_2);
        assertThat(loans()).contains("31");
    }

    /** A third shelf, and later loans of all. */
    private void appear3() {
        provider.holds("east", "1", "2", "5", "3").lends("3", 31, "2024-01-02");
        provider.lends("1", 12, "2024-01-04").lends("2", 22, "2024-01-04").lends("5", 52, "2024-01-04");
    }

    @Test
    void a_later_slice_starts_at_the_oldest_cursor_of_the_last_complete_reading() {
        sync();
        appear3();
        sync();
        provider.lends("3", 32, "2024-01-05");
        sync();
        provider.holds("east", "1", "2", "5", "3", "4")
                .lends("4", 41, "2024-01-03")
                .lends("4", 42, "2024-01-04");
        sync();

        assertThat(provider.askedFrom("4")).containsExactly(DAY_4);
    }

    @ParameterizedTest
    @CsvSource({"404", "500"})
    void a_slice_that_could_not_be_read_is_read_from_the_start(int status) {
        provider.refuses("/loans/2", status);
        assertThat(sync().status()).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
        assertThat(sync().status()).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
        provider.mends("/loans/2");
        sync();

        assertThat(provider.askedFrom("2")).containsExactly(FROM_START, FROM_START, FROM_START);
        assertThat(harness.gaps("loans")).isEmpty();
        assertThat(loans()).containsExactlyInAnyOrder("11", "51", "21");
    }

    @Test
    void it_is_even_if_it_was_away_in_between() {
        provider.refuses("/loans/2", 500);
        sync();
        provider.mends("/loans/2").holds("east", "1", "5");
        assertThat(sync().status()).isEqualTo(RunStatus.SUCCEEDED);
        provider.holds("east", "1", "2", "5");
        sync();

        assertThat(provider.askedFrom("2")).containsExactly(FROM_START, FROM_START);
        assertThat(loans()).containsExactlyInAnyOrder("11", "51", "21");
    }

    @Test
    void a_slice_that_comes_back_goes_on_where_it_was() {
        sync();
        provider.holds("east", "1", "5").lends("1", 12, "2024-01-05");
        sync();
        provider.holds("east", "1", "2", "5").lends("2", 22, "2024-01-03");
        sync();

        assertThat(provider.askedFrom("2")).containsExactly(FROM_START, DAY_2);
        assertThat(loans()).containsExactlyInAnyOrder("11", "12", "51", "21", "22");
    }

    @Test
    void slices_below_what_could_not_be_read_are_read_from_the_start() {
        provider.holds("west", "7").lends("7", 71, "2024-01-01").refuses("/shelves/west", 500);
        assertThat(sync().status()).isEqualTo(RunStatus.SUCCEEDED);
        provider.mends("/shelves/west");
        sync();

        assertThat(provider.askedFrom("7")).containsExactly(FROM_START);
        assertThat(loans()).containsExactlyInAnyOrder("11", "51", "21", "71");
    }

    @Test
    void jobs_that_keep_parents_tell_by_the_parents_own_jobs_whether_a_slice_is_new() {
        harness.keepingParents();
        provider.holds("west", "7").refuses("/shelves/west", 500);
        job("shelves");
        job("loans");
        provider.mends("/shelves/west");
        job("shelves");
        job("loans");
        provider.holds("west", "7", "8");
        job("shelves");
        job("loans");

        assertThat(provider.askedFrom("7")).startsWith(FROM_START);
        assertThat(provider.askedFrom("8")).containsExactly(DAY_2);
    }

    private void job(String stream) {
        assertThat(harness.sync(provider.baseUrl(), Refresh.FROM_STATE, stream).streams())
                .extracting(StreamReport::stream)
                .containsExactly(stream);
    }

    @Test
    void after_a_reset_no_slice_counts_as_new() {
        sync();
        reset();
        endEarly(Ending.DENIAL, Refresh.FROM_STATE);
        sync();

        assertThat(provider.askedFrom("2")).containsExactly(FROM_START, FROM_START, FROM_START);
        assertThat(loans()).containsExactlyInAnyOrder("11", "51", "21");
    }

    private void reset() {
        try (Worker worker = harness.control().work(LeaseSettings.defaults());
                Lease lease = worker.acquire(harness.connection(), "loans")) {
            harness.control().states().reset(lease);
        }
    }

    @Test
    void a_full_refresh_that_ends_early_leaves_each_slice_where_it_was() {
        sync();
        endEarly(Ending.DEATH, Refresh.FULL);
        sync();

        assertThat(provider.askedFrom("2")).containsExactly(FROM_START, FROM_START, DAY_2);
    }

    /** Syncs; the end comes while the second shelf is read, when the state of the first has been saved. */
    private RunStatus endEarly(Ending ending, Refresh refresh) {
        // A state is saved together with the records that come next.
        provider.first("/loans/5", await(1, () -> {}));
        provider.first("/loans/2", await(2, () -> ending.strike(provider, "2", syncing)));
        RunStatus status = sync(refresh).status();
        ending.lift(provider, "2");
        return status;
    }

    /** What does something once there are so many more checkpoints. */
    private Runnable await(int more, Runnable action) {
        long expected = checkpoints.completed("loans") + more;
        return () -> {
            checkpoints.await("loans", expected);
            action.run();
        };
    }

    private StreamReport sync() {
        return sync(Refresh.FROM_STATE);
    }

    private StreamReport sync(Refresh refresh) {
        return harness.sync(provider.baseUrl(), refresh).streams().stream()
                .filter(report -> report.stream().equals("loans"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> loans() {
        return harness.ids("loans");
    }
}
