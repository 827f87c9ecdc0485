package org.ipai.connectors.generator.model;

import java.util.List;
import org.ipai.connectors.runtime.connector.TokenEndpoint.ClientAuthentication;

/**
 * An OAuth 2.0 token endpoint.
 *
 * @param url where it is: a text, or one with config fields in it
 * @param clientId the client
 * @param clientSecret empty text for a public client
 * @param clientAuthentication how the client shows its secret
 * @param scopes asked for
 * @param parameters further form parameters
 */
public record TokenEndpointModel(
        Expression url,
        AuthValue clientId,
        AuthValue clientSecret,
        ClientAuthentication clientAuthentication,
        List<String> scopes,
        List<AuthParameter> parameters) {

    public TokenEndpointModel {
        scopes = List.copyOf(scopes);
        parameters = List.copyOf(parameters);
    }
}
