package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.definition.AuthDefinition;
import org.ipai.connectors.runtime.sandbox.definition.AuthDefinition.Kind;

/** An OAuth 2.0 token endpoint (RFC 6749) for refresh tokens and for client credentials. */
final class OAuthDesk implements TokenDoor.TokenDesk {

    private final AuthDefinition auth;
    private final Credentials credentials;
    private final IssuedTokens tokens;
    private String refreshToken;
    private int rotations;

    OAuthDesk(AuthDefinition auth, Credentials credentials, IssuedTokens tokens) {
        this.auth = auth;
        this.credentials = credentials;
        this.tokens = tokens;
        this.refreshToken = credentials.text(auth.options().path("refresh_token"));
    }

    @Override
    public synchronized Answer answer(ApiRequest request, Map<String, String> form) {
        if (!knowsClient(request, form)) {
            return error(401, "invalid_client", "The client or its secret is wrong.");
        }
        String scopes = String.join(" ", auth.texts("scopes"));
        if (!form.getOrDefault("scope", "").equals(scopes)) {
            return error(400, "invalid_scope", "The scopes are not those of the spec.");
        }
        for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> parameter :
                auth.options().path("parameters").properties()) {
            if (!credentials.text(parameter.getValue()).equals(form.get(parameter.getKey()))) {
                return error(400, "invalid_request", "The parameter " + parameter.getKey() + " is missing or wrong.");
            }
        }
        return auth.kind() == Kind.OAUTH2_REFRESH_TOKEN ? refresh(form) : accessToken("client");
    }

    private Answer refresh(Map<String, String> form) {
        if (!refreshToken.equals(form.get("refresh_token"))) {
            return error(400, "invalid_grant", "The refresh token is unknown, used up or revoked.");
        }
        if (!auth.options().path("rotating").asBoolean()) {
            return accessToken("access");
        }
        rotations++;
        refreshToken = "sandbox-refresh-" + rotations;
        return Answer.json(token("access").put("refresh_token", refreshToken));
    }

    private boolean knowsClient(ApiRequest request, Map<String, String> form) {
        String id = credentials.text(auth.options().path("client_id"));
        String secret = credentials.text(auth.options().path("client_secret"));
        if (auth.text("client_auth").equals("header")) {
            byte[] pair = (encode(id) + ":" + encode(secret)).getBytes(StandardCharsets.UTF_8);
            return FixedDoor.afterScheme(request, "Basic")
                    .filter(Base64.getEncoder().encodeToString(pair)::equals)
                    .isPresent();
        }
        return id.equals(form.getOrDefault("client_id", "")) && secret.equals(form.getOrDefault("client_secret", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer accessToken(String kind) {
        return Answer.json(token(kind));
    }

    private ObjectNode token(String kind) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", tokens.issue(kind))
                .put("token_type", "Bearer")
                .put("expires_in", tokens.lifetime().toSeconds());
    }

    static Answer error(int status, String code, String description) {
        byte[] body = JsonNodeFactory.instance
                .objectNode()
                .put("error", code)
                .put("error_description", description)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return Answer.of(status, Answer.JSON, out -> out.write(body));
    }
}
