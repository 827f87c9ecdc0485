package org.ipai.connectors.runtime.sync;

import java.util.Comparator;
import java.util.List;
import org.ipai.connectors.runtime.control.RunStatus;

/** Says honestly how a run went: as its worst stream. */
final class RunVerdict {

    private static final List<RunStatus> WORSE =
            List.of(RunStatus.SUCCEEDED, RunStatus.SUCCEEDED_WITH_GAPS, RunStatus.DEFERRED, RunStatus.FAILED);

    private RunVerdict() {}

    static RunStatus of(List<StreamReport> streams, List<String> problems) {
        RunStatus worst = streams.stream()
                .map(StreamReport::status)
                .max(Comparator.comparingInt(WORSE::indexOf))
                .orElse(RunStatus.FAILED);
        boolean onlySkipped = problems.stream().allMatch(problem -> problem.startsWith("not started: "));
        return onlySkipped ? worst : RunStatus.FAILED;
    }
}
