package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is read incrementally.
 *
 * @param at the block
 * @param field dotted JSON path in the record
 * @param order {@code ascending}, {@code descending} or {@code none}
 * @param parameter request parameter that takes the cursor; null if the runtime filters
 * @param lookBack ISO-8601 duration
 * @param start expression for the first sync's position
 */
public record CursorSpec(
        SourceLocation at,
        Text field,
        Text order,
        @Nullable Text parameter,
        @Nullable Text lookBack,
        @Nullable Text start) {}
