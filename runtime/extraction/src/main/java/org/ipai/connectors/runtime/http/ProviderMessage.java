package org.ipai.connectors.runtime.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/** Finds the sentence in an error body that says what the provider has against a request. */
final class ProviderMessage {

    /** What common APIs call it, the most telling first. */
    private static final List<String> NAMES = List.of("message", "error_description", "detail", "title", "error");

    private static final JsonFactory JSON = new JsonFactory();

    private ProviderMessage() {}

    /** The raw message, or empty if the body has none. */
    static String of(Reply reply) {
        String[] found = new String[NAMES.size()];
        try (JsonParser parser = JSON.createParser(reply.body())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int name = token == JsonToken.VALUE_STRING ? NAMES.indexOf(parser.currentName()) : -1;
                if (name >= 0 && found[name] == null) {
                    found[name] = parser.getText();
                }
            }
        } catch (IOException e) {
            // Cut off or no JSON: what was found before counts.
        }
        for (String message : found) {
            if (message != null) {
                return message;
            }
        }
        return "";
    }
}
