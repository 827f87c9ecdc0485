package org.ipai.connectors.generator.model;

import java.time.Duration;
import java.util.List;
import org.ipai.connectors.runtime.connector.Authentication.ApiKey.Place;
import org.ipai.connectors.runtime.connector.Authentication.RefreshToken.Rotation;
import org.ipai.connectors.runtime.connector.Login;
import org.jspecify.annotations.Nullable;

/** How requests are signed, resolved. Depends on nothing but the config, so that every API can have its own. */
public sealed interface AuthModel {

    /** Requests are sent as they are. */
    record None() implements AuthModel {}

    /** {@code Authorization: <scheme> <token>}. */
    record Bearer(AuthValue token, String scheme) implements AuthModel {}

    /** Several tokens. */
    record BearerPool(AuthValue tokens, String scheme) implements AuthModel {}

    /** A key in every request. */
    record ApiKey(AuthValue key, Place place, String name, String prefix) implements AuthModel {}

    /** User name and password. */
    record Basic(AuthValue username, AuthValue password) implements AuthModel {}

    /** OAuth 2.0 with a refresh token. */
    record RefreshToken(TokenEndpointModel endpoint, AuthValue refreshToken, Rotation rotation) implements AuthModel {}

    /** OAuth 2.0 with a client's own credentials. */
    record ClientCredentials(TokenEndpointModel endpoint) implements AuthModel {}

    /** A Google service account; without subject it acts for itself. */
    record GoogleServiceAccount(
            AuthValue key, List<String> scopes, @Nullable AuthValue subject) implements AuthModel {

        public GoogleServiceAccount {
            scopes = List.copyOf(scopes);
        }
    }

    /** A GitHub App. */
    record GithubApp(AuthValue appId, AuthValue privateKey, AuthValue installationId) implements AuthModel {}

    /** A token of a login call. */
    record SessionToken(
            String path,
            Login.Format format,
            List<AuthParameter> parameters,
            List<String> token,
            String header,
            String prefix,
            Duration lifetime)
            implements AuthModel {

        public SessionToken {
            parameters = List.copyOf(parameters);
            token = List.copyOf(token);
        }
    }

    /** Several at once. */
    record All(List<AuthModel> parts) implements AuthModel {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** The first way whose condition holds; the last has none. */
    record Choice(List<AuthBranch> branches) implements AuthModel {

        public Choice {
            branches = List.copyOf(branches);
        }
    }
}
