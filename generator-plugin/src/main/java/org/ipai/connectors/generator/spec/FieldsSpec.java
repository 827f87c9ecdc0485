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
 * @param nullValues texts that mean null
 * @param formats how fields hold dates or instants
 * @param renames names of columns that are not those of their fields
 * @param recordColumn name of a column that takes each whole record as JSON, or null
 */
public record FieldsSpec(
        SourceLocation at,
        List<Text> include,
        List<Text> exclude,
        List<Text> block,
        List<Text> hash,
        List<FieldNullsSpec> nullValues,
        List<FieldFormatSpec> formats,
        List<FieldNameSpec> renames,
        @Nullable Text recordColumn) {

    public FieldsSpec {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        block = List.copyOf(block);
        hash = List.copyOf(hash);
        nullValues = List.copyOf(nullValues);
        formats = List.copyOf(formats);
        renames = List.copyOf(renames);
    }

    static @Nullable FieldsSpec map(@Nullable Block block) {
        if (block == null) {
            return null;
        }
        Block nulls = block.blockOrEmpty("null_values");
        Block formats = block.blockOrEmpty("formats");
        Block renames = block.blockOrEmpty("rename");
        return new FieldsSpec(
                block.at(),
                block.texts("include"),
                block.texts("exclude"),
                block.texts("block"),
                block.texts("hash"),
                nulls.keys().stream()
                        .map(path -> new FieldNullsSpec(path, nulls.texts(path.value())))
                        .toList(),
                formats.keys().stream()
                        .map(path -> FieldFormatSpec.map(path, formats))
                        .toList(),
                renames.keys().stream()
                        .map(path -> new FieldNameSpec(path, renames.text(path.value())))
                        .toList(),
                block.optionalText("record_column"));
    }

    /** The paths whose values are changed before records are kept. */
    public Stream<Text> treated() {
        return Stream.concat(block.stream(), hash.stream());
    }
}
