package org.ipai.connectors.github;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SignalledProcess;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TcpForward;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.control.RunSummary;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Syncs in processes of their own that are told to end, whatever they are waiting for. */
@ExtendWith(SharedPostgres.class)
class GithubSignalTest {

    private static final String ISSUES = "*/issues?*";

    /** Much less than the grace period, on a busy machine too. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Path folder;
    private final SyncHarness harness;

    GithubSignalTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.folder = folder;
        this.harness = new SyncHarness(TestedConnector.of("github"), server, folder);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void what_has_been_read_lands_and_the_next_run_continues_from_there() throws Exception {
        try (SandboxServer sandbox = sandbox(RequestFault.of(Kind.STALL, ISSUES).from(6));
                SignalledProcess sync = sync(sandbox, Map.of())) {
            sync.await(() -> hasStruck(sandbox));
            sync.signal("TERM");
            assertThat(sync.exitCode(SOON)).as(sync.output()).isEqualTo(8);
            assertThat(sync.output())
                    .contains("SIGTERM: what has been read lands, within 25.0 s; a second signal ends at once")
                    .contains("interrupted; what was read has landed, the next run continues from there");

            RunSummary run = lastRun();
            assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(run.streams())
                    .filteredOn(stream -> stream.stream().equals("issues"))
                    .singleElement()
                    .satisfies(issues -> {
                        assertThat(issues.status()).isEqualTo(RunStatus.INTERRUPTED);
                        assertThat(issues.counts().records()).isPositive();
                        assertThat(issues.counts().inserted())
                                .isEqualTo(issues.counts().records());
                    });
        }
        try (SandboxServer sandbox = sandbox();
                SignalledProcess sync = sync(sandbox, Map.of())) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
            assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
            assertThat(harness.bronzeKeys("issues")).isEqualTo(sandbox.count("issues"));
        }
    }

    @Test
    void a_wait_for_a_quota_is_given_up() throws Exception {
        RequestFault limit = RequestFault.of(Kind.RATE_LIMITED, ISSUES)
                .from(2)
                .times(RequestFault.FOR_EVER)
                .delayed(Duration.ofMinutes(10));
        endsInOrder(limit, "INT");
    }

    @Test
    void a_wait_before_another_attempt_is_given_up() throws Exception {
        endsInOrder(RequestFault.status(503, ISSUES).from(2).times(RequestFault.FOR_EVER), "TERM");
    }

    private void endsInOrder(RequestFault fault, String signal) throws IOException, InterruptedException {
        try (SandboxServer sandbox = sandbox(fault);
                SignalledProcess sync = sync(sandbox, Map.of())) {
            sync.await(() -> hasStruck(sandbox));
            sync.signal(signal);
            assertThat(sync.exitCode(SOON)).as(sync.output()).isEqualTo(8);
            assertThat(lastRun().status()).isEqualTo(RunStatus.INTERRUPTED);
        }
    }

    @Test
    void a_commit_under_way_is_finished() throws Exception {
        try (SandboxServer sandbox = sandbox(RequestFault.of(Kind.STALL, ISSUES).from(6));
                SignalledProcess sync = sync(sandbox, Map.of())) {
            try (Connection lock = locked("ipai.checkpoint")) {
                sync.await(() -> isWaitingForLock(lock));
                sync.signal("TERM");
                sync.awaitLine("SIGTERM: what has been read lands");
                lock.rollback();
            }
            assertThat(sync.exitCode(SOON)).as(sync.output()).isEqualTo(8);
            assertThat(lastRun().status()).isEqualTo(RunStatus.INTERRUPTED);
        }
    }

    @Test
    void a_commit_that_takes_longer_than_the_grace_period_is_left_to_the_next_run() throws Exception {
        try (SandboxServer sandbox = sandbox();
                SignalledProcess sync = sync(sandbox, Map.of("IPAI_GRACE_PERIOD", "700ms"))) {
            try (Connection lock = locked("ipai.checkpoint")) {
                sync.await(() -> isWaitingForLock(lock));
                sync.signal("TERM");
                assertThat(sync.exitCode(SOON)).as(sync.output()).isEqualTo(8);
                assertThat(sync.output())
                        .contains("not finished within 0.7 s; the next run continues from the last checkpoint");
            }
        }
    }

    @Test
    void a_database_that_is_away_holds_up_no_longer_than_the_grace_period() throws Exception {
        URI real = URI.create(harness.database().jdbcUrl().substring("jdbc:".length()));
        try (SandboxServer sandbox = sandbox(RequestFault.of(Kind.STALL, ISSUES).from(6));
                TcpForward forward = new TcpForward(real.getPort())) {
            String url = "jdbc:postgresql://127.0.0.1:" + forward.port() + real.getPath();
            try (SignalledProcess sync = sync(sandbox, Map.of("IPAI_GRACE_PERIOD", "2s"), url)) {
                sync.await(() -> hasStruck(sandbox));
                forward.cut();
                sync.signal("TERM");
                assertThat(sync.exitCode(SOON)).as(sync.output()).isEqualTo(8);
            }
        }
        try (SandboxServer sandbox = sandbox();
                SignalledProcess sync = sync(sandbox, Map.of())) {
            assertThat(sync.exitCode(Duration.ofMinutes(3))).as(sync.output()).isZero();
            assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
        }
    }

    @Test
    void a_second_signal_ends_at_once() throws Exception {
        try (SandboxServer sandbox = sandbox();
                SignalledProcess sync = sync(sandbox, Map.of())) {
            try (Connection lock = locked("ipai.checkpoint")) {
                sync.await(() -> isWaitingForLock(lock));
                sync.signal("TERM");
                sync.awaitLine("SIGTERM: what has been read lands");
                sync.signal("INT");
                assertThat(sync.exitCode(SOON)).as(sync.output()).isEqualTo(130);
            }
        }
    }

    @Test
    void before_anything_is_read_there_is_nothing_to_wait_for() throws Exception {
        try (SandboxServer sandbox = sandbox();
                Connection lock = locked("ipai.connection");
                SignalledProcess sync = sync(sandbox, Map.of())) {
            sync.await(() -> isWaitingForLock(lock));
            sync.signal("TERM");
            assertThat(sync.exitCode(SOON)).as(sync.output()).isEqualTo(8);
            assertThat(sync.output()).contains("SIGTERM: ended before anything was read");
            assertThat(sandbox.requests()).isZero();
        }
    }

    @Test
    void other_commands_end_at_once() throws Exception {
        try (SandboxServer sandbox = sandbox(RequestFault.of(Kind.STALL, "*"));
                SignalledProcess check = new SignalledProcess(runner(Map.of())
                        .start(
                                "check",
                                "--connector",
                                "github",
                                "--set",
                                "owner=octo-sandbox",
                                "--base-url",
                                sandbox.baseUrl().toString()))) {
            check.await(() -> hasStruck(sandbox));
            check.signal("TERM");
            assertThat(check.exitCode(SOON)).as(check.output()).isEqualTo(143);
        }
    }

    private RunSummary lastRun() {
        return harness.control().runs().recent(harness.connection(), 1).get(0);
    }

    private static boolean hasStruck(SandboxServer sandbox) {
        return sandbox.struck().stream().anyMatch(count -> count > 0);
    }

    /** A session that lets nobody write to a table until it ends. */
    private Connection locked(String table) throws SQLException {
        Connection session = harness.database().connect();
        session.setAutoCommit(false);
        try (Statement statement = session.createStatement()) {
            statement.execute("lock table " + table + " in exclusive mode");
        }
        return session;
    }

