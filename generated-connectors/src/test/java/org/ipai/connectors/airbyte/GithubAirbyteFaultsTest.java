package org.ipai.connectors.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What can go wrong is told as the protocol wants it: where, what to do, and whose fault it is. */
class GithubAirbyteFaultsTest {

    private static final String ERRORS = "errors";
    private static final String NOWHERE = "http://127.0.0.1:1";
    private static final String ISSUES =
            "{\"streams\":[{\"stream\":{\"name\":\"issues\"},\"sync_mode\":\"incremental\"}]}";

    private final TestedConnector tested = TestedConnector.of("github");
    private final Path folder;
    private final AirbytePlatform platform;

    GithubAirbyteFaultsTest(@TempDir Path folder) {
        this.folder = folder;
        this.platform = new AirbytePlatform(tested, folder);
    }

    @Test
    void a_wrong_token_fails_the_check_without_being_shown() throws Exception {
        try (SandboxServer sandbox = sandbox(settings().token("another-token"))) {
            Path config = platform.config(tested.config(), sandbox.baseUrl().toString());
            ProtocolRun run = platform.run("check", "--config", config.toString());
            assertThat(run.code()).isZero();
            JsonNode status =
                    run.of("CONNECTION_STATUS").findFirst().orElseThrow().path("connectionStatus");
            assertThat(status.path("status").asText()).isEqualTo("FAILED");
            assertThat(status.path("message").asText()).contains("401", "token");
            assertThat(run.messages() + run.errors()).doesNotContain("secret-token", "\tat ");
            ProtocolRun read = read(config, ISSUES, "[]");
            assertThat(read.code()).isEqualTo(1);
            assertThat(read.faults())
                    .singleElement()
                    .asString()
                    .startsWith("config_error: ")
                    .contains("401");
            assertThat(read.messages() + read.errors()).doesNotContain("secret-token");
        }
    }

    @Test
    void a_configuration_that_does_not_fit_is_told_as_each_command_does() throws Exception {
        Path config = platform.file("config.json", "{\"token\": {\"a\": \"t0psecret\"}}");
        ProtocolRun discover = platform.run("discover", "--config", config.toString());
        assertRefused(discover, "config 'token' is an object; write a plain value");
        ProtocolRun check = platform.run("check", "--config", config.toString());
        assertThat(check.code()).isZero();
        assertThat(check.messages()).singleElement().asString().contains("FAILED", "config 'owner' is missing");
        assertThat(discover.messages() + discover.errors() + check.messages() + check.errors())
                .doesNotContain("t0psecret", "\tat ");
    }

    @Test
    void a_catalog_and_a_state_that_do_not_fit_are_told() throws Exception {
        Path config = platform.config(tested.config(), NOWHERE);
        assertRefused(
                read(config, ISSUES.replace("issues", "nix"), "[]"),
                "streams[0].stream.name: there is no stream 'nix'; the streams are");
        assertRefused(read(config, ISSUES, "{\"issues\": {\"since\": 1}}"), "holds a state of type LEGACY");
    }

