package org.ipai.connectors.generator.spec;

import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where a response has its records, and how it holds them.
 *
 * @param at the block, or the stream if there is none
 * @param path field names from the response's root; empty for the root
 * @param shape how they are held there
 * @param unwrap field of each element that holds the record, or null if the element is the record
 * @param joins objects from beside the records that are added to them
 * @param where condition that records in silver meet, or null
 */
public record RecordsSpec(
        SourceLocation at,
        List<Text> path,
        ShapeSpec shape,
        @Nullable Text unwrap,
        List<JoinSpec> joins,
        @Nullable Text where) {

    public RecordsSpec {
        path = List.copyOf(path);
        joins = List.copyOf(joins);
    }
}
