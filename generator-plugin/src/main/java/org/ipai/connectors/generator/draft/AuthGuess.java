package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.openapi.ApiOutline;
import org.ipai.connectors.generator.openapi.OperationOutline;
import org.ipai.connectors.generator.openapi.SecurityScheme;
import org.ipai.connectors.generator.resolve.SnakeCase;

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
        List<List<String>> used = used();
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        document.securitySchemes().forEach(scheme -> schemes.put(scheme.name(), scheme));
        Set<List<String>> ways = new LinkedHashSet<>(used);
        schemes.keySet().forEach(name -> ways.add(List.of(name)));
        for (List<String> way : ways) {
            Optional<Guess> guess = schemes.keySet().containsAll(way)
                    ? guess(way.stream().map(schemes::get).toList(), reason(way, schemes.keySet()))
                    : Optional.empty();
            if (guess.isPresent()) {
                return guess.get();
            }
        }
        return undescribed(used);
    }

    /** What operations take, that of most operations first. */
    private List<List<String>> used() {
        Map<List<String>, Integer> uses = new LinkedHashMap<>();
        for (OperationOutline operation : document.reads()) {
            List<List<String>> own = operation.security();
            (own == null ? document.security() : own).forEach(way -> uses.merge(way, 1, Integer::sum));
        }
        return uses.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String reason(List<String> way, Set<String> all) {
        List<String> others = all.stream().filter(name -> !way.contains(name)).toList();
        return (way.size() == 1 ? "security scheme " : "security schemes, all at once: ")
                + String.join(", ", way)
                + (others.isEmpty() ? "" : "; others the document has: " + String.join(", ", others));
    }

    private Optional<Guess> guess(List<SecurityScheme> way, String reason) {
        if (way.size() == 1) {
            return guess(way.get(0).facts(), "api_key", reason);
        }
        ArrayNode parts = YamlText.list(List.of());
        Confidence confidence = Confidence.HIGH;
        for (SecurityScheme scheme : way) {
            String field = SnakeCase.of(scheme.facts().path("name").asText());
            Optional<Guess> part = guess(scheme.facts(), field, reason);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get().value());
            confidence = confidence.and(part.get().confidence());
        }
        ObjectNode all = YamlText.object();
        all.set("all", parts);
        return Optional.of(Guess.written(KEY, all, confidence, reason));
    }

    /** @param field of the config that holds a key */
    private Optional<Guess> guess(JsonNode scheme, String field, String reason) {
        return switch (scheme.path("type").asText()) {
            case "http" -> http(scheme.path("scheme").asText(), reason);
            case "apiKey" -> apiKey(scheme, field, reason);
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

    private Optional<Guess> apiKey(JsonNode scheme, String field, String reason) {
        String place = scheme.path("in").asText();
        String name = scheme.path("name").asText();
        if (!List.of("header", "query").contains(place) || name.isEmpty() || field.isEmpty()) {
            return Optional.empty();
        }
        if (name.equalsIgnoreCase("Authorization")) {
            return Optional.of(bearer(Confidence.LOW, reason + "; it does not say which word stands before the key"));
        }
        config.secret(field, "Key that can read the account.");
        ObjectNode key = YamlText.object()
                .put("key", "${config." + field + "}")
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
    private Guess undescribed(List<List<String>> used) {
        if (!used.isEmpty()) {
            return bearer(
                    Confidence.LOW,
                    "operations ask for '" + String.join("', '", used.get(0))
                            + "', which the document does not describe");
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
