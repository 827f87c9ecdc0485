package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * {@code suppress[]}: a warning that is accepted.
 *
 * @param at where it stands
 * @param code of the rule
 * @param stream whose warnings it is about, or null for those anywhere
 * @param reason why
 */
public record SuppressionSpec(
        SourceLocation at, Text code, @Nullable Text stream, Text reason) {}
