package org.ipai.connectors.github;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.contract.Checkpoints;
import org.ipai.connectors.contract.GoldRows;
import org.ipai.connectors.contract.HeldRequest;
import org.ipai.connectors.contract.RecordingForward;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.RunnerProcess.Ended;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs of one connection in processes of their own, at the same time. */
@ExtendWith(SharedPostgres.class)
@SuppressWarnings("NullAway.Init")
class GithubOverlapTest {

    private static final int ISSUES = 360;

    private final SyncHarness harness;
    private final RunnerProcess runner;
    private final SandboxServer sandbox;
    private final List<Process> processes = new ArrayList<>();
    private HeldRequest held;
    private RecordingForward provider;

    GithubOverlapTest(EmbeddedDatabase server, @TempDir Path folder) {
        harness = new SyncHarness(TestedConnector.of("github"), server, folder);
        sandbox = SandboxServer.start(
                SandboxDefinition.ofSource("github"),
                SandboxSettings.builder()
                        .token("secret-token")
                        .parents(3)
                        .records(120)
                        .build());
        runner = new RunnerProcess(
                folder,
                Map.of(
                        "GITHUB_TOKEN", "secret-token",
                        "IPAI_DATABASE_USER", harness.database().user(),
                        "IPAI_DATABASE_PASSWORD", harness.database().password()));
    }

    @BeforeEach
    void open() {
        holding("/issues", 3);
    }

    /** Holds back the request after the first so many whose path ends so. */
    private void holding(String path, int before) {
        held = new HeldRequest(request -> request.getPath().endsWith(path), before);
        provider = new RecordingForward(sandbox.baseUrl(), held);
    }

    @AfterEach
    void close() {
        processes.forEach(process -> process.destroyForcibly().onExit().join());
        held.release();
        provider.close();
        sandbox.close();
        harness.close();
    }

    @Test
    void a_stream_that_another_run_is_busy_with_is_left_out_and_all_else_is_done() throws Exception {
        Process first = start("--streams", "issues");
        held.await();

        Ended second = run("--streams", "issues,releases");

        assertThat(second.code()).as(second.output()).isEqualTo(7);
        assertThat(second.output())
                .contains("! issues: not started: another run holds stream 'issues': process " + first.pid() + " on ");
        assertThat(harness.difference(sandbox, "releases").isNone()).isTrue();
        assertThat(query("select status from ipai.run order by started_at")).containsExactly("running", "busy");
        held.release();
        assertThat(ended(first).code()).isZero();
        assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
    }

    @Test
    void a_run_that_waits_goes_on_from_where_the_other_got() throws Exception {
        Process first = start("--streams", "issues");
        held.await();
        Process second = start("--streams", "issues", "--if-running", "wait");
        awaitLine(second, "issues: waiting for process " + first.pid());

        held.release();

        assertThat(ended(first).code()).isZero();
        Ended waited = ended(second);
        assertThat(waited.code()).as(waited.output()).isZero();
        assertThat(query("select sum(records) < 50 from ipai.stream_run s join ipai.run r on r.id = s.run_id"
                        + " where stream = 'issues' and r.started_at = (select max(started_at) from ipai.run)"))
                .containsExactly("t");
        assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
    }

    @Test
    void a_run_waits_only_as_long_as_it_was_told() throws Exception {
        start("--streams", "issues");
        held.await();

        Ended second = run("--streams", "issues", "--if-running", "wait", "--wait-at-most", "1s");

        assertThat(second.code()).as(second.output()).isEqualTo(7);
    }

    @Test
    void runs_of_different_streams_go_on_at_the_same_time() throws Exception {
        Process first = start("--streams", "issues");
        held.await();

        Ended second = run("--streams", "releases");

        assertThat(second.code()).as(second.output()).isZero();
        assertThat(first.isAlive()).isTrue();
        held.release();
        assertThat(ended(first).code()).isZero();
        assertThat(query("select distinct status from ipai.run")).containsExactly("succeeded");
        assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
        assertThat(harness.difference(sandbox, "releases").isNone()).isTrue();
    }

