package org.ipai.connectors.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.RunnerProcess.Ended;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.TestDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** With {@code IPAI_LOG=json}, as in a container, everything that a process says is JSON lines. */
@ExtendWith(SharedPostgres.class)
class GithubLogTest {

    private final TestDatabase database;
    private final RunnerProcess runner;

    GithubLogTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.database = TestDatabase.on(server);
        this.runner = new RunnerProcess(
                folder,
                Map.of(
                        "IPAI_LOG",
                        "json",
                        "GITHUB_TOKEN",
                        "secret-token",
                        "IPAI_DATABASE_USER",
                        database.user(),
                        "IPAI_DATABASE_PASSWORD",
                        database.password()));
    }

    @Test
    void each_line_says_where_it_comes_from() throws Exception {
        try (SandboxServer sandbox = sandbox("secret-token")) {
            List<JsonNode> lines = lines(0, sync(sandbox));
            JsonNode started = event(lines, "stream_started");
            assertThat(started.at("/source").asText()).isEqualTo("github");
            assertThat(started.at("/connection").asText()).isEqualTo("octo");
            assertThat(started.at("/level").asText()).isEqualTo("info");
            JsonNode finished = event(lines, "sync_finished");
            assertThat(started.at("/run").asText())
                    .isNotEmpty()
                    .isEqualTo(finished.at("/run").asText());
            assertThat(event(lines, "stream_finished").at("/job").asText())
                    .isEqualTo("sync_github_repositories_full_refresh");
        }
    }

    @Test
    void errors_and_wrong_command_lines_are_lines_too() throws Exception {
        try (SandboxServer sandbox = sandbox("another-token")) {
            assertThat(event(lines(1, sync(sandbox)), "sync_finished")
                            .at("/level")
                            .asText())
                    .isEqualTo("error");
        }
        assertThat(event(lines(2, "sync", "--no-such-option"), "error")
                        .at("/message")
                        .asText())
                .contains("--no-such-option");
        assertThat(event(lines(3, "sync", "--connector", "nowhere"), "error")
                        .at("/exception")
                        .isMissingNode())
                .isTrue();
        lines(0, "database", "stop");
    }

    @Test
    void a_database_that_is_away_is_an_exception_on_one_line() throws Exception {
        String[] command = {"runs", "--connector", "github", "--database", "jdbc:postgresql://127.0.0.1:1/none"};
        JsonNode error = event(lines(1, command), "error");
        assertThat(error.at("/level").asText()).isEqualTo("error");
        assertThat(error.at("/message").asText()).contains("cannot be reached");
        assertThat(error.at("/exception/type").asText()).endsWith("ControlPlaneException");
        assertThat(error.at("/exception/stack_trace").asText()).contains("\n\tat ");
    }

    private String[] sync(SandboxServer sandbox) {
        List<String> command = new ArrayList<>(List.of("sync", "--connector", "github", "--connection", "octo"));
        command.addAll(List.of("--set", "owner=octo-sandbox", "--streams", "repositories", "--lakehouse", "lake"));
        command.addAll(List.of("--base-url", sandbox.baseUrl().toString(), "--database", database.jdbcUrl()));
        return command.toArray(String[]::new);
    }

    private List<JsonNode> lines(int exitCode, String... command) throws Exception {
        Ended ended = runner.run(command);
        assertThat(ended.code()).as(ended.output()).isEqualTo(exitCode);
        assertThat(ended.output()).doesNotContain("secret-token", database.password());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ended.lines()) {
            JsonNode parsed = JsonMapper.builder().build().readTree(line);
            assertThat(parsed.has("time") && parsed.has("level")).as(line).isTrue();
            lines.add(parsed);
        }
        return lines;
    }

    private static JsonNode event(List<JsonNode> lines, String name) {
        return lines.stream()
                .filter(line -> line.path("event").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + lines));
    }

    private static SandboxServer sandbox(String token) {
        return SandboxServer.start(
                SandboxDefinition.ofSource("github"),
                SandboxSettings.builder().token(token).parents(2).build());
    }
}
