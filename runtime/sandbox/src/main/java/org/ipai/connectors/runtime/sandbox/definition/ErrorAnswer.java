package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An answer that one of the connector's error rules is about.
 *
 * @param status HTTP status
 * @param headers by name
 * @param body JSON
 */
public record ErrorAnswer(int status, Map<String, String> headers, JsonNode body) {

    public ErrorAnswer {
        headers = Map.copyOf(headers);
    }
}
