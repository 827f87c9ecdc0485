package org.ipai.connectors.runtime.connector;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How requests are signed. A description without behaviour; what is secret in it never shows in {@code toString()}. */
public sealed interface Authentication {

    /**
     * The same, with tokens fetched from another server, which plays all of the provider's hosts.
     *
     * @param server without a slash at the end; paths go on below it
     */
    default Authentication withTokensFrom(URI server) {
        return this;
    }

    /** Requests are sent as they are. */
    record None() implements Authentication {}

    /**
     * {@code Authorization: <scheme> <token>}.
     *
     * @param scheme the word before the token, {@code Bearer} by RFC 6750
     */
    record Bearer(Secret token, String scheme) implements Authentication {

        public Bearer(Secret token) {
            this(token, "Bearer");
        }
    }

    /** Several tokens, each with a quota of its own; a request takes the one with most of it left. */
    record BearerPool(List<Secret> tokens, String scheme) implements Authentication {

        public BearerPool {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * A key that every request carries.
     *
     * @param place where it stands
     * @param name of the header, of the query parameter or of the body's member
     * @param prefix stands before the key, such as {@code "Key "}; may be empty
     */
    record ApiKey(Secret key, Place place, String name, String prefix) implements Authentication {

        /** Where a key stands in a request. */
        public enum Place {
            HEADER,
            QUERY,
            /** A member of the JSON body; such a source has operations with one only. */
            BODY
        }
    }

    /** HTTP Basic (RFC 7617); either part may be empty. */
    record Basic(Secret username, Secret password) implements Authentication {}

    /** OAuth 2.0 access tokens for a refresh token (RFC 6749, 6). */
    record RefreshToken(TokenEndpoint endpoint, Secret refreshToken, Rotation rotation) implements Authentication {

        /** Whether using a refresh token ends its life. */
        public enum Rotation {
            /** The refresh token stays the same. */
            NONE,
            /** Each answer brings the refresh token for the next time. */
            ROTATING
        }

        @Override
        public Authentication withTokensFrom(URI server) {
            return new RefreshToken(endpoint.at(server), refreshToken, rotation);
        }
    }

    /** OAuth 2.0 access tokens for a client's own credentials (RFC 6749, 4.4). */
    record ClientCredentials(TokenEndpoint endpoint) implements Authentication {

        @Override
        public Authentication withTokensFrom(URI server) {
            return new ClientCredentials(endpoint.at(server));
        }
    }

    /**
     * Access tokens for a signed assertion of a Google service account (RFC 7523).
     *
     * @param key the account's key file, JSON
     * @param subject the user to act for by domain-wide delegation, or null
     * @param tokenUrl the token endpoint, or null for the one that the key names
     */
    record GoogleServiceAccount(
            Secret key,
            List<String> scopes,
            @Nullable Secret subject,
            @Nullable URI tokenUrl) implements Authentication {

        public GoogleServiceAccount {
            scopes = List.copyOf(scopes);
        }

        @Override
        public Authentication withTokensFrom(URI server) {
            return new GoogleServiceAccount(key, scopes, subject, URI.create(server + "/token"));
        }
    }

    /**
     * Installation tokens of a GitHub App, issued by the API itself.
     *
     * @param privateKey PEM, PKCS#1 or PKCS#8
     */
    record GithubApp(Secret appId, Secret privateKey, Secret installationId) implements Authentication {}

    /**
     * A token that a call of the API hands out.
     *
     * @param token field names that lead to it in the answer
     * @param header the header that carries it
     * @param prefix stands before the token; may be empty
     * @param lifetime how long it is used
     */
    record SessionToken(Login login, List<String> token, String header, String prefix, Duration lifetime)
            implements Authentication {

        public SessionToken {
            token = List.copyOf(token);
        }
    }

    /**
     * Several credentials that every request carries, such as the key of an app beside the token of a user.
     *
     * @param parts none of them a pool, each in a place of its own
     */
    record All(List<Authentication> parts) implements Authentication {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Authentication withTokensFrom(URI server) {
            return new All(
                    parts.stream().map(part -> part.withTokensFrom(server)).toList());
        }
    }
}
