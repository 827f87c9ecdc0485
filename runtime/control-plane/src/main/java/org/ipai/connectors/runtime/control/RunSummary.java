package org.ipai.connectors.runtime.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.jspecify.annotations.Nullable;

/**
 * A run as people look it up.
 *
 * @param finishedAt null while it runs
 * @param streams in the order they were begun
 */
public record RunSummary(
        UUID id,
        RunTrigger trigger,
        SyncMode mode,
        RunStatus status,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant deferredUntil,
        @Nullable String errorSummary,
        List<StreamSummary> streams) {

    public RunSummary {
        streams = List.copyOf(streams);
    }

    RunSummary with(List<StreamSummary> parts) {
        return new RunSummary(id, trigger, mode, status, startedAt, finishedAt, deferredUntil, errorSummary, parts);
    }

    /**
     * A stream's part of a run.
     *
     * @param seconds time worked; 0 while it runs
     * @param qualityResults JSON array, one element a data-quality rule
     * @param brokenRules how many of these rules had violations
     */
    public record StreamSummary(
            String stream,
            SyncMode mode,
            RunStatus status,
            StreamCounts counts,
            double seconds,
            @Nullable String errorSummary,
            String qualityResults,
            int brokenRules) {}
}
