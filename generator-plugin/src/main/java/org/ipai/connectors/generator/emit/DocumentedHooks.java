package org.ipai.connectors.generator.emit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.generator.hook.HookKind;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.HookModel;
import org.ipai.connectors.generator.model.SigningModel;
import org.ipai.connectors.generator.model.StreamModel;

/** The hooks of a connector for its page: who they belong to, and where to find them. */
final class DocumentedHooks {

    private DocumentedHooks() {}

    /** A row for each use of a class, those that sign requests first. */
    static List<Map<String, String>> of(ConnectorModel connector) {
        return Stream.concat(
                        connector.apis().stream().flatMap(DocumentedHooks::ofApi),
                        connector.streams().stream().flatMap(DocumentedHooks::ofStream))
                .toList();
    }

    private static Stream<Map<String, String>> ofApi(ApiModel api) {
        SigningModel signing = api.signing();
        if (signing == null) {
            return Stream.empty();
        }
        String owner = api.name().isEmpty() ? "requests" : "requests to the API `" + api.name() + "`";
        return Stream.of(row(HookKind.AUTHENTICATOR, owner, signing.className(), signing.place()));
    }

    private static Stream<Map<String, String>> ofStream(StreamModel stream) {
        String owner = "[" + stream.name() + "](#" + stream.name() + ")";
        return stream.hooks().stream().map((HookModel hook) -> row(hook.kind(), owner, hook.className(), hook.place()));
    }

    private static Map<String, String> row(HookKind kind, String owner, String className, String place) {
        return Map.of("hook", kind.word(), "owner", owner, "class", className, "place", place);
    }
}
