package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.SourceAccessException;

/** Ends a run when slice after slice fails for want of an answer: the source is down, and asking on would take hours. */
final class OutageGuard {

    private static final int MAX_UNAVAILABLE = 10;

    private int unavailable;

    void answered() {
        unavailable = 0;
    }

    void failed(SliceFailure failure) throws SourceAccessException {
        if (failure.reason() != FailureReason.UNAVAILABLE) {
            answered();
        } else if (++unavailable == MAX_UNAVAILABLE) {
            throw new SourceAccessException(
                    MAX_UNAVAILABLE + " slices in a row could not be read, the last because " + failure.message(),
                    failure.remedy(),
                    null);
        }
    }
}
