package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ipai.connectors.runtime.control.RunOutcome;
import org.ipai.connectors.runtime.control.RunStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunVerdictTest {

    private static final Instant TOMORROW = Instant.parse("2026-11-25T00:00:00Z");

    @Test
    void a_run_is_as_good_as_its_worst_stream() {
        assertThat(status(RunStatus.SUCCEEDED, RunStatus.SUCCEEDED)).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(status(RunStatus.SUCCEEDED_WITH_GAPS, RunStatus.SUCCEEDED)).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
        assertThat(status(RunStatus.SUCCEEDED_WITH_GAPS, RunStatus.DEFERRED)).isEqualTo(RunStatus.DEFERRED);
        assertThat(status(RunStatus.DEFERRED, RunStatus.FAILED)).isEqualTo(RunStatus.FAILED);
        assertThat(status(RunStatus.SUCCEEDED_WITH_GAPS, RunStatus.BUSY)).isEqualTo(RunStatus.BUSY);
        assertThat(status(RunStatus.BUSY, RunStatus.DEFERRED)).isEqualTo(RunStatus.DEFERRED);
        assertThat(status(RunStatus.DEFERRED, RunStatus.INTERRUPTED)).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(status(RunStatus.INTERRUPTED, RunStatus.FAILED)).isEqualTo(RunStatus.FAILED);
        assertThat(status(RunStatus.SUCCEEDED, RunStatus.SKIPPED)).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void a_problem_beside_the_streams_fails_the_run() {
        RunOutcome outcome = RunVerdict.of(List.of(report(RunStatus.SUCCEEDED, null)), List.of("view is wrong"));
        assertThat(outcome.status()).isEqualTo(RunStatus.FAILED);
        assertThat(outcome.errorSummary()).isEqualTo("view is wrong");
    }

    @Test
    void a_run_that_read_nothing_did_not_succeed() {
        assertThat(RunVerdict.of(List.of(), List.of()).status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void a_deferred_run_says_until_when() {
        RunOutcome outcome = RunVerdict.of(
                List.of(report(RunStatus.SUCCEEDED, null), report(RunStatus.DEFERRED, TOMORROW)), List.of());
        assertThat(outcome.deferredUntil()).isEqualTo(TOMORROW);
    }

    private static RunStatus status(RunStatus first, RunStatus second) {
        return RunVerdict.of(List.of(report(first, until(first)), report(second, until(second))), List.of())
                .status();
    }

    private static @Nullable Instant until(RunStatus status) {
        return status == RunStatus.DEFERRED ? TOMORROW : null;
    }

    private static StreamReport report(RunStatus status, @Nullable Instant until) {
        StreamTally tally = new StreamTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return new StreamReport(
                "issues",
                "sync_github_issues_incremental",
                status,
                tally,
                0,
                Duration.ZERO,
                List.of(),
                List.of(),
                until);
    }
}
