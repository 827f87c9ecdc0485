package org.ipai.connectors.generator.spec;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a document into records. Defaults of the language are set here and nowhere else. */
final class SpecMapper {

    /** The hash of a document that has not been locked. */
    private static final String NOT_LOCKED = "0".repeat(64);

    private SpecMapper() {}

    static ConnectorSpec map(YamlTree tree, String sha256, Set<String> sharedFragments) {
        Block root = Block.root(tree);
        return new ConnectorSpec(
                tree.start(),
                sha256,
                root.text("source_type"),
                root.text("title"),
                root.text("description"),
                document(root, root.text("source_type") + ".lock.json"),
                root.text("base_url"),
                root.each("config", SpecMapper::configField),
                AuthMapper.map(root),
                root.entries("headers"),
                rateLimit(root.block("rate_limit")),
                ErrorMapper.errors(root),
                ErrorMapper.quotas(root),
                PaginationMapper.map(root),
                HookMapper.ofApi(root),
                root.each("apis", block -> api(block, root)),
                root.textOr("schedule", "0 */6 * * *"),
                root.textOr("sla", "standard"),
                root.each("streams", StreamMapper::map),
                root.each("gold", SpecMapper::goldView),
                root.blocks("suppress").stream().map(SpecMapper::suppression).toList(),
                root.keys().stream().map(Text::at).toList(),
                sharedFragments);
    }

    /** What it leaves out is as at the top level; where it is and what it is like must be its own. */
    private static ApiSpec api(Block block, Block root) {
        String name = block.name().value();
        return new ApiSpec(
                block.at(),
                name,
                document(block, root.text("source_type") + "." + name + ".lock.json"),
                block.text("base_url"),
                AuthMapper.map(block.has("auth") ? block : root),
                (block.has("headers") ? block : root).entries("headers"),
                rateLimit((block.has("rate_limit") ? block : root).block("rate_limit")),
                ErrorMapper.errors(block.has("errors") ? block : root),
                ErrorMapper.quotas(block.has("quotas") ? block : root),
                PaginationMapper.map(block.has("pagination") ? block : root),
                HookMapper.ofApi(block.has("hooks") || block.has("auth") ? block : root));
    }

    private static DocumentSpec document(Block owner, String locked) {
        Block block = owner.blockOrEmpty("document");
        return new DocumentSpec(
                block.at(),
                block.textOr("format", "openapi"),
                block.text("url"),
                block.optionalText("file"),
                block.textOr("locked", locked),
                block.textOr("sha256", NOT_LOCKED));
    }

    private static ConfigFieldSpec configField(Block block) {
        Text defaultValue = block.optionalText("default");
        boolean isRequired = !block.textOr("required", "true").value().equals("false");
        return new ConfigFieldSpec(
                block.at(),
                block.text("type"),
                block.text("description"),
                defaultValue,
                isRequired && defaultValue == null,
                block.texts("enum"));
    }

    private static @Nullable RateLimitSpec rateLimit(@Nullable Block block) {
        return block == null ? null : signals(block);
    }

    static RateLimitSpec signals(Block block) {
        return new RateLimitSpec(
                block.at(),
                block.optionalText("remaining_header"),
                block.optionalText("reset_header"),
                block.optionalText("reset_format"));
    }

    private static GoldViewSpec goldView(Block block) {
        return new GoldViewSpec(
                block.at(), block.name(), block.text("description"), block.text("sql"), block.texts("streams"));
    }

    private static SuppressionSpec suppression(Block block) {
        return new SuppressionSpec(block.at(), block.text("code"), block.optionalText("stream"), block.text("reason"));
    }
}
