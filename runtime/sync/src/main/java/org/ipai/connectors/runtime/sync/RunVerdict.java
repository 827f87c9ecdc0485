package org.ipai.connectors.runtime.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ipai.connectors.runtime.control.RunOutcome;
import org.ipai.connectors.runtime.control.RunStatus;

/** Says honestly how a run went: as its worst stream, and failed if anything beside the streams went wrong. */
final class RunVerdict {

    private static final List<RunStatus> BEST_TO_WORST = List.of(
            RunStatus.SUCCEEDED,
            RunStatus.SUCCEEDED_WITH_GAPS,
            RunStatus.BUSY,
            RunStatus.SKIPPED,
            RunStatus.DEFERRED,
            RunStatus.INTERRUPTED,
            RunStatus.FAILED);

    private RunVerdict() {}

    static RunOutcome of(List<StreamReport> streams, List<String> problems) {
        RunStatus worst = streams.stream()
                .map(StreamReport::status)
                .max(Comparator.comparingInt(BEST_TO_WORST::indexOf))
                .orElse(RunStatus.FAILED);
        String summary = summary(streams, problems);
        if (!problems.isEmpty() || worst == RunStatus.FAILED || worst == RunStatus.SKIPPED) {
            return RunOutcome.failed(summary);
        }
        return switch (worst) {
            case DEFERRED -> RunOutcome.deferred(latest(streams), summary);
            case BUSY -> RunOutcome.busy(summary);
            case INTERRUPTED -> RunOutcome.interrupted(summary);
            case SUCCEEDED_WITH_GAPS -> RunOutcome.succeededWithGaps(summary);
            default -> RunOutcome.succeeded();
        };
    }

    private static Instant latest(List<StreamReport> streams) {
        return streams.stream()
                .map(StreamReport::deferredUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String summary(List<StreamReport> streams, List<String> problems) {
        List<String> all = new ArrayList<>();
        streams.forEach(stream -> stream.problems().forEach(problem -> all.add(stream.stream() + ": " + problem)));
        all.addAll(problems);
        return String.join("\n", all);
    }
}
