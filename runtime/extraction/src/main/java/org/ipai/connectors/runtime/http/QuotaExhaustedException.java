package org.ipai.connectors.runtime.http;

import java.time.Instant;

/** The source's rate limit is used up for longer than the transport is ready to wait. Go on after {@link #until()}. */
public final class QuotaExhaustedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    QuotaExhaustedException(Instant until) {
        super("the source's rate limit is used up until " + until + "; the next run goes on from what was read");
        this.until = until;
    }

    /** When the source takes requests again, by this machine's clock. */
    public Instant until() {
        return until;
    }
}
