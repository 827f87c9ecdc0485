package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * What happens to fields; {@code include} or {@code exclude} is empty.
 *
 * @param at the block
 * @param include dotted JSON paths to keep
 * @param exclude dotted JSON paths to drop
 * @param block dotted JSON paths to cut out of records before they are kept anywhere
 * @param hash dotted JSON paths whose values are replaced by their hash before they are kept anywhere
 * @param recordColumn name of a column that takes each whole record as JSON, or null
 */
public record FieldsSpec(
        SourceLocation at,
        List<Text> include,
        List<Text> exclude,
        List<Text> block,
        List<Text> hash,
        @Nullable Text recordColumn) {

    public FieldsSpec {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        block = List.copyOf(block);
        hash = List.copyOf(hash);
    }

    /** The paths whose values are changed before records are kept. */
    public Stream<Text> treated() {
        return Stream.concat(block.stream(), hash.stream());
    }
}
