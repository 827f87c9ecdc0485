package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Response headers that tell the rate limit.
 *
 * @param at the block
 * @param remainingHeader requests left
 * @param resetHeader when the window ends
 * @param resetFormat {@code epoch_seconds} or {@code delta_seconds}
 */
public record RateLimitSpec(
        SourceLocation at,
        @Nullable Text remainingHeader,
        @Nullable Text resetHeader,
        @Nullable Text resetFormat) {}
