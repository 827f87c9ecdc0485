package org.ipai.connectors.generator.spec;

import org.jspecify.annotations.Nullable;

/** Turns what a stream's block says about deletions into a record. */
final class DeletesMapper {

    private DeletesMapper() {}

    /** Null if nothing usable is written, of which the schema check has told. */
    static @Nullable DeletesSpec map(Block stream) {
        Text kind = stream.choice("deletes");
        if (kind == null) {
            return null;
        }
        Block block = stream.blockOrEmpty("deletes").blockOrEmpty(kind.value());
        return switch (kind.value()) {
            case "none" -> new DeletesSpec.None(kind);
            case "infer_on_full" -> new DeletesSpec.InferOnFull(kind, block.textOr("when_empty", "keep"));
            case "flag" -> new DeletesSpec.Flag(kind, block.text("field"), block.optionalText("equals"));
            case "endpoint" -> new DeletesSpec.Endpoint(kind, block.text("stream"), block.entries("key"));
            default -> null;
        };
    }
}
