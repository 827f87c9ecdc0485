package org.ipai.connectors.runtime.http;

import org.ipai.connectors.runtime.connector.Secret;

/**
 * What a person can do when a token endpoint refuses.
 *
 * @param credential what is refused, such as {@code the refresh token}
 * @param usual what to do unless the endpoint says what is wrong
 * @param client the id of the OAuth client, or a secret without text if there is none
 */
record TokenRemedy(String credential, String usual, Secret client) {

    static TokenRemedy of(String credential, String usual) {
        return new TokenRemedy(credential, usual, Secret.of(""));
    }

    /** By the error code of RFC 6749, 5.2. */
    String of(String code) {
        return switch (code) {
            case "invalid_client", "unauthorized_client" ->
                client.isEmpty()
                        ? usual
                        : "check " + client.origin() + " and the client's secret, and what the client may do";
            case "invalid_scope" -> "give the account or client the scopes that the spec asks for";
            default -> usual;
        };
    }
}
