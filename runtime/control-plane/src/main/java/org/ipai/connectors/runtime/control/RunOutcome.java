package org.ipai.connectors.runtime.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run, or a stream's part of it, ended.
 *
 * @param status any but {@link RunStatus#RUNNING}
 * @param deferredUntil when the rest can follow; null unless deferred
 * @param errorSummary what went wrong, in one or two lines; null if nothing did
 */
public record RunOutcome(
        RunStatus status,
        @Nullable Instant deferredUntil,
        @Nullable String errorSummary) {

    public RunOutcome {
        if (status == RunStatus.RUNNING) {
            throw new IllegalArgumentException("a run that has ended does not run");
        }
        if (deferredUntil != null && status != RunStatus.DEFERRED) {
            throw new IllegalArgumentException("only a deferred run has a time to go on at, not one that " + status);
        }
    }

    public static RunOutcome succeeded() {
        return new RunOutcome(RunStatus.SUCCEEDED, null, null);
    }

    public static RunOutcome succeededWithGaps(String summary) {
        return new RunOutcome(RunStatus.SUCCEEDED_WITH_GAPS, null, summary);
    }

    public static RunOutcome busy(String summary) {
        return new RunOutcome(RunStatus.BUSY, null, summary);
    }

    public static RunOutcome deferred(Instant until, String summary) {
        return new RunOutcome(RunStatus.DEFERRED, until, summary);
    }

    public static RunOutcome interrupted(String summary) {
        return new RunOutcome(RunStatus.INTERRUPTED, null, summary);
    }

    public static RunOutcome failed(String summary) {
        return new RunOutcome(RunStatus.FAILED, null, summary);
    }

    /** For a stream only. */
    public static RunOutcome skipped(String summary) {
        return new RunOutcome(RunStatus.SKIPPED, null, summary);
    }
}
