package org.ipai.connectors.generator.spec;

import java.util.Map;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * The parent of a stream.
 *
 * @param at the block
 * @param stream its name
 * @param add column name to dotted JSON path in the parent's record, put into each child record
 * @param where condition over the parent's record under which it is read; null for always
 * @param skipUnchanged {@code skip_unchanged}: dotted JSON path of a field of the parent that changes whenever there is
 *     something new below it
 */
public record ParentSpec(
        SourceLocation at,
        Text stream,
        Map<String, Text> add,
        @Nullable Text where,
        @Nullable Text skipUnchanged) {}
