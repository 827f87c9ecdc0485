package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.http.TokenStore;

/** Has the platform keep refresh tokens that the provider replaces: it gets the configuration back with the newest one. */
final class PlatformTokens implements TokenStore {

    private final ObjectNode config;
    private final Messages messages;
    private final Map<String, String> newest = new HashMap<>();

    PlatformTokens(ObjectNode config, Messages messages) {
        this.config = config.deepCopy();
        this.messages = messages;
    }

    @Override
    public synchronized void exchange(Secret configured, Use use) throws SourceAccessException, InterruptedException {
        String before = newest.getOrDefault(configured.reveal(), configured.reveal());
        String next = use.of(Secret.of(before)).reveal();
        if (!next.equals(before)) {
            newest.put(configured.reveal(), next);
            messages.hideAlso(next);
            config.properties().stream()
                    .filter(field -> field.getValue().isTextual()
                            && field.getValue().textValue().equals(before))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(name -> config.put(name, next));
            messages.newConfig(config);
        }
    }
}
