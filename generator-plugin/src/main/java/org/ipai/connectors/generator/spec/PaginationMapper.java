package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Locale;
import org.ipai.connectors.generator.spec.PlaceSpec.In;
import org.jspecify.annotations.Nullable;

/** Turns a pagination's block into a record. */
final class PaginationMapper {

    private PaginationMapper() {}

    static @Nullable PaginationSpec map(Block owner) {
        Text kind = owner.choice("pagination");
        if (kind == null) {
            return null;
        }
        Block block = owner.blockOrEmpty("pagination").blockOrEmpty(kind.value());
        boolean isToken = kind.value().equals("page_token");
        return new PaginationSpec(
                kind.at(),
                kind,
                isToken ? place(block.block("from")) : bodyPath(block, "path"),
                isToken ? place(block.block("to")) : requestPlace(block),
                block.optionalText("first"),
                block.entries("parameters"),
                pageSize(block.block("page_size")),
                stop(block),
                limit(block.block("limit")));
    }

    private static @Nullable PageSizeSpec pageSize(@Nullable Block block) {
        PlaceSpec to = block == null ? null : requestPlace(block);
        Text value = block == null ? null : block.optionalText("value");
        return to == null || value == null ? null : new PageSizeSpec(to, value);
    }

    private static @Nullable StopSpec stop(Block owner) {
        Text rule = owner.choice("stop");
        if (rule == null) {
            return null;
        }
        Block block = owner.blockOrEmpty("stop");
        PlaceSpec path = bodyPath(block, rule.value());
        return new StopSpec(rule, path != null ? path : place(block.block(rule.value())));
    }

    private static @Nullable DepthSpec limit(@Nullable Block block) {
        return block == null ? null : new DepthSpec(block.at(), block.text("records"), block.textOr("then", "fail"));
    }

    /** {@code parameter: name}, or {@code body: [path]}. */
    private static @Nullable PlaceSpec requestPlace(Block block) {
        Text parameter = block.optionalText("parameter");
        return parameter != null
                ? new PlaceSpec(parameter.at(), In.QUERY, List.of(parameter))
                : bodyPath(block, "body");
    }

    /** {@code query: name}, {@code header: name} or {@code body: [path]}. */
    private static @Nullable PlaceSpec place(@Nullable Block block) {
        if (block == null) {
            return null;
        }
        for (In in : List.of(In.QUERY, In.HEADER)) {
            Text name = block.optionalText(in.name().toLowerCase(Locale.ROOT));
            if (name != null) {
                return new PlaceSpec(name.at(), in, List.of(name));
            }
        }
        return bodyPath(block, "body");
    }

    private static @Nullable PlaceSpec bodyPath(Block block, String name) {
        List<Text> path = block.texts(name);
        return path.isEmpty() ? null : new PlaceSpec(path.get(path.size() - 1).at(), In.BODY, path);
    }
}
