package org.ipai.connectors.contract;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sync.StepListener;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncListener;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.ipai.connectors.runtime.sync.SyncStep;
import org.ipai.connectors.runtime.testing.LendingProvider;
import org.ipai.connectors.runtime.testing.LendingStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Syncs whose calling thread is interrupted, whatever is being done at that moment. */
@ExtendWith(SharedPostgres.class)
class InterruptedSyncTest {

    private final LendingProvider provider = LendingProvider.start();
    private final Thread caller = Thread.currentThread();
    private final SyncHarness harness;

    InterruptedSyncTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.harness = new SyncHarness(
                TestedConnector.bare("lending", LendingStream.SHELVES, LendingStream.LOANS), server, folder);
        harness.transport(harness.transport().withReadTimeout(Duration.ofMinutes(1)));
        provider.holds("east", "1").lends("1", 11, "2024-01-03");
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        harness.close();
        provider.close();
    }

    /** Interrupts the thread that asked for the sync of loans. */
    private record Interrupting(Thread caller, SyncStep.Kind kind) implements SyncListener {

        @Override
        public StepListener begin(SyncStep step) {
            if (step.kind() != kind || !step.stream().equals("loans")) {
                return StepListener.SILENT;
            }
            // When a slice begins, there is nothing yet that could land.
            if (kind != SyncStep.Kind.SLICE) {
                caller.interrupt();
            }
            return caller::interrupt;
        }
    }

    @Test
    void what_was_read_lands_though_the_interrupt_is_repeated_before_it_has() {
        provider.holds("east", "1", "2").lends("2", 21, "2024-01-02");
        provider.first("/loans/2", provider::stall);
        // One slice's step is over when it is read, the other's when it is given up, just before what was read lands.
        harness.watchedBy(new Interrupting(caller, SyncStep.Kind.SLICE));

        StreamReport loans = sync();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(loans.problems())
                .containsExactly("interrupted; what was read has landed, the next run continues from there");
        assertThat(loans.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(loans()).containsExactly("11");

        harness.watchedBy(SyncListener.SILENT);
        assertThat(sync().status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(loans()).containsExactlyInAnyOrder("11", "21");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOLD_VIEWS")
    void a_stream_that_has_been_read_is_brought_to_its_end(SyncStep.Kind kind) {
        harness.watchedBy(new Interrupting(caller, kind));

        StreamReport loans = sync();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(loans.problems()).isEmpty();
        assertThat(loans.status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(loans()).containsExactly("11");
    }

    @Test
    void a_thread_that_comes_interrupted_reads_nothing() {
        caller.interrupt();

        StreamReport loans = sync();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(loans.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(provider.askedFrom("1")).isEmpty();
    }

    private StreamReport sync() {
        return harness.sync(provider.baseUrl(), Refresh.FROM_STATE).streams().stream()
                .filter(report -> report.stream().equals("loans"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> loans() {
        return harness.ids("loans");
    }
}
