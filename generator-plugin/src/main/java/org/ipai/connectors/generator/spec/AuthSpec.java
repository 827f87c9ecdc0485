package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * How requests are signed.
 *
 * @param at the block
 * @param kind {@code bearer} or {@code none}
 * @param token expression that yields the secret
 */
public record AuthSpec(
        SourceLocation at, Text kind, @Nullable Text token) {}
