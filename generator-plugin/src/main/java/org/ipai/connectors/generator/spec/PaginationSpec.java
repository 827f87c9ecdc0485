package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * How the next page is found.
 *
 * @param at the block
 * @param kind {@code link_header} or {@code none}
 * @param pageSizeParameter query parameter that takes the page size
 * @param pageSize its value
 */
public record PaginationSpec(
        SourceLocation at,
        Text kind,
        @Nullable Text pageSizeParameter,
        @Nullable Text pageSize) {}