    private static void assertRefused(ProtocolRun run, String expected) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.faults())
                .singleElement()
                .asString()
                .startsWith("config_error: ")
                .contains(expected);
        assertThat(run.errors()).doesNotContain("\tat ");
    }

    @Test
    void files_that_are_not_there_are_told() throws Exception {
        assertRefused(platform.run("read"), "--config is missing; name the file with --config FILE");
        Path config = platform.config(tested.config(), NOWHERE);
        assertRefused(platform.run("read", "--config", config.toString()), "--catalog is missing");
    }

    @Test
    void a_provider_that_does_not_answer_is_told() throws Exception {
        ProtocolRun run = read(platform.config(tested.config(), NOWHERE), ISSUES, "[]");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.faults()).anyMatch(fault -> fault.contains("127.0.0.1"));
    }

    @Test
    void slices_that_cannot_be_read_leave_their_stream_incomplete_unless_they_are_gone() throws Exception {
        try (SandboxServer sandbox = sandbox(settings().missingParent(1).missingScope("pull_requests", "repo"))) {
            String catalog =
                    "{\"streams\":[{\"stream\":{\"name\":\"issues\"}},{\"stream\":{\"name\":\"pull_requests\"}},"
                            + "{\"stream\":{\"name\":\"pull_request_reviews\"}}]}";
            ProtocolRun run =
                    read(platform.config(tested.config(), sandbox.baseUrl().toString()), catalog, "[]");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.statuses("issues")).containsExactly("STARTED", "RUNNING", "COMPLETE");
            assertThat(run.statuses("pull_requests")).containsExactly("STARTED", "INCOMPLETE");
            assertThat(run.statuses("pull_request_reviews")).containsExactly("STARTED", "INCOMPLETE");
            assertThat(run.faults()).anyMatch(fault -> fault.startsWith("config_error") && fault.contains("403"));
            assertThat(run.of("LOG").map(JsonNode::toString)).anyMatch(log -> log.contains("404"));
        }
    }

    @Test
    void records_that_do_not_fit_are_left_out_with_a_warning() throws Exception {
        Faults faults = Faults.ofRecords(
                RecordFault.of(RecordFault.Kind.WRONG_TYPE, "repositories", 3).in("full_name"));
        try (SandboxServer sandbox = sandbox(settings().faults(faults))) {
            String catalog = "{\"streams\":[{\"stream\":{\"name\":\"repositories\"}}]}";
            ProtocolRun run =
                    read(platform.config(tested.config(), sandbox.baseUrl().toString()), catalog, "");
            assertThat(run.code()).isZero();
            assertThat(run.records("repositories")).hasSize(2);
            assertThat(run.of("LOG").map(JsonNode::toString)).anyMatch(log -> log.contains("full_name"));
        }
    }

    @Test
    void a_reader_that_goes_away_ends_the_read() throws Exception {
        try (SandboxServer sandbox = sandbox(settings().records(3000))) {
            Process process = startRead(platform, sandbox);
            process.inputReader().readLine();
            process.getInputStream().close();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve(ERRORS)))
                    .contains("stdout cannot be written to")
                    .doesNotContain("\tat ");
        }
    }

    /** That it asks for no more shows by another read, which begins later and by its end has asked for all. */
    @Test
    void a_reader_that_is_slow_holds_the_read_up() throws Exception {
        AirbytePlatform fast = new AirbytePlatform(tested, Files.createDirectory(folder.resolve("fast")));
        try (SandboxServer sandbox = sandbox(settings().records(4000));
                SandboxServer another = sandbox(settings().records(4000))) {
            Process process = startRead(platform, sandbox);
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine()).isNotNull();
                assertReadsAllIssues(startRead(fast, another), another);
                assertThat(another.requests()).isEqualTo(121);
                assertThat(sandbox.requests()).isBetween(1L, 59L);
                assertThat(records(out)).isEqualTo(sandbox.count("issues"));
            }
            assertThat(process.waitFor()).isZero();
        }
    }

    @Test
    void a_terminated_read_says_so_and_keeps_what_it_has() throws Exception {
        try (SandboxServer sandbox = sandbox(settings().parents(30).records(300))) {
            Process process = startRead(platform, sandbox);
            List<String> last = new ArrayList<>();
            try (BufferedReader out = process.inputReader()) {
                boolean isTold = false;
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    // Told twice, it would end at once, in the middle of a line.
                    if (!isTold && line.startsWith("{\"type\":\"STATE\"")) {
                        isTold = process.toHandle().destroy();
                    }
                    last.add(line);
                }
            }
            process.waitFor();
            assertThat(last.get(last.size() - 1)).contains("INCOMPLETE");
            assertThat(last.get(last.size() - 2)).contains("transient_error", "interrupted");
            assertThat(last.size()).isLessThan(30 * 300);
            assertThat(Files.readString(folder.resolve(ERRORS))).contains("interrupted");
        }
    }

    @Test
    void the_two_forms_of_a_command_are_told_apart() throws Exception {
        Path config = platform.config(tested.config(), NOWHERE);
        ProtocolRun both = platform.run("check", "--config", config.toString(), "--set", "owner=o");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.errors()).contains("--config speaks the Airbyte protocol", "--connection-file");
        ProtocolRun sync = platform.run("sync", "--config", config.toString());
        assertThat(sync.code()).isEqualTo(2);
        assertThat(sync.errors()).contains("name the connection file with --connection-file");
    }

    /** A read of issues that goes on while its output is taken. */
    private Process startRead(AirbytePlatform starting, SandboxServer sandbox) throws IOException {
        Path config = starting.config(tested.config(), sandbox.baseUrl().toString());
        Path catalog = starting.file("catalog.json", ISSUES);
        return starting.start(
                starting.file(ERRORS, ""), "read", "--config", config.toString(), "--catalog", catalog.toString());
    }

    private static void assertReadsAllIssues(Process process, SandboxServer sandbox) throws Exception {
        try (BufferedReader out = process.inputReader()) {
            assertThat(records(out)).isEqualTo(sandbox.count("issues"));
        }
        assertThat(process.waitFor()).isZero();
    }

    private static long records(BufferedReader out) {
        return out.lines()
                .filter(line -> line.startsWith("{\"type\":\"RECORD\""))
                .count();
    }

    private ProtocolRun read(Path config, String catalog, String state) throws IOException, InterruptedException {
        List<String> files = List.of(
                platform.file("catalog.json", catalog).toString(),
                platform.file("state.json", state).toString());
        return platform.run("read", "--config", config.toString(), "--catalog", files.get(0), "--state", files.get(1));
    }

    private static SandboxSettings.Builder settings() {
        return SandboxSettings.builder().token("secret-token").parents(3).records(20);
    }

    private static SandboxServer sandbox(SandboxSettings.Builder settings) {
        return SandboxServer.start(SandboxDefinition.ofSource("github"), settings.build());
    }
}
