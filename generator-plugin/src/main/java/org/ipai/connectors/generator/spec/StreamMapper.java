package org.ipai.connectors.generator.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a stream's block into a record. */
final class StreamMapper {

    private StreamMapper() {}

    static StreamSpec map(Block block) {
        CursorSpec cursor = cursor(block.block("cursor"));
        return new StreamSpec(
                block.at(),
                block.name(),
                block.text("description"),
                block.optionalText("api"),
                operations(block),
                RecordsMapper.map(block),
                block.texts("primary_key"),
                DeletesMapper.map(block),
                syncModes(block, cursor),
                cursor,
                parent(block.block("parent")),
                SlicingMapper.map(block),
                PaginationMapper.map(block),
                block.entries("partition_by"),
                FieldsSpec.map(block.block("fields")),
                block.blocks("quality").stream().map(StreamMapper::quality).toList(),
                block.texts("empty_on"),
                ErrorMapper.errors(block),
                HookMapper.ofStream(block));
    }

    /** {@code operation} with {@code parameters} is short for a list of one. */
    private static List<OperationSpec> operations(Block block) {
        Text operation = block.optionalText("operation");
        return operation != null
                ? List.of(new OperationSpec(
                        operation.at(), operation, null, block.lists("parameters"), block.body("body")))
                : block.blocks("operations").stream()
                        .map(StreamMapper::operation)
                        .toList();
    }

    private static OperationSpec operation(Block block) {
        return new OperationSpec(
                block.at(),
                block.text("operation"),
                block.optionalText("when"),
                block.lists("parameters"),
                block.body("body"));
    }

    private static List<Text> syncModes(Block block, @Nullable CursorSpec cursor) {
        if (block.has("sync_modes")) {
            return block.texts("sync_modes");
        }
        Text fullRefresh = new Text("full_refresh", block.at());
        return cursor == null ? List.of(fullRefresh) : List.of(fullRefresh, new Text("incremental", cursor.at()));
    }

    private static @Nullable CursorSpec cursor(@Nullable Block block) {
        return block == null
                ? null
                : new CursorSpec(
                        block.at(),
                        block.text("field"),
                        block.optionalText("format"),
                        block.textOr("order", "none"),
                        block.optionalText("parameter"),
                        block.optionalText("until_parameter"),
                        block.optionalText("parameter_format"),
                        block.optionalText("look_back"),
                        block.optionalText("end_lag"),
                        block.optionalText("window"),
                        block.textOr("new_slices", "from_start"),
                        block.optionalText("start"));
    }

    private static @Nullable ParentSpec parent(@Nullable Block block) {
        return block == null
                ? null
                : new ParentSpec(
                        block.at(),
                        block.text("stream"),
                        block.entries("add"),
                        block.optionalText("where"),
                        block.optionalText("skip_unchanged"));
    }

    private static QualitySpec quality(Block block) {
        return new QualitySpec(
                block.at(),
                block.text("rule"),
                block.text("column"),
                block.texts("values"),
                block.optionalText("severity"));
    }
}
