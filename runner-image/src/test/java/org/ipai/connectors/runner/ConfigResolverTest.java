package org.ipai.connectors.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigResolverTest {

    private static final List<ConfigField> FIELDS = List.of(
            new ConfigField("owner", ConfigType.STRING, "Whose.", true, null, List.of()),
            new ConfigField("regions", ConfigType.STRING_LIST, "Where.", false, null, List.of()),
            new ConfigField("tokens", ConfigType.SECRET_LIST, "To sign in.", false, null, List.of()),
            new ConfigField("token", ConfigType.SECRET, "To sign in.", true, null, List.of()));

    private final Path folder;

    ConfigResolverTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_command_line_wins_over_the_file_and_the_file_over_the_environment() throws IOException {
        ConnectionFile file = file("config: {owner: from-file, token: {env: MY_TOKEN}}");
        Map<String, String> environment =
                Map.of("MY_TOKEN", "secret", "GITHUB_OWNER", "from-environment", "GITHUB_TOKEN", "other");
        assertThat(resolve(environment, file, Map.of()))
                .containsEntry("owner", "from-file")
                .containsEntry("token", "secret");
        assertThat(resolve(environment, file, Map.of("owner", "typed"))).containsEntry("owner", "typed");
        assertThat(resolve(environment, ConnectionFile.none(), Map.of()))
                .containsEntry("owner", "from-environment")
                .containsEntry("token", "other");
    }

    @Test
    void a_secret_is_taken_neither_from_the_file_nor_from_the_command_line() throws IOException {
        ConnectionFile literal = file("config: {token: s3cret}");
        assertThatThrownBy(() -> resolve(Map.of(), literal, Map.of()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("token: {env: VARIABLE}")
                .message()
                .doesNotContain("s3cret");
        assertThatThrownBy(() -> resolve(Map.of(), ConnectionFile.none(), Map.of("token", "s3cret")))
                .hasMessageContaining("GITHUB_TOKEN")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void a_secret_file_loses_its_line_break() throws IOException {
        Path secret = Files.writeString(folder.resolve("token"), "s3cret\n");
        ConnectionFile file = file("config: {token: {file: '" + secret + "'}}");
        assertThat(resolve(Map.of(), file, Map.of())).containsEntry("token", "s3cret");
    }

    @Test
    void a_list_is_a_json_array_from_then_on() throws IOException {
        ConnectionFile file = file("config: {regions: [eu, 'a,b', 7], tokens: [{env: ONE}, {env: TWO}]}");
        assertThat(resolve(Map.of("ONE", "s3cret", "TWO", "o\"ther"), file, Map.of()))
                .containsEntry("regions", "[\"eu\",\"a,b\",\"7\"]")
                .containsEntry("tokens", "[\"s3cret\",\"o\\\"ther\"]");
        ConnectionFile literal = file("config: {tokens: [{env: ONE}, s3cret]}");
        assertThatThrownBy(() -> resolve(Map.of("ONE", "1"), literal, Map.of()))
                .hasMessageContaining("config 'tokens[2]' is a secret and must not stand in a file")
                .message()
                .doesNotContain("s3cret");
        ConnectionFile single = file("config: {owner: [a]}");
        assertThatThrownBy(() -> resolve(Map.of(), single, Map.of()))
                .hasMessageContaining("config 'owner' takes one value, not a list");
        assertThatThrownBy(() -> resolve(Map.of(), ConnectionFile.none(), Map.of("tokens", "s3cret")))
                .hasMessageContaining("GITHUB_TOKENS");
    }

    @Test
    void a_reference_that_leads_nowhere_is_named() throws IOException {
        ConnectionFile variable = file("config: {token: {env: NO_SUCH}}");
        assertThatThrownBy(() -> resolve(Map.of(), variable, Map.of()))
                .hasMessageContaining("NO_SUCH, which is not set");
        ConnectionFile missing = file("config: {token: {file: /no/such/file}}");
        assertThatThrownBy(() -> resolve(Map.of(), missing, Map.of())).hasMessageContaining("/no/such/file");
    }

    @Test
    void a_file_that_is_no_connection_file_is_refused_with_its_place() {
        assertThatThrownBy(() -> file("conection: octo"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("connection.yaml:1:")
                .hasMessageContaining("conection");
        assertThatThrownBy(() -> file("config: [unclosed")).hasMessageContaining("connection.yaml:");
        assertThatThrownBy(() -> ConnectionFile.read(folder.resolve("absent.yaml")))
                .hasMessageContaining("cannot read");
    }

    private ConnectionFile file(String yaml) throws IOException {
        return ConnectionFile.read(Files.writeString(folder.resolve("connection.yaml"), yaml));
    }

    private static Map<String, String> resolve(
            Map<String, String> environment, ConnectionFile file, Map<String, String> given) {
        return new ConfigResolver(environment).resolve("github", FIELDS, file, given);
    }
}
