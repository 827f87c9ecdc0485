package org.ipai.connectors.runner.airbyte;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a pass over a stream ended.
 *
 * @param kind what ended it
 * @param failure who can do something about it
 * @param problem one sentence with the way out; empty if it was read to its end
 * @param until when the quota opens again, if it is used up
 */
record PassEnding(
        Kind kind,
        FailureType failure,
        String problem,
        @Nullable Instant until) {

    /** What ended a pass. */
    enum Kind {
        /** All slices were tried. */
        READ,
        /** This stream cannot be read; others may. */
        BROKEN,
        /** The source as a whole gives nothing more; other streams will fare no better. */
        REFUSED,
        INTERRUPTED
    }

    static final PassEnding READ = new PassEnding(Kind.READ, FailureType.SYSTEM_ERROR, "", null);

    static PassEnding broken(FailureType failure, String problem) {
        return new PassEnding(Kind.BROKEN, failure, problem, null);
    }

    static PassEnding refused(FailureType failure, String problem) {
        return new PassEnding(Kind.REFUSED, failure, problem, null);
    }

    static PassEnding outOfQuota(Instant until) {
        return new PassEnding(
                Kind.REFUSED,
                FailureType.TRANSIENT_ERROR,
                "the provider's quota is used up until " + until + "; read again after that, from the last state",
                until);
    }

    static PassEnding interrupted() {
        return new PassEnding(
                Kind.INTERRUPTED, FailureType.TRANSIENT_ERROR, "interrupted; read again from the last state", null);
    }

    boolean isRead() {
        return kind == Kind.READ;
    }

    /** Whether the streams to come are not worth a try. */
    boolean endsAll() {
        return kind == Kind.REFUSED || kind == Kind.INTERRUPTED;
    }
}
