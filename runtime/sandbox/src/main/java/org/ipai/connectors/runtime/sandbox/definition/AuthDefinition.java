package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way in which a connector signs its requests.
 *
 * @param kind which
 * @param options of the kind; values are lists of parts, each a config field or a text
 * @param parts ways that are gone together; empty of every kind but {@code ALL}
 */
public record AuthDefinition(Kind kind, JsonNode options, List<AuthDefinition> parts) {

    public AuthDefinition {
        parts = List.copyOf(parts);
    }

    /** The kinds of the spec language. */
    public enum Kind {
        BEARER,
        BEARER_POOL,
        API_KEY,
        BASIC,
        OAUTH2_REFRESH_TOKEN,
        OAUTH2_CLIENT_CREDENTIALS,
        GOOGLE_SERVICE_ACCOUNT,
        GITHUB_APP,
        SESSION_TOKEN,
        ALL
    }

    /** The ways that this one is made of, at least itself. */
    public Stream<AuthDefinition> all() {
        return Stream.concat(Stream.of(this), parts.stream());
    }

    /** An option that is text, or empty. */
    public String text(String name) {
        return options.path(name).asText("");
    }

    /** An option that is a list of texts. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        options.path(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
