package org.ipai.connectors.runtime.connector;

import org.jspecify.annotations.Nullable;

/**
 * The response headers in which a provider tells its rate limit. {@code Retry-After} is always understood besides.
 *
 * @param remainingHeader requests left in the window, or null if the provider does not say
 * @param resetHeader when the window ends, or null
 * @param resetFormat how the reset header counts
 */
public record RateLimitSignals(
        @Nullable String remainingHeader, @Nullable String resetHeader, ResetFormat resetFormat) {

    /** How a reset header counts. */
    public enum ResetFormat {
        /** Seconds since 1970-01-01T00:00:00Z. */
        EPOCH_SECONDS,
        /** Seconds from now. */
        DELTA_SECONDS
    }

    /** A provider that tells nothing but {@code Retry-After}. */
    public static RateLimitSignals none() {
        return new RateLimitSignals(null, null, ResetFormat.EPOCH_SECONDS);
    }
}
