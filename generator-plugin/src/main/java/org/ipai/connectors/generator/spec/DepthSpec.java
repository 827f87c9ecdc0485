package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * How deep an API lets one page.
 *
 * @param at the block
 * @param records the most of one listing
 * @param then {@code fail} or {@code narrow_by_cursor}
 */
public record DepthSpec(SourceLocation at, Text records, Text then) {}
