package org.ipai.connectors.runtime.sandbox.definition;

import org.ipai.connectors.runtime.connector.RateLimitSignals.ResetFormat;
import org.jspecify.annotations.Nullable;

/**
 * The headers in which the provider tells its rate limit.
 *
 * @param remainingHeader requests left in the window, or null
 * @param resetHeader when the window ends, or null
 * @param resetFormat how the reset header counts
 */
public record RateLimitDefinition(
        @Nullable String remainingHeader, @Nullable String resetHeader, ResetFormat resetFormat) {}
