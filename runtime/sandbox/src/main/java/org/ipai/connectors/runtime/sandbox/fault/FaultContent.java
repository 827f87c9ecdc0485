package org.ipai.connectors.runtime.sandbox.fault;

import java.util.Map;

/**
 * What a failing answer says.
 *
 * @param headers by name
 * @param body JSON, as it is sent
 */
public record FaultContent(Map<String, String> headers, String body) {

    public FaultContent {
        headers = Map.copyOf(headers);
    }
}
