package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.hook.HookKind;
import org.jspecify.annotations.Nullable;

/** Turns {@code hooks} into records. */
final class HookMapper {

    private HookMapper() {}

    /** Those of a stream. */
    static List<HookSpec> ofStream(Block stream) {
        Block hooks = stream.blockOrEmpty("hooks");
        return Stream.of(HookKind.values())
                .filter(kind -> kind != HookKind.AUTHENTICATOR)
                .flatMap(kind -> Stream.ofNullable(hooks.optionalText(kind.word()))
                        .map(className -> new HookSpec(kind, className)))
                .toList();
    }

    /** That of a connector or of one of its APIs. */
    static @Nullable SigningHookSpec ofApi(Block api) {
        Block authenticator = api.blockOrEmpty("hooks").block(HookKind.AUTHENTICATOR.word());
        return authenticator == null
                ? null
                : new SigningHookSpec(
                        authenticator.text("class"), authenticator.texts("headers"), authenticator.entries("secrets"));
    }
}
