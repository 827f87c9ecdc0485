package org.ipai.connectors.runtime.http;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SecretParameter;
import org.ipai.connectors.runtime.connector.TokenEndpoint;

/** Lists what is secret in a description. Names of clients and apps are not: a message may need to tell them. */
final class SecretsOf {

    private SecretsOf() {}

    static Stream<Secret> authentication(Authentication authentication) {
        if (authentication instanceof Authentication.Bearer bearer) {
            return Stream.of(bearer.token());
        }
        if (authentication instanceof Authentication.BearerPool pool) {
            return pool.tokens().stream();
        }
        if (authentication instanceof Authentication.ApiKey key) {
            return Stream.of(key.key());
        }
        if (authentication instanceof Authentication.Basic basic) {
            return Stream.of(basic.username(), basic.password());
        }
        if (authentication instanceof Authentication.GoogleServiceAccount account) {
            return Stream.of(account.key());
        }
        if (authentication instanceof Authentication.GithubApp app) {
            return Stream.of(app.privateKey());
        }
        if (authentication instanceof Authentication.All all) {
            return all.parts().stream().flatMap(SecretsOf::authentication);
        }
        return tokens(authentication);
    }

    private static Stream<Secret> tokens(Authentication authentication) {
        if (authentication instanceof Authentication.RefreshToken refresh) {
            return Stream.concat(Stream.of(refresh.refreshToken()), endpoint(refresh.endpoint()));
        }
        if (authentication instanceof Authentication.ClientCredentials client) {
            return endpoint(client.endpoint());
        }
        if (authentication instanceof Authentication.SessionToken session) {
            return parameters(session.login().parameters());
        }
        return Stream.of();
    }

    private static Stream<Secret> endpoint(TokenEndpoint endpoint) {
        return Stream.concat(Stream.of(endpoint.clientSecret()), parameters(endpoint.parameters()));
    }

    private static Stream<Secret> parameters(List<SecretParameter> parameters) {
        return parameters.stream().map(SecretParameter::value);
    }
}
