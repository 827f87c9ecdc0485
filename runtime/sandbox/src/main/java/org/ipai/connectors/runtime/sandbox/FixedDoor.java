package org.ipai.connectors.runtime.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ipai.connectors.runtime.sandbox.definition.AuthDefinition;

/**
 * Lets in whoever shows one of some texts.
 *
 * @param shown what a request shows, or empty
 * @param accepted the texts; each has a quota of its own
 */
record FixedDoor(Function<ApiRequest, Optional<String>> shown, List<String> accepted) implements Door {

    @Override
    public Optional<String> caller(ApiRequest request) {
        return shown.apply(request).filter(accepted::contains);
    }

    /** The scheme of {@code Authorization} is the same in any case (RFC 9110, 11.1). */
    static FixedDoor bearer(String scheme, List<String> tokens) {
        return new FixedDoor(request -> afterScheme(request, scheme), tokens);
    }

    static Optional<String> afterScheme(ApiRequest request, String scheme) {
        String start = scheme + " ";
        return request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, start, 0, start.length()))
                .map(value -> value.substring(start.length()).trim());
    }

    static FixedDoor key(AuthDefinition auth, String key) {
        String name = auth.text("name");
        Function<ApiRequest, Optional<String>> shown = switch (auth.text("in")) {
            case "query" -> request -> request.parameter(name);
            case "body" -> request -> request.property(List.of(name));
            default -> request -> request.header(name);
        };
        return new FixedDoor(shown, List.of(auth.text("prefix") + key));
    }

    static FixedDoor basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return bearer("Basic", List.of(Base64.getEncoder().encodeToString(pair)));
    }
}
