package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.Secret;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformTokensTest {

    @Test
    void a_replaced_refresh_token_is_the_platforms_to_keep() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> used = new ArrayList<>();
        try (MessageStream stream = new MessageStream(out)) {
            ObjectNode config = new ObjectMapper().createObjectNode();
            config.put("client_id", "id").put("refresh_token", "token-1");
            PlatformTokens tokens = new PlatformTokens(config, new Messages(stream, Clock.systemUTC()));
            Secret configured = Secret.ofConfig("refresh_token", "token-1");
            for (String next : List.of("token-2", "token-2", "token-3")) {
                tokens.exchange(configured, token -> {
                    used.add(token.reveal());
                    return Secret.of(next);
                });
            }
        }
        assertThat(used).containsExactly("token-1", "token-2", "token-2");
        List<JsonNode> messages = new ArrayList<>();
        for (String line :
                out.toString(java.nio.charset.StandardCharsets.UTF_8).lines().toList()) {
            messages.add(new ObjectMapper().readTree(line));
        }
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1)
                        .at("/control/connectorConfig/config/refresh_token")
                        .asText())
                .isEqualTo("token-3");
        assertThat(messages.get(1)
                        .at("/control/connectorConfig/config/client_id")
                        .asText())
                .isEqualTo("id");
    }
}
