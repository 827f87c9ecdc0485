package org.ipai.connectors.generator.spec;

import java.util.ArrayList;
import java.util.List;

/** Turns what a stream's block says about slices into records. */
final class SlicingMapper {

    private SlicingMapper() {}

    static SlicingSpec map(Block stream) {
        return new SlicingSpec(
                stream.optionalText("when"), stream.each("slices", SlicingMapper::axis), stream.entries("add"));
    }

    private static SliceAxisSpec axis(Block block) {
        return new SliceAxisSpec(
                block.at(), block.name(), values(block), block.optionalText("batch"), block.textOr("separator", ","));
    }

    /** All that is given; a rule says so if it is not exactly one. */
    private static List<SliceValuesSpec> values(Block block) {
        List<SliceValuesSpec> values = new ArrayList<>();
        Text list = block.optionalText("list");
        if (list != null) {
            values.add(new SliceValuesSpec.Configured(list.at(), list));
        } else if (block.has("list")) {
            values.add(new SliceValuesSpec.Listed(block.at(), block.texts("list")));
        }
        Block parent = block.block("parent");
        if (parent != null) {
            values.add(new SliceValuesSpec.OfParent(parent.at(), parent.text("stream"), parent.text("field")));
        }
        if (block.has("union")) {
            values.add(new SliceValuesSpec.Union(block.at(), members(block, "union")));
        }
        if (block.has("first_of")) {
            values.add(new SliceValuesSpec.FirstOf(block.at(), members(block, "first_of")));
        }
        Block dates = block.block("dates");
        if (dates != null) {
            values.add(new SliceValuesSpec.Dates(
                    dates.at(), dates.text("from"), dates.optionalText("until"), dates.optionalText("step")));
        }
        return values;
    }

    private static List<SliceValuesSpec> members(Block block, String name) {
        return block.blocks(name).stream()
                .flatMap(member -> values(member).stream())
                .toList();
    }
}
