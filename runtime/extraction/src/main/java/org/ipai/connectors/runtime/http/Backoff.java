package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Exponential backoff with full jitter: a random wait up to a bound that doubles, so that clients which failed together
 * do not come back together (Marc Brooker, "Exponential Backoff And Jitter", 2015).
 */
final class Backoff {

    private final Duration first;
    private final Duration max;
    private final DoubleSupplier random;

    /**
     * A backoff between bounds.
     *
     * @param random yields numbers from 0 to 1
     */
    Backoff(Duration first, Duration max, DoubleSupplier random) {
        this.first = first;
        this.max = max;
        this.random = random;
    }

    /** The wait after the given number of failed attempts, from 1. */
    Duration after(int failedAttempts) {
        double bound = Math.min((double) max.toMillis(), first.toMillis() * Math.pow(2, failedAttempts - 1));
        return Duration.ofMillis((long) (random.getAsDouble() * bound));
    }
}
