package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a connector signs its requests.
 *
 * @param kind which
 * @param options of the kind; values are lists of parts, each a config field or a text
 */
public record AuthDefinition(Kind kind, JsonNode options) {

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
        SESSION_TOKEN
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
