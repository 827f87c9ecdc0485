package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is read incrementally.
 *
 * @param at the block
 * @param field dotted JSON path in the record
 * @param format how records write it; null for what its type usually means
 * @param order {@code ascending}, {@code descending} or {@code none}
 * @param parameter request parameter that takes the cursor; null if none does
 * @param untilParameter {@code until_parameter}: request parameter that takes the end; null if none does
 * @param parameterFormat {@code parameter_format}: how requests take the cursor; null for as records write it
 * @param lookBack ISO-8601 duration
 * @param endLag {@code end_lag}: ISO-8601 duration
 * @param window ISO-8601 duration
 * @param newSlices {@code new_slices}: {@code from_start} or {@code from_oldest_cursor}
 * @param start expression for the first sync's position
 */
public record CursorSpec(
        SourceLocation at,
        Text field,
        @Nullable Text format,
        Text order,
        @Nullable Text parameter,
        @Nullable Text untilParameter,
        @Nullable Text parameterFormat,
        @Nullable Text lookBack,
        @Nullable Text endLag,
        @Nullable Text window,
        Text newSlices,
        @Nullable Text start) {}
