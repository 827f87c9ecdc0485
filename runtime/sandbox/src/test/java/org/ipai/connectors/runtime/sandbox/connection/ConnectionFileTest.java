package org.ipai.connectors.runtime.sandbox.connection;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionFileTest {

    private static ConfigField field(String name, ConfigType type) {
        return new ConfigField(name, type, "", true, null, List.of());
    }

    @Test
    void secrets_stand_beside_it(@TempDir Path folder) throws Exception {
        ConnectionFile connection = new ConnectionFile(
                "octo",
                List.of(
                        field("owner", ConfigType.STRING),
                        field("token", ConfigType.SECRET),
                        field("tokens", ConfigType.SECRET_LIST)),
                Map.of("owner", "\"ann\": {#}", "token", "t0p-secret", "tokens", "first,second"));
        connection.write(folder.resolve("connection.yaml"), URI.create("http://127.0.0.1:80"));
        Path secrets = folder.resolve("secrets").toAbsolutePath();
        assertThat(Files.readAllLines(folder.resolve("connection.yaml")))
                .containsExactly(
                        "# Made up for the sandbox of octo: no credential here is a provider's.",
                        "connector: octo",
                        "base_url: http://127.0.0.1:80",
                        "config:",
                        "  owner: \"\\\"ann\\\": {#}\"",
                        "  token: {file: \"" + secrets.resolve("token") + "\"}",
                        "  tokens: [{file: \"" + secrets.resolve("tokens-1") + "\"}, {file: \""
                                + secrets.resolve("tokens-2") + "\"}]");
        assertThat(secrets.resolve("token")).hasContent("t0p-secret");
        assertThat(secrets.resolve("tokens-2")).hasContent("second");
        assertThat(connection.toString()).doesNotContain("t0p-secret", "first");
    }

    @Test
    void the_providers_own_address_is_not_written(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("connection.yaml");
        new ConnectionFile("octo", List.of(field("owner", ConfigType.STRING)), Map.of()).write(file, null);
        assertThat(Files.readString(file)).contains("config: {}").doesNotContain("base_url");
    }
}
