package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth 2.0 token endpoint and the client that asks it.
 *
 * @param url where it is; may hold config fields that are no secrets
 * @param clientId text or secret
 * @param clientSecret absent for public clients
 * @param clientAuth {@code body} or {@code header}
 * @param scopes to ask for
 * @param parameters further form parameters
 */
public record TokenEndpointSpec(
        Text url,
        Text clientId,
        @Nullable Text clientSecret,
        Text clientAuth,
        List<Text> scopes,
        Map<String, Text> parameters) {

    public TokenEndpointSpec {
        scopes = List.copyOf(scopes);
    }

    Stream<SecretSpec> secrets() {
        return Stream.ofNullable(clientSecret).map(secret -> SecretSpec.one("client_secret", secret));
    }

    Stream<Text> values() {
        return Stream.concat(Stream.of(clientId), parameters.values().stream());
    }

    Stream<Text> literals() {
        return scopes.stream();
    }
}
