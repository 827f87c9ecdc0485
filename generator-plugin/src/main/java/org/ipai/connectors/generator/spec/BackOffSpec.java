package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A wait.
 *
 * @param at the block
 * @param first bound of the first exponential wait
 * @param max greatest bound of exponential waits
 * @param constant the same wait each time
 * @param header header that names the time
 * @param format {@code seconds}, {@code epoch_seconds} or {@code http_date}
 */
public record BackOffSpec(
        SourceLocation at,
        @Nullable Text first,
        @Nullable Text max,
        @Nullable Text constant,
        @Nullable Text header,
        @Nullable Text format) {}
