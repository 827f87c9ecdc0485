package org.ipai.connectors.runtime.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.SecretParameter;
import org.ipai.connectors.runtime.connector.TokenEndpoint;
import org.ipai.connectors.runtime.connector.TokenEndpoint.ClientAuthentication;

/** Requests to an OAuth 2.0 token endpoint. */
final class OAuthRequest {

    private OAuthRequest() {}

    /**
     * A request.
     *
     * @param grant the grant's own form fields; the endpoint's parameters win over them
     */
    static TokenRequest of(TokenEndpoint endpoint, Map<String, String> grant) {
        Map<String, String> form = new LinkedHashMap<>(grant);
        if (!endpoint.scopes().isEmpty()) {
            form.put("scope", String.join(" ", endpoint.scopes()));
        }
        boolean inBody = endpoint.clientAuthentication() == ClientAuthentication.BODY;
        if (inBody) {
            putUnlessEmpty(form, "client_id", endpoint.clientId().reveal());
            putUnlessEmpty(form, "client_secret", endpoint.clientSecret().reveal());
        }
        for (SecretParameter parameter : endpoint.parameters()) {
            form.put(parameter.name(), parameter.value().reveal());
        }
        TokenRequest request = TokenRequest.form(HttpUrl.get(endpoint.url().toString()), form);
        return inBody ? request : request.with("Authorization", basic(endpoint));
    }

    private static void putUnlessEmpty(Map<String, String> form, String name, String value) {
        if (!value.isEmpty()) {
            form.put(name, value);
        }
    }

    /** Both parts are form-encoded first (RFC 6749, 2.3.1). */
    private static String basic(TokenEndpoint endpoint) {
        String id = URLEncoder.encode(endpoint.clientId().reveal(), StandardCharsets.UTF_8);
        String secret = URLEncoder.encode(endpoint.clientSecret().reveal(), StandardCharsets.UTF_8);
        return basic(id, secret);
    }

    /** The value of a header {@code Authorization} (RFC 7617). */
    static String basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
