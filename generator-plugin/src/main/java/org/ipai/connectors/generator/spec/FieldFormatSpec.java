package org.ipai.connectors.generator.spec;

import org.jspecify.annotations.Nullable;

/**
 * How a field holds dates or instants.
 *
 * @param path the field's dotted JSON path
 * @param pattern a pattern or a word
 * @param zone time zone of values that name no offset, or null
 */
public record FieldFormatSpec(
        Text path, Text pattern, @Nullable Text zone) {

    static FieldFormatSpec map(Text path, Block formats) {
        Block block = formats.block(path.value());
        return block == null
                ? new FieldFormatSpec(path, formats.textOr(path.value(), ""), null)
                : new FieldFormatSpec(path, block.text("pattern"), block.optionalText("zone"));
    }
}
