package org.ipai.connectors.runtime.connector;

import java.net.URI;
import java.util.List;

/**
 * Where an OAuth 2.0 client gets its access tokens.
 *
 * @param url https, or http on this machine
 * @param clientSecret may be empty for public clients
 * @param clientAuthentication how the client shows its secret
 * @param scopes asked for; may be empty
 * @param parameters further form parameters, in order
 */
public record TokenEndpoint(
        URI url,
        Secret clientId,
        Secret clientSecret,
        ClientAuthentication clientAuthentication,
        List<String> scopes,
        List<SecretParameter> parameters) {

    public TokenEndpoint {
        scopes = List.copyOf(scopes);
        parameters = List.copyOf(parameters);
    }

    /** How a client identifies itself (RFC 6749, 2.3.1). */
    public enum ClientAuthentication {
        /** As form parameters {@code client_id} and {@code client_secret}. */
        BODY,
        /** As HTTP Basic credentials. */
        HEADER
    }

    /** The same path and query below another server. */
    TokenEndpoint at(URI server) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new TokenEndpoint(
                URI.create(server + url.getRawPath() + query),
                clientId,
                clientSecret,
                clientAuthentication,
                scopes,
                parameters);
    }
}
