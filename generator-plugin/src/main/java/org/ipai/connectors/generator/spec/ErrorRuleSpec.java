package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * What to do about responses of a certain kind.
 *
 * @param at the rule
 * @param condition {@code if}: which responses
 * @param then what to do
 * @param backOff the wait, or null
 * @param attempts with {@code retry}, or null
 * @param afterRetries what comes after them, or null
 * @param message what people are told, or null
 */
public record ErrorRuleSpec(
        SourceLocation at,
        ConditionSpec condition,
        Text then,
        @Nullable BackOffSpec backOff,
        @Nullable Text attempts,
        @Nullable Text afterRetries,
        @Nullable Text message) {}
