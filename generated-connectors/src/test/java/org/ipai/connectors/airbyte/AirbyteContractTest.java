package org.ipai.connectors.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.contract.TestedConnectors;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every connector of this module says in the protocol: its spec, its catalog, all of its records. */
@ParameterizedClass
@MethodSource("connectors")
class AirbyteContractTest {

    private final TestedConnector tested;
    private final AirbytePlatform platform;

    AirbyteContractTest(TestedConnector tested, @TempDir Path folder) {
        this.tested = tested;
        this.platform = new AirbytePlatform(tested, folder);
    }

    static Stream<TestedConnector> connectors() {
        return TestedConnectors.all();
    }

    @Test
    void its_spec_describes_every_config_field_and_takes_a_configuration_that_works() throws Exception {
        ProtocolRun run = platform.run("spec");
        assertThat(run.code()).as(run.errors()).isZero();
        JsonNode spec = run.messages().get(0).path("spec");
        assertThat(run.messages()).hasSize(1);
        JsonNode schema = spec.path("connectionSpecification");
        ProtocolSchema.assertIsSchema(schema);
        for (ConfigField field : tested.descriptor().configFields()) {
            JsonNode property = schema.path("properties").path(field.name());
            assertThat(property.path("description").asText()).isEqualTo(field.description());
            assertThat(property.path("airbyte_secret").asBoolean())
                    .isEqualTo(field.type().isSecret());
            assertThat(property.has("default")).isEqualTo(field.defaultValue() != null);
        }
        assertThat(spec.path("supportsIncremental").asBoolean())
                .isEqualTo(tested.streams().stream().anyMatch(stream -> stream.cursor() != null));
        Path config = platform.config(tested.config(), "http://127.0.0.1:1");
        assertThat(ProtocolSchema.faults(schema, new ObjectMapper().readTree(config.toFile())))
                .isEmpty();
    }

    @Test
    void a_full_read_sends_every_record_once_and_each_fits_the_schema_of_its_stream() throws Exception {
        try (SandboxServer sandbox = tested.sandbox(SandboxSettings.builder().parents(3))) {
            Path config = platform.config(tested.config(), sandbox.baseUrl().toString());
            assertThat(platform.run("check", "--config", config.toString()).messages().stream()
                            .map(message ->
                                    message.at("/connectionStatus/status").asText()))
                    .contains("SUCCEEDED");
            JsonNode discovered = platform.discover(config);
            assertThat(discovered.path("streams").size())
                    .isEqualTo(tested.streams().size());
            Path catalog = platform.catalog(discovered, "full_refresh", stream -> true);
            ProtocolRun run = platform.run("read", "--config", config.toString(), "--catalog", catalog.toString());
            assertThat(run.code()).as(run.faults() + run.errors()).isZero();
            for (JsonNode stream : discovered.path("streams")) {
                assertComplete(stream, run, sandbox);
            }
        }
    }

    private void assertComplete(JsonNode discovered, ProtocolRun run, SandboxServer sandbox) {
        String name = discovered.path("name").asText();
        JsonNode schema = discovered.path("json_schema");
        ProtocolSchema.assertIsSchema(schema);
        List<JsonNode> records = run.records(name);
        long expected = sandbox.records(name)
                .filter(record -> tested.reads(name, record))
                .count();
        assertThat(records).as(name).hasSize(Math.toIntExact(expected));
        assertThat(keys(tested.stream(name), records)).as("keys of " + name).hasSize(records.size());
        records.stream()
                .limit(20)
                .forEach(record -> assertThat(ProtocolSchema.faults(schema, record))
                        .as(name + " " + record)
                        .isEmpty());
        assertThat(run.statuses(name))
                .containsExactly(
                        records.isEmpty()
                                ? new String[] {"STARTED", "COMPLETE"}
                                : new String[] {"STARTED", "RUNNING", "COMPLETE"});
        double counted = run.of("STATE")
                .map(message -> message.path("state"))
                .filter(state -> ProtocolRun.name(state.path("stream")).equals(name))
                .mapToDouble(state -> state.at("/sourceStats/recordCount").asDouble())
                .sum();
        assertThat(counted).as("records that states of " + name + " cover").isEqualTo(records.size());
    }

    static Set<String> keys(StreamDescriptor stream, List<JsonNode> records) {
        Set<String> keys = new HashSet<>();
        for (JsonNode record : records) {
            StringBuilder key = new StringBuilder();
            stream.primaryKey()
                    .forEach(column -> key.append(record.path(column)).append('/'));
            keys.add(key.toString());
        }
        return keys;
    }
}
