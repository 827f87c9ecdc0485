package org.ipai.connectors.github;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.contract.GoldRows;
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

/** The lakehouse folder is deleted beside a database that lives on. */
@ExtendWith(SharedPostgres.class)
class GithubLostLakehouseTest {

    private static final String SOURCE = "github";

    private final Path folder;
    private final TestDatabase database;
    private final RunnerProcess runner;

    GithubLostLakehouseTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.folder = folder;
        this.database = TestDatabase.on(server);
        this.runner = new RunnerProcess(
                folder,
                Map.of(
                        "GITHUB_TOKEN", "secret-token",
                        "GITHUB_OWNER", "octo-sandbox",
                        "IPAI_DATABASE_URL", database.jdbcUrl(),
                        "IPAI_DATABASE_USER", database.user(),
                        "IPAI_DATABASE_PASSWORD", database.password()));
    }

    @Test
    void a_sync_says_what_is_lost_and_after_the_way_out_all_is_read_again() throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            assertThat(sync(sandbox).code()).isZero();
            remove(folder.resolve("lake"));

            Ended lost = sync(sandbox);
            assertThat(lost.code()).as(lost.output()).isEqualTo(1);
            assertThat(lost.output())
                    .contains("table silver.github_issues has lost its file " + folder.resolve("lake"))
                    .contains("the lakehouse folder " + folder.resolve("lake") + " does not have it")
                    .contains("state reset --drop-tables")
                    .doesNotContain("\tat ", "File does not exist");

            Ended reset = runner.run(
                    "state", "reset", "--drop-tables", "--connector", SOURCE, "--lakehouse", folder + "/lake");
            assertThat(reset.code()).as(reset.output()).isZero();
            assertThat(reset.lines())
                    .contains("silver.github_issues dropped from the catalog")
                    .last()
                    .isEqualTo("4 slices forgotten; the next sync reads them from the start");
            Ended again = sync(sandbox);
            assertThat(again.code()).as(again.output()).isZero();
            assertThat(again.lines()).anyMatch(line -> line.matches("issues +3 +3 +15 .* succeeded"));
            assertThat(GoldRows.count(database, "github_issues")).isEqualTo(15);
        }
    }

    @Test
    void a_reset_of_one_stream_drops_its_table_only() throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            assertThat(sync(sandbox).code()).isZero();
            remove(folder.resolve("lake/silver/github_issues/data"));
            assertThat(sync(sandbox).lines())
                    .anyMatch(line -> line.contains("table silver.github_issues has lost its file"));

            Ended reset = runner.run("state", "reset", "--drop-tables", "--stream", "issues", "--connector", SOURCE);
            assertThat(reset.lines())
                    .contains("silver.github_issues dropped from the catalog")
                    .hasSize(2);
            List<String> again = sync(sandbox).lines();
            assertThat(again).anyMatch(line -> line.matches("issues +3 +3 +15 .* succeeded"));
        }
    }

    private static SandboxServer sandbox() throws IOException {
        return SandboxServer.start(
                SandboxDefinition.ofSource(SOURCE),
                SandboxSettings.builder()
                        .token("secret-token")
                        .parents(3)
                        .records(5)
                        .build());
    }

    private Ended sync(SandboxServer sandbox) throws IOException, InterruptedException {
        return runner.run(
                "sync",
                "--connector",
                SOURCE,
                "--streams",
                "issues",
                "--preview",
                "0",
                "--lakehouse",
                folder + "/lake",
                "--base-url",
                sandbox.baseUrl().toString());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
