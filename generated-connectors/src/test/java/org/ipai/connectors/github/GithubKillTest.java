package org.ipai.connectors.github;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ipai.connectors.contract.GoldRows;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Syncs in processes of their own, which are killed without warning at random points, and looks for loss and doubles. */
@ExtendWith(SharedPostgres.class)
class GithubKillTest {

    private static final int KILLS = 14;

    private final EmbeddedDatabase server;
    private final Path folder;

    GithubKillTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.server = server;
        this.folder = folder;
    }

    @Test
    void a_sync_killed_at_any_point_loses_nothing_and_doubles_nothing() throws Exception {
        Random random = new Random(20261123);
        int killed = 0;
        SandboxSettings settings = SandboxSettings.builder()
                .token("secret-token")
                .parents(5)
                .records(900)
                .build();
        try (SyncHarness harness = new SyncHarness(TestedConnector.of("github"), server, folder);
                SandboxServer sandbox = SandboxServer.start(SandboxDefinition.ofSource("github"), settings)) {
            for (int i = 0; i < KILLS; i++) {
                // A process needs about a second before its first request; a whole sync takes some seconds more.
                long alive = random.nextLong(900, 4400);
                Process process = start(harness, sandbox.baseUrl());
                if (!process.waitFor(alive, TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    killed++;
                }
                if (i % 4 == 3) {
                    sandbox.advance();
                }
            }
            Process last = start(harness, sandbox.baseUrl());
            // Seconds on an idle machine, over two minutes on one that others keep busy.
            assertThat(last.waitFor(8, TimeUnit.MINUTES)).isTrue();
            assertThat(last.exitValue()).as(log()).isZero();
            assertThat(killed).isGreaterThan(KILLS / 3);
            assertNothingLostOrDoubled(harness, sandbox);
        }
    }

    private void assertNothingLostOrDoubled(SyncHarness harness, SandboxServer sandbox) throws SQLException {
        for (String stream : sandbox.streams()) {
            assertThat(harness.difference(sandbox, stream).isNone()).as(stream).isTrue();
            assertThat(GoldRows.count(harness.database(), harness.stream(stream)))
                    .as("gold " + stream)
                    .isEqualTo(sandbox.count(stream));
            assertThat(harness.bronzeKeys(stream)).as("bronze " + stream).isEqualTo(sandbox.count(stream));
        }
    }

    private Process start(SyncHarness harness, URI baseUrl) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.ipai.connectors.runner.Main",
                "sync",
                "--connector",
                "github",
                "--connection",
                "test"));
        command.addAll(List.of("--set", "owner=octo-sandbox", "--base-url", baseUrl.toString()));
        command.addAll(List.of("--lakehouse", harness.lakehouseFolder().toString()));
        command.addAll(List.of("--database", harness.database().jdbcUrl(), "--checkpoint-records", "250"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile()));
        builder.environment().put("GITHUB_TOKEN", "secret-token");
        builder.environment().put("IPAI_DATABASE_USER", harness.database().user());
        builder.environment().put("IPAI_DATABASE_PASSWORD", harness.database().password());
        return builder.start();
    }

    private File logFile() {
        return folder.resolve("sync.log").toFile();
    }

    private String log() throws IOException {
        return java.nio.file.Files.readString(logFile().toPath());
    }
}
