package org.ipai.connectors.github;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.ipai.connectors.contract.BronzeRows;
import org.ipai.connectors.contract.ProviderFiles;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SilverComparison;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Syncs what GitHub really answered. */
@ExtendWith(SharedPostgres.class)
class RecordedGithubTest {

    private final List<RecordedExchange> exchanges =
            RecordedExchange.read(ProviderFiles.find("recorded/github/paginate-issues.raw.json"));

    @Test
    void bodies_are_served_at_the_length_github_sent() {
        try (RecordedGithub github = new RecordedGithub(exchanges)) {
            assertThat(github.pages())
                    .hasSize(5)
                    .allSatisfy(page -> assertThat(page.headers().getFirst("Content-Length"))
                            .isEqualTo(String.valueOf(page.body().length)));
        }
    }

    @Test
    void recorded_issues_land_byte_for_byte_and_once_with_every_column(EmbeddedDatabase server, @TempDir Path folder)
            throws SQLException, IOException {
        try (RecordedGithub github = new RecordedGithub(exchanges);
                SyncHarness harness = new SyncHarness(TestedConnector.of("github"), server, folder)) {
            SyncReport report = harness.sync(github.baseUrl(), Refresh.FROM_STATE);
            assertClean(report, github);
            assertThat(github.issues()).hasSize(13);
            assertThat(BronzeRows.records(harness.lakehouseFolder(), harness.stream("issues")))
                    .containsExactlyInAnyOrderElementsOf(github.issues());
            assertThat(BronzeRows.records(harness.lakehouseFolder(), harness.stream("repositories")))
                    .containsExactly(github.repository());
            assertSilverEquals(harness, github);
        }
    }

    @Test
    void a_second_sync_doubles_nothing(EmbeddedDatabase server, @TempDir Path folder) throws SQLException {
        try (RecordedGithub github = new RecordedGithub(exchanges);
                SyncHarness harness = new SyncHarness(TestedConnector.of("github"), server, folder)) {
            assertClean(harness.sync(github.baseUrl(), Refresh.FROM_STATE), github);
            SyncReport second = harness.sync(github.baseUrl(), Refresh.FROM_STATE);
            assertClean(second, github);
            assertThat(second.streams())
                    .allSatisfy(stream -> assertThat(stream.tally().inserted()).isZero());
            assertSilverEquals(harness, github);
        }
    }

    private static void assertClean(SyncReport report, RecordedGithub github) {
        assertThat(github.strays()).isEmpty();
        assertThat(report.problems()).isEmpty();
        assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(report.streams())
                .hasSize(TestedConnector.of("github").streams().size())
                .allSatisfy(stream -> {
                    assertThat(stream.problems()).isEmpty();
                    assertThat(stream.tally().quarantined()).isZero();
                });
    }

    private static void assertSilverEquals(SyncHarness harness, RecordedGithub github) throws SQLException {
        String added = "{\"repository_id\":" + github.repositoryId() + ",";
        List<String> issues = github.issues().stream()
                .map(issue -> added + issue.substring(1))
                .toList();
        assertThat(harness.difference("issues", issues.stream()))
                .isEqualTo(new SilverComparison.Difference(13, 13, 0, 0));
        assertThat(harness.difference("repositories", List.of(github.repository()).stream()))
                .isEqualTo(new SilverComparison.Difference(1, 1, 0, 0));
    }
}
