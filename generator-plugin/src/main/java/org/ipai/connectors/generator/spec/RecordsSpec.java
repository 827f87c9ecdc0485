package org.ipai.connectors.generator.spec;

import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where a response has its records, and how it holds them.
 *
 * @param at the block, or the stream if there is none
 * @param path field names from the response's root; empty for the root
 * @param shape {@code array} or {@code object}
 * @param unwrap field of each element that holds the record, or null if the element is the record
 * @param where condition that records in silver meet, or null
 */
public record RecordsSpec(
        SourceLocation at,
        List<Text> path,
        Text shape,
        @Nullable Text unwrap,
        @Nullable Text where) {

    public RecordsSpec {
        path = List.copyOf(path);
    }

    static RecordsSpec map(Block stream) {
        Block block = stream.block("records");
        return block == null
                ? new RecordsSpec(stream.at(), stream.texts("records"), new Text("array", stream.at()), null, null)
                : new RecordsSpec(
                        block.at(),
                        block.texts("path"),
                        block.textOr("shape", "array"),
                        block.optionalText("unwrap"),
                        block.optionalText("where"));
    }

    public boolean isSingle() {
        return shape.value().equals("object");
    }
}
