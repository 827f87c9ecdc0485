package org.ipai.connectors.generator.spec;

import java.util.Map;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A budget, or a number of requests at the same time.
 *
 * @param at the block
 * @param per the budget's window, or null
 * @param limit units in a window, or null
 * @param weights units by operation id
 * @param defaultWeight units of other operations
 * @param signals headers that tell what is left
 * @param zone where a day starts
 * @param concurrent requests at the same time, or null
 */
public record QuotaSpec(
        SourceLocation at,
        @Nullable Text per,
        @Nullable Text limit,
        Map<String, Text> weights,
        Text defaultWeight,
        RateLimitSpec signals,
        Text zone,
        @Nullable Text concurrent) {}
