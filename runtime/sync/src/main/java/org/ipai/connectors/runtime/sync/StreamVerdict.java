package org.ipai.connectors.runtime.sync;

import org.ipai.connectors.runtime.control.RunStatus;

/** Says honestly how a stream's sync went. */
final class StreamVerdict {

    private StreamVerdict() {}

    /** Gaps beside slices that were read are gaps; if no slice at all could be read, the stream failed. */
    static RunStatus of(Extracted extracted, StreamTally tally) {
        return switch (extracted.ending()) {
            case REFUSED, INTERRUPTED -> RunStatus.FAILED;
            case DEFERRED -> RunStatus.DEFERRED;
            case READ -> {
                if (extracted.failures().isEmpty()) {
                    yield RunStatus.SUCCEEDED;
                }
                yield tally.slices() > 0 ? RunStatus.SUCCEEDED_WITH_GAPS : RunStatus.FAILED;
            }
        };
    }
}