    @Test
    void a_stream_that_is_needed_by_another_is_waited_for() throws Exception {
        provider.close();
        holding("/repos", 0);
        Process first = start("--streams", "repositories");
        held.await();
        Process second = start("--streams", "issues");
        awaitLine(second, "repositories: waiting for process " + first.pid());

        held.release();

        assertThat(ended(first).code()).isZero();
        Ended child = ended(second);
        assertThat(child.code()).as(child.output()).isZero();
        assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
    }

    @Test
    void a_killed_run_is_taken_over_at_once() throws Exception {
        Process first = start("--streams", "issues", "--dead-after", "1h");
        held.await();
        first.destroyForcibly().onExit().join();

        Ended second = run("--streams", "issues");

        assertThat(second.code()).as(second.output()).isZero();
        assertThat(query("select status from ipai.run order by started_at")).containsExactly("failed", "succeeded");
        assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
    }

    @Test
    void a_stopped_run_is_taken_over_and_changes_nothing_when_it_goes_on() throws Exception {
        Checkpoints checkpoints = Checkpoints.of(harness.database());
        Process first = start("--streams", "issues", "--dead-after", "2s");
        held.await();
        checkpoints.await("issues", 1);
        signal("-STOP", first);

        Ended second = run("--streams", "issues", "--if-running", "wait");
        assertThat(second.code()).as(second.output()).isZero();
        List<String> before = everything();
        signal("-CONT", first);
        held.release();

        Ended late = ended(first);
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.output())
                .contains("! issues: this process was given up for dead")
                .doesNotContain("\tat ");
        assertThat(everything()).isEqualTo(before);
        assertThat(query("select status from ipai.run order by started_at")).containsExactly("failed", "succeeded");
        assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
    }

    @Test
    void state_is_not_forgotten_under_a_running_sync() throws Exception {
        Process first = start("--streams", "issues");
        held.await();

        Ended reset = runner.run(arguments("state", "reset"));

        assertThat(reset.code()).as(reset.output()).isEqualTo(7);
        assertThat(reset.output()).contains("another run holds stream 'issues': process " + first.pid());
    }

    /** What a former holder could spoil. */
    private List<String> everything() throws SQLException {
        List<String> all =
                new ArrayList<>(query("select metadata_location from ipai.iceberg_tables order by table_name"));
        all.addAll(query("select md5(string_agg(c::text, ' ' order by sequence)) from ipai.checkpoint c"));
        all.addAll(query("select md5(string_agg(s::text, ' ' order by s::text)) from ipai.slice_state s"));
        all.addAll(query("select md5(string_agg(r::text, ' ' order by r::text)) from ipai.stream_run r"));
        all.addAll(query("select md5(string_agg(p::text, ' ' order by p::text)) from gold._load_progress p"));
        all.add(harness.icebergChecksum("issues").toString());
        all.add(Long.toString(GoldRows.count(harness.database(), harness.stream("issues"))));
        assertThat(all).last().isEqualTo(Integer.toString(ISSUES));
        return all;
    }

    private Process start(String... options) throws IOException {
        Process process = runner.start(sync(options));
        processes.add(process);
        return process;
    }

    private Ended run(String... options) throws Exception {
        return runner.run(sync(options));
    }

    private String[] sync(String... options) {
        List<String> command = new ArrayList<>(List.of(arguments("sync", options)));
        command.addAll(List.of(
                "--set", "owner=octo-sandbox", "--base-url", provider.baseUrl().toString()));
        command.addAll(List.of("--parallel", "1", "--checkpoint-records", "50", "--preview", "0"));
        return command.toArray(String[]::new);
    }

    private String[] arguments(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--connector", "github", "--connection", "test"));
        arguments.addAll(List.of("--database", harness.database().jdbcUrl()));
        arguments.addAll(List.of("--lakehouse", harness.lakehouseFolder().toString()));
        return arguments.toArray(String[]::new);
    }

    private static Ended ended(Process process) throws Exception {
        String output = String.join(
                "\n", process.inputReader(StandardCharsets.UTF_8).lines().toList());
        return new Ended(process.waitFor(), output);
    }

    private static void awaitLine(Process process, String text) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = "";
        while (!line.contains(text)) {
            line = output.readLine();
            assertThat(line).as("a line with '" + text + "'").isNotNull();
        }
    }

    private static void signal(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection postgres = harness.database().connect();
                Statement statement = postgres.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
