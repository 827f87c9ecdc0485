package org.ipai.connectors.runtime.sync;

import java.util.List;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.http.FailureReason;

/** Says honestly how a stream's sync went. */
final class StreamVerdict {

    private StreamVerdict() {}

    /** Gaps beside slices that were read are gaps; if no slice at all could be read, the stream failed, unless the spec wants them left out. */
    static RunStatus of(Extracted extracted, StreamTally tally) {
        return switch (extracted.ending()) {
            case REFUSED, LOST -> RunStatus.FAILED;
            case INTERRUPTED -> RunStatus.INTERRUPTED;
            case DEFERRED -> RunStatus.DEFERRED;
            case READ -> {
                if (extracted.failures().isEmpty()) {
                    yield RunStatus.SUCCEEDED;
                }
                yield tally.slices() > 0 || areAllMeant(extracted.failures())
                        ? RunStatus.SUCCEEDED_WITH_GAPS
                        : RunStatus.FAILED;
            }
        };
    }

    private static boolean areAllMeant(List<SliceFailure> failures) {
        return failures.stream().allMatch(failure -> failure.reason() == FailureReason.SKIPPED);
    }
}
