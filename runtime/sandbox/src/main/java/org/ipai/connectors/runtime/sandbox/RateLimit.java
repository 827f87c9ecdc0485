package org.ipai.connectors.runtime.sandbox;

import java.time.Duration;

/**
 * How many requests the sandbox answers.
 *
 * @param requests in a window
 * @param window starts with the first request in it
 * @param status of a refusal, 429 or 403
 */
public record RateLimit(int requests, Duration window, int status) {

    public RateLimit {
        if (requests < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a rate limit needs at least one request and a window above zero");
        }
        if (status != 429 && status != 403) {
            throw new IllegalArgumentException("a rate limit is refused with status 429 or 403, not " + status);
        }
    }

    /** Refuses with 429. */
    public static RateLimit of(int requests, Duration window) {
        return new RateLimit(requests, window, 429);
    }

    /** Refuses with 403, as GitHub does. */
    public static RateLimit forbidding(int requests, Duration window) {
        return new RateLimit(requests, window, 403);
    }
}
