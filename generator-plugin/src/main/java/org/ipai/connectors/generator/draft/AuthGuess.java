package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.openapi.ApiOutline;
import org.ipai.connectors.generator.openapi.OperationOutline;
import org.ipai.connectors.generator.openapi.SecurityScheme;

/** How requests are signed: the first way that the document names and a spec can say. */
final class AuthGuess {

    private static final String KEY = "auth";

    private final ApiOutline document;
    private final ConfigDraft config;

    private AuthGuess(ApiOutline document, ConfigDraft config) {
        this.document = document;
        this.config = config;
    }

    /** A guess always; its secrets are added to the config. */
    static Guess of(ApiOutline document, ConfigDraft config) {
        return new AuthGuess(document, config).guess();
    }

    private Guess guess() {
        List<String> used = used();
        List<SecurityScheme> schemes = new ArrayList<>(document.securitySchemes());
        schemes.sort((left, right) -> Integer.compare(rank(left, used), rank(right, used)));
        for (SecurityScheme scheme : schemes) {
            Optional<Guess> guess = guess(scheme.facts(), others(schemes, scheme));
            if (guess.isPresent()) {
                return guess.get();
            }
        }
        return undescribed(used);
    }

    /** Names of the schemes that operations take, those of most operations first. */
    private List<String> used() {
        Map<String, Integer> uses = new HashMap<>();
        for (OperationOutline operation : document.reads()) {
            List<String> own = operation.security();
            (own == null ? document.security() : own).forEach(name -> uses.merge(name, 1, Integer::sum));
        }
        return uses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int rank(SecurityScheme scheme, List<String> used) {
        int place = used.indexOf(scheme.name());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static String others(List<SecurityScheme> all, SecurityScheme chosen) {
        List<String> names = all.stream()
                .map(SecurityScheme::name)
                .filter(name -> !name.equals(chosen.name()))
                .toList();
        return "security scheme " + chosen.name()
                + (names.isEmpty() ? "" : "; others the document has: " + String.join(", ", names));
    }

    private Optional<Guess> guess(JsonNode scheme, String reason) {
        return switch (scheme.path("type").asText()) {
            case "http" -> http(scheme.path("scheme").asText(), reason);
            case "apiKey" -> apiKey(scheme, reason);
            case "oauth2" -> oauth(scheme.path("flows"), reason);
            default -> Optional.empty();
        };
    }

    private Optional<Guess> http(String scheme, String reason) {
        if (scheme.equalsIgnoreCase("basic")) {
            config.text("username", "User name.");
            config.secret("password", "Password of the user.");
            ObjectNode basic =
                    YamlText.object().put("username", "${config.username}").put("password", "${config.password}");
            return Optional.of(block("basic", basic, Confidence.HIGH, reason));
        }
        return scheme.equalsIgnoreCase("bearer") ? Optional.of(bearer(Confidence.HIGH, reason)) : Optional.empty();
    }

    private Guess bearer(Confidence confidence, String reason) {
        config.secret("token", "Token that can read the account.");
        return block("bearer", YamlText.object().put("token", "${config.token}"), confidence, reason);
    }

    private Optional<Guess> apiKey(JsonNode scheme, String reason) {
        String place = scheme.path("in").asText();
        String name = scheme.path("name").asText();
        if (!List.of("header", "query").contains(place) || name.isEmpty()) {
            return Optional.empty();
        }
        if (name.equalsIgnoreCase("Authorization")) {
            return Optional.of(bearer(Confidence.LOW, reason + "; it does not say which word stands before the key"));
        }
        config.secret("api_key", "Key that can read the account.");
        ObjectNode key = YamlText.object()
                .put("key", "${config.api_key}")
                .put("in", place)
                .put("name", name);
        return Optional.of(block("api_key", key, Confidence.HIGH, reason));
    }

    private Optional<Guess> oauth(JsonNode flows, String reason) {
        String ofClient = flows.path("clientCredentials").path("tokenUrl").asText();
        String ofUser = flows.path("authorizationCode").path("tokenUrl").asText();
        boolean client = ofClient.startsWith("https://");
        if (!client && !ofUser.startsWith("https://")) {
            return flows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(bearer(Confidence.LOW, reason + ", without a token URL"));
        }
        config.text("client_id", "Id of the OAuth client.");
        config.secret("client_secret", "Secret of the OAuth client.");
        ObjectNode options = YamlText.object()
                .put("token_url", client ? ofClient : ofUser)
                .put("client_id", "${config.client_id}")
                .put("client_secret", "${config.client_secret}");
        if (!client) {
            config.secret("refresh_token", "Refresh token of an account that can read.");
            options.put("refresh_token", "${config.refresh_token}");
        }
        String kind = client ? "oauth2_client_credentials" : "oauth2_refresh_token";
        return Optional.of(block(kind, options, Confidence.MEDIUM, reason));
    }

    /** Of a document that names no way, or names one and does not describe it. */
    private Guess undescribed(List<String> used) {
        if (!used.isEmpty()) {
            return bearer(
                    Confidence.LOW, "operations ask for '" + used.get(0) + "', which the document does not describe");
        }
        boolean refuses = document.reads().stream()
                .anyMatch(operation -> operation.hasResponse("401") || operation.hasResponse("403"));
        return refuses
                ? bearer(Confidence.LOW, "the document names no way to sign in, but responses 401 or 403")
                : Guess.written(KEY, YamlText.text("none"), Confidence.LOW, "the document names no way to sign in");
    }

    private static Guess block(String kind, ObjectNode options, Confidence confidence, String reason) {
        ObjectNode block = YamlText.object();
        block.set(kind, options);
        return Guess.written(KEY, block, confidence, reason);
    }
}
