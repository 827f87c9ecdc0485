package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The config values of the connection that the sandbox lets in. */
final class Credentials {

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

    /** The entries of a value that is a list: a JSON array, or separated by commas. */
    List<String> texts(JsonNode parts) {
        String text = text(parts);
        if (!text.startsWith("[")) {
            return Arrays.stream(text.split(",")).map(String::strip).toList();
        }
        try {
            List<String> entries = new ArrayList<>();
            new ObjectMapper().readTree(text).forEach(entry -> entries.add(entry.asText()));
            return entries;
        } catch (IOException e) {
            throw new IllegalArgumentException("a credential starts like a JSON array and is none", e);
        }
    }
}
