package org.ipai.connectors.generator.spec;

import java.util.Map;
import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * The parent of a stream.
 *
 * @param at the block
 * @param stream its name
 * @param add column name to dotted JSON path in the parent's record, put into each child record
 */
public record ParentSpec(SourceLocation at, Text stream, Map<String, Text> add) {}