    private static boolean isWaitingForLock(Connection session) {
        try (Statement statement = session.createStatement();
                var waiting = statement.executeQuery(
                        "select count(*) from pg_locks where not granted and relation is not null"
                                + " and database = (select oid from pg_database where datname = current_database())")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunnerProcess runner(Map<String, String> environment) {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("GITHUB_TOKEN", "secret-token");
        all.put("IPAI_DATABASE_USER", harness.database().user());
        all.put("IPAI_DATABASE_PASSWORD", harness.database().password());
        return new RunnerProcess(folder, all);
    }

    private SignalledProcess sync(SandboxServer sandbox, Map<String, String> environment) throws IOException {
        return sync(sandbox, environment, harness.database().jdbcUrl());
    }

    private SignalledProcess sync(SandboxServer sandbox, Map<String, String> environment, String database)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sync", "--connector", "github", "--connection", "test", "--preview", "0"));
        command.addAll(List.of("--streams", "issues", "--set", "owner=octo-sandbox"));
        command.addAll(List.of("--base-url", sandbox.baseUrl().toString()));
        command.addAll(List.of("--lakehouse", harness.lakehouseFolder().toString()));
        command.addAll(List.of("--database", database, "--checkpoint-records", "100"));
        return new SignalledProcess(runner(environment).start(command.toArray(String[]::new)));
    }

    private static SandboxServer sandbox(RequestFault... faults) {
        SandboxSettings settings = SandboxSettings.builder()
                .token("secret-token")
                .parents(3)
                .records(400)
                .faults(Faults.ofRequests(faults))
                .build();
        return SandboxServer.start(SandboxDefinition.ofSource("github"), settings);
    }
}
