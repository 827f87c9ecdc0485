package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The source refused a request because of its rate limit. */
final class RateLimitedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Instant until;

    RateLimitedException(@Nullable Instant until) {
        super("refused by the source's rate limit");
        this.until = until;
    }

    /** When to come back; null if the source did not say. */
    @Nullable
    Instant until() {
        return until;
    }
}
