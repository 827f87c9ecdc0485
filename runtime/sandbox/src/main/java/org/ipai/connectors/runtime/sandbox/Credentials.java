package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.connector.PathTemplate;
import org.ipai.connectors.runtime.sandbox.definition.ListText;

/** The config values of the connection that the sandbox lets in. */
final class Credentials {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]+)}");

    private final Map<String, String> config;

    Credentials(Map<String, String> config) {
        this.config = Map.copyOf(config);
    }

    /** Whether every config field that a value is made of is known. */
    boolean know(JsonNode parts) {
        for (JsonNode part : parts) {
            if (part.has("config")
                    && !part.has("text")
                    && !config.containsKey(part.path("config").asText())) {
                return false;
            }
        }
        return true;
    }

    /** A value's text. */
    String text(JsonNode parts) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : parts) {
            String literal = part.path("text").asText("");
            text.append(config.getOrDefault(part.path("config").asText(""), literal));
        }
        return text.toString();
    }

    /** Whether every config field that a path names in braces is known. */
    boolean knowPath(String path) {
        return FIELD.matcher(path).results().allMatch(field -> config.containsKey(field.group(1)));
    }

    /** A path with values in place of the fields it names in braces, percent-encoded. */
    String path(String path) {
        return FIELD.matcher(path)
                .replaceAll(field ->
                        Matcher.quoteReplacement(PathTemplate.encode(config.getOrDefault(field.group(1), ""))));
    }

    /** The entries of a value that is a list: a JSON array, or separated by commas. */
    List<String> texts(JsonNode parts) {
        return ListText.entries(text(parts));
    }
}
