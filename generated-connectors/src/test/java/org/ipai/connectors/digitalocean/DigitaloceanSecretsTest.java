package org.ipai.connectors.digitalocean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.contract.BronzeRows;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sync.SyncRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Databases come with the passwords of their users. */
@ExtendWith(SharedPostgres.class)
class DigitaloceanSecretsTest {

    private static final List<String> CONNECTIONS = List.of(
            "connection",
            "private_connection",
            "standby_connection",
            "standby_private_connection",
            "ui_connection",
            "schema_registry_connection");

    private final TestedConnector tested = TestedConnector.of("digitalocean");
    private final SyncHarness harness;

    DigitaloceanSecretsTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.harness = new SyncHarness(tested, server, folder);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void no_connection_and_no_user_gets_into_bronze() throws IOException {
        try (SandboxServer sandbox = SandboxServer.start(
                SandboxDefinition.ofSource("digitalocean"),
                credentials(SandboxSettings.builder().records(20)).build())) {
            List<String> secrets = sandbox.records("databases")
                    .flatMap(record -> secrets(record.json()))
                    .toList();
            assertThat(secrets).hasSizeGreaterThan(20);

            harness.sync(sandbox.baseUrl(), SyncRequest.Refresh.FROM_STATE, "databases");

            List<String> bronze = BronzeRows.records(harness.lakehouseFolder(), tested.stream("databases"));
            assertThat(bronze).hasSize(20).allSatisfy(record -> {
                JsonNode kept = new ObjectMapper().readTree(record);
                assertThat(kept.has("version")).isTrue();
                assertThat(kept.has("users")).isFalse();
                assertThat(CONNECTIONS).noneMatch(kept::has);
                assertThat(kept.findValues("password")).isEmpty();
            });
        }
    }

    private SandboxSettings.Builder credentials(SandboxSettings.Builder settings) {
        tested.config().forEach(settings::credential);
        return settings;
    }

    private static Stream<String> secrets(byte[] json) {
        JsonNode record;
        try {
            record = new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream<JsonNode> holders = Stream.concat(
                CONNECTIONS.stream().map(record::path), record.path("users").valueStream());
        return holders.flatMap(
                        holder -> Stream.of(holder.path("password"), holder.path("uri"), holder.path("access_key")))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
