package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ipai.connectors.runtime.sandbox.definition.AuthDefinition;

/** Makes the doors of a provider: for each way to sign in whose credentials are known, one. */
final class Doors {

    private static final Duration LONGEST_GOOGLE = Duration.ofHours(1);
    private static final Duration LONGEST_GITHUB = Duration.ofMinutes(11);

    private final SandboxSettings settings;
    private final Credentials credentials;
    private final IssuedTokens tokens;

    private Doors(SandboxSettings settings, IssuedTokens tokens) {
        this.settings = settings;
        this.credentials = new Credentials(settings.credentials());
        this.tokens = tokens;
    }

    /** None if everybody is let in. */
    static List<Door> of(List<AuthDefinition> ways, SandboxSettings settings, IssuedTokens tokens) {
        Doors doors = new Doors(settings, tokens);
        List<Door> open = new ArrayList<>();
        String token = settings.token();
        if (token != null) {
            open.add(FixedDoor.bearer("Bearer", List.of(token)));
        }
        ways.stream().filter(doors::knows).map(doors::door).forEach(open::add);
        return open;
    }

    /** Whether all that a way to sign in is checked against is known. */
    private boolean knows(AuthDefinition way) {
        return switch (way.kind()) {
            case BEARER -> know(way, "token");
            case BEARER_POOL -> know(way, "tokens");
            case API_KEY, GOOGLE_SERVICE_ACCOUNT -> know(way, "key");
            case BASIC -> know(way, "username") && know(way, "password");
            case OAUTH2_REFRESH_TOKEN -> know(way, "refresh_token") && know(way, "client_id") && knowPath(way);
            case OAUTH2_CLIENT_CREDENTIALS -> know(way, "client_id") && know(way, "client_secret") && knowPath(way);
            case GITHUB_APP -> know(way, "private_key") && know(way, "app_id") && know(way, "installation_id");
            case SESSION_TOKEN -> way.options().path("parameters").valueStream().allMatch(credentials::know);
            case ALL -> way.parts().stream().allMatch(this::knows);
        };
    }

    private boolean know(AuthDefinition way, String option) {
        return credentials.know(way.options().path(option));
    }

    private boolean knowPath(AuthDefinition way) {
        return credentials.knowPath(way.text("token_path"));
    }

    private Door door(AuthDefinition way) {
        return switch (way.kind()) {
            case BEARER -> FixedDoor.bearer(way.text("scheme"), List.of(text(way, "token")));
            case BEARER_POOL ->
                FixedDoor.bearer(
                        way.text("scheme"), credentials.texts(way.options().path("tokens")));
            case API_KEY -> FixedDoor.key(way, text(way, "key"));
            case BASIC -> FixedDoor.basic(text(way, "username"), text(way, "password"));
            case OAUTH2_REFRESH_TOKEN, OAUTH2_CLIENT_CREDENTIALS ->
                bearerDoor(credentials.path(way.text("token_path")), new OAuthDesk(way, credentials, tokens));
            case GOOGLE_SERVICE_ACCOUNT -> google(way);
            case GITHUB_APP -> github(way);
            case SESSION_TOKEN -> session(way);
            case ALL -> new AllDoor(way.parts().stream().map(this::door).toList());
        };
    }

    private Door google(AuthDefinition way) {
        JsonNode key = json(text(way, "key"));
        AssertionCheck check = new AssertionCheck(key.path("private_key").asText(), LONGEST_GOOGLE, settings.clock());
        String scopes = String.join(" ", way.texts("scopes"));
        String path = way.text("token_path");
        return bearerDoor(path, (request, form) -> {
            JsonNode claims = check.claims(form.getOrDefault("assertion", ""));
            boolean fits =
                    claims.path("iss").asText().equals(key.path("client_email").asText())
                            && claims.path("aud").asText().equals(request.origin() + path)
                            && claims.path("scope").asText().equals(scopes);
            return fits
                    ? Answer.json(token("access_token", "google")
                            .put("expires_in", tokens.lifetime().toSeconds()))
                    : OAuthDesk.error(400, "invalid_grant", "The assertion's issuer, audience or scopes are wrong.");
        });
    }

    private Door github(AuthDefinition way) {
        AssertionCheck check = new AssertionCheck(text(way, "private_key"), LONGEST_GITHUB, settings.clock());
        String path = "/app/installations/" + text(way, "installation_id") + "/access_tokens";
        return bearerDoor(path, (request, form) -> {
            JsonNode claims =
                    check.claims(FixedDoor.afterScheme(request, "Bearer").orElse(""));
            if (!claims.path("iss").asText().equals(text(way, "app_id"))) {
                throw new RefusedException(401, "The assertion is of another app");
            }
            return Answer.json(
                    token("token", "github").put("expires_at", tokens.end().toString()));
        });
    }

    private Door session(AuthDefinition way) {
        String header = way.text("header");
        String prefix = way.text("prefix");
        Function<ApiRequest, Optional<String>> shown = request -> request.header(header)
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()));
        return new TokenDoor(way.text("token_path"), shown, tokens, (request, form) -> login(way, form));
    }

    private Answer login(AuthDefinition way, Map<String, String> form) {
        boolean fits = way.options().path("parameters").properties().stream()
                .allMatch(field -> credentials.text(field.getValue()).equals(form.get(field.getKey())));
        if (!fits) {
            throw new RefusedException(401, "Unknown user or wrong password");
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode node = root;
        List<String> path = way.texts("token");
        for (String field : path.subList(0, path.size() - 1)) {
            node = node.putObject(field);
        }
        node.put(path.get(path.size() - 1), tokens.issue("session"));
        return Answer.json(root);
    }

    private Door bearerDoor(String path, TokenDoor.TokenDesk desk) {
        return new TokenDoor(path, request -> FixedDoor.afterScheme(request, "Bearer"), tokens, desk);
    }

    private ObjectNode token(String name, String kind) {
        return JsonNodeFactory.instance.objectNode().put(name, tokens.issue(kind));
    }

    private String text(AuthDefinition way, String option) {
        return credentials.text(way.options().path(option));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("the sandbox's credential for a service account key is not JSON", e);
        }
    }
}
