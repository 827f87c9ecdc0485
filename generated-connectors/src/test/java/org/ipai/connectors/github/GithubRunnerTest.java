package org.ipai.connectors.github;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.RunnerProcess.Ended;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.TestDatabase;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The command line as people and schedulers use it: arguments, variables and files in, output and exit codes out. */
@ExtendWith(SharedPostgres.class)
class GithubRunnerTest {

    private final EmbeddedDatabase server;
    private final Path folder;
    private final TestDatabase database;
    private final RunnerProcess runner;

    GithubRunnerTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.server = server;
        this.folder = folder;
        this.database = TestDatabase.on(server);
        this.runner = new RunnerProcess(
                folder,
                Map.of("GITHUB_TOKEN", "secret-token", "DATABASE_PASSWORD", database.password(), "LC_ALL", "C.UTF-8"));
    }

    @Test
    void a_connection_is_checked_synced_looked_at_and_reset() throws Exception {
        try (SandboxServer sandbox = sandbox(settings().records(40))) {
            connectionFile(sandbox);
            assertThat(succeeded("check"))
                    .containsExactly("repositories: can be read", "organization_members: can be read");

            List<String> first = succeeded("sync", "--preview", "1");
            assertThat(first)
                    .contains("repositories: reading", "issues: reading", "gold: refreshing views")
                    .anyMatch(line -> line.matches("issues +3 +3 +120 .* succeeded"))
                    .anyMatch(line -> line.startsWith("gold     gold_software_"))
                    .contains("silver   " + folder.resolve("lake/silver"))
                    .anyMatch(line -> line.matches("run \\S+ succeeded after .*"));

            sandbox.advance();
            List<String> second = succeeded("sync", "--log", "json", "--streams", "issues", "--parallel", "2");
            assertThat(second)
                    .anyMatch(line -> line.contains("\"event\":\"stream_started\",\"stream\":\"issues\""))
                    .anyMatch(line ->
                            line.contains("\"job\":\"sync_github_issues_incremental\",\"status\":\"succeeded\""))
                    .last()
                    .asString()
                    .contains("\"event\":\"sync_finished\"", "\"status\":\"succeeded\"");

            assertThat(succeeded("runs"))
                    .hasSize(4)
                    .filteredOn(line -> line.contains(" succeeded "))
                    .hasSize(2);
            assertThat(succeeded("runs", "--limit", "1", "--log", "json"))
                    .singleElement()
                    .asString()
                    .contains("\"event\":\"run\"");
            assertThat(succeeded("state", "show"))
                    .filteredOn(line -> line.startsWith("issues "))
                    .hasSize(3);
            assertThat(succeeded("state", "reset", "--stream", "issues"))
                    .containsExactly("3 slices forgotten; the next sync reads them from the start");
            assertThat(succeeded("state", "show", "--log", "json"))
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("\"stream\":\"issues\""));
        }
    }

    @Test
    void a_container_without_files_is_told_everything_by_its_environment() throws Exception {
        RunnerProcess container = new RunnerProcess(
                folder,
                Map.of(
                        "GITHUB_TOKEN",
                        "secret-token",
                        "GITHUB_OWNER",
                        "octo-sandbox",
                        "IPAI_CONNECTION",
                        "octo",
                        "IPAI_LAKEHOUSE",
                        folder.resolve("mounted").toString(),
                        "IPAI_DATABASE_URL",
                        database.jdbcUrl(),
                        "IPAI_DATABASE_USER",
                        database.user(),
                        "IPAI_DATABASE_PASSWORD",
                        database.password(),
                        "LC_ALL",
                        "C.UTF-8"));
        try (SandboxServer sandbox = sandbox(settings().records(5))) {
            String[] job = {"sync", "--streams", "issues", "--keep-parents", "--preview", "0", "--connector", "github"};
            String[] here = Arrays.copyOf(job, job.length + 2);
            here[job.length] = "--base-url";
            here[job.length + 1] = sandbox.baseUrl().toString();
            assertThat(succeeded(container.run(here))).noneMatch(line -> line.startsWith("repositories"));
            here[2] = "repositories";
            succeeded(container.run(here));
            here[2] = "issues";
            assertThat(succeeded(container.run(here)))
                    .anyMatch(line -> line.matches("issues +3 +3 +15 .* succeeded"))
                    .noneMatch(line -> line.startsWith("repositories"))
                    .contains("silver   " + folder.resolve("mounted/silver"));
        }
    }

    @Test
    void a_refused_token_is_a_configuration_error_and_is_not_shown() throws Exception {
        try (SandboxServer sandbox = sandbox(settings().token("another-token").records(5))) {
            connectionFile(sandbox);
            Ended check = run("check");
            assertThat(check.code()).isEqualTo(3);
            assertThat(check.output()).contains("401").doesNotContain("secret-token", "\tat ");
        }
    }

    @Test
    void gaps_fail_only_if_asked_for() throws Exception {
        try (SandboxServer sandbox = sandbox(settings().records(5).missingParent(2))) {
            connectionFile(sandbox);
            Ended tolerant = run("sync", "--preview", "0", "--streams", "issues");
            assertThat(tolerant.code()).as(tolerant.output()).isZero();
            assertThat(tolerant.lines()).anyMatch(line -> line.startsWith("! issues: octo-sandbox/"));
            assertThat(run("sync", "--preview", "0", "--streams", "issues", "--fail-on-gaps")
                            .code())
                    .isEqualTo(4);
        }
    }

    @Test
    void records_that_cannot_be_typed_fail_only_if_asked_for() throws Exception {
        Faults faults = Faults.ofRecords(
                RecordFault.of(RecordFault.Kind.WRONG_TYPE, "repositories", 3).in("full_name"));
        try (SandboxServer sandbox = sandbox(settings().faults(faults))) {
            connectionFile(sandbox);
            String[] sync = {"sync", "--log", "json", "--streams", "repositories"};
            Ended tolerant = run(sync);
            assertThat(tolerant.code()).as(tolerant.output()).isZero();
            assertThat(tolerant.lines())
                    .anyMatch(line -> line.contains("\"quarantined\":1") && line.contains("\"rule\":\"unique\""));
            String[] strict = Arrays.copyOf(sync, sync.length + 1);
            strict[sync.length] = "--fail-on-quarantine";
            assertThat(run(strict).code()).isEqualTo(6);
        }
    }

    @Test
    void a_recording_is_replayed_without_the_provider_or_its_token() throws Exception {
        try (SandboxServer sandbox = sandbox(settings().token("secret-token").records(5))) {
            connectionFile(sandbox);
            succeeded(run("sync", "--preview", "0", "--streams", "issues", "--record", "tape"));
        }
        assertThat(run("sync", "--record", "tape").code()).isEqualTo(3);
        TestDatabase fresh = TestDatabase.on(server);
        RunnerProcess stranger = new RunnerProcess(
                folder,
                Map.of("IPAI_DATABASE_USER", fresh.user(), "IPAI_DATABASE_PASSWORD", fresh.password(), "LC_ALL", "C"));
        List<String> replayed = succeeded(stranger.run(
                "sync",
                "--connector",
                "github",
                "--set",
                "owner=octo-sandbox",
                "--streams",
                "issues",
                "--replay",
                "tape",
                "--lakehouse",
                "replayed",
                "--preview",
                "0",
                "--database",
                fresh.jdbcUrl()));
        assertThat(replayed).anyMatch(line -> line.matches("issues +3 +3 +15 .* succeeded"));
    }

    @Test
    void what_is_wrong_with_the_configuration_is_said_in_a_line() throws Exception {
        Ended secret = runner.run("sync", "--connector", "github", "--set", "owner=o", "--set", "token=t0psecret");
        assertThat(secret.code()).isEqualTo(3);
        assertThat(secret.output())
                .contains("put it into the environment variable GITHUB_TOKEN")
                .doesNotContain("t0psecret");
        Ended missing = runner.run("check", "--connector", "github", "--base-url", "nonsense");
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.output()).startsWith("ipai: ").contains("owner").doesNotContain("\tat ");
    }

    @Test
    void the_streams_are_described_for_people_and_machines() throws Exception {
        assertThat(succeeded(runner.run("discover", "--connector", "github")))
                .anyMatch(line -> line.startsWith("issues ") && line.contains("full_refresh, incremental"));
        assertThat(succeeded(runner.run("discover", "--connector", "github", "--log", "json")))
                .hasSize(TestedConnector.of("github").streams().size())
                .anyMatch(line -> line.contains("\"stream\":\"issues\"") && line.contains("\"repository_id\""));
        assertThat(succeeded(runner.run("--version"))).anyMatch(line -> line.startsWith("github spec "));
    }

    @Test
    void without_a_database_an_embedded_one_is_started_in_the_folder() throws Exception {
        assertThat(succeeded(runner.run("database", "start")))
                .first()
                .asString()
                .matches("postgres +postgresql://ipai@(127\\.0\\.0\\.1|localhost):\\d+/.*");
        try {
            assertThat(succeeded(runner.run("runs", "--connector", "github"))).hasSize(2);
            assertThat(shell(succeeded(runner.run("database", "start", "--env", "--log", "json")), "env"))
                    .anyMatch(line -> line.matches("IPAI_DATABASE_URL=jdbc:postgresql://127\\.0\\.0\\.1:\\d+/ipai"))
                    .contains("IPAI_DATABASE_USER=ipai")
                    .contains("IPAI_DATABASE_PASSWORD=" + Files.readString(folder.resolve(".ipai/postgres/password")));
        } finally {
            assertThat(succeeded(runner.run("database", "stop"))).containsExactly("postgres stopped; its data stays");
        }
        assertThat(succeeded(runner.run("database", "stop"))).containsExactly("postgres was not running");
    }

    /** What a command prints in a shell that has evaluated these lines. */
    private static List<String> shell(List<String> lines, String command) throws IOException {
        String script = String.join("\n", lines) + "\n" + command;
        return new ProcessBuilder("sh", "-c", script)
                .start()
                .inputReader()
                .lines()
                .toList();
    }

    private List<String> succeeded(String... command) throws IOException, InterruptedException {
        return succeeded(run(command));
    }

    private static List<String> succeeded(Ended ended) {
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.lines();
    }

    /** Runs a command with the connection file. */
    private Ended run(String... command) throws IOException, InterruptedException {
        String[] arguments = Arrays.copyOf(command, command.length + 2);
        arguments[command.length] = "--connection-file";
        arguments[command.length + 1] = "connection.yaml";
        return runner.run(arguments);
    }

    private void connectionFile(SandboxServer sandbox) throws IOException {
        Files.writeString(folder.resolve("token"), "secret-token\n");
        Files.writeString(folder.resolve("connection.yaml"), """
                connection: octo
                connector: github
                base_url: %s
                lakehouse: %s
                database: {url: "%s", user: %s, password: {env: DATABASE_PASSWORD}}
                config: {owner: octo-sandbox, token: {file: token}}
                """.formatted(
                        sandbox.baseUrl(), folder.resolve("lake"), database.jdbcUrl(), database.user()));
    }

    private static SandboxSettings.Builder settings() {
        return SandboxSettings.builder().token("secret-token").parents(3);
    }

    private static SandboxServer sandbox(SandboxSettings.Builder settings) {
        return SandboxServer.start(SandboxDefinition.ofSource("github"), settings.build());
    }
}
