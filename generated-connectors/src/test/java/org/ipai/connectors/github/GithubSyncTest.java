package org.ipai.connectors.github;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.contract.GoldRows;
import org.ipai.connectors.contract.IcebergRows;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.Gap;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.control.RunSummary.StreamSummary;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.RateLimit;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(SharedPostgres.class)
class GithubSyncTest {

    private static final String[] CHILDREN = {"issues", "pull_requests", "commits", "releases", "workflow_runs"};

    private final SyncHarness harness;

    GithubSyncTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.harness = new SyncHarness(TestedConnector.of("github"), server, folder);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @AfterAll
    static void nothing_is_left_running() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("silver-") && thread.isAlive());
    }

    @Test
    void a_full_and_an_incremental_sync_equal_the_provider_in_every_column() throws SQLException {
        try (SandboxServer sandbox = sandbox(settings().records("issues", 430).records(130))) {
            SyncReport full = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            assertThat(full.problems()).isEmpty();
            assertThat(full.streams())
                    .allSatisfy(stream -> assertThat(stream.problems()).isEmpty());
            assertThat(full.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertSilverEquals(sandbox);
            assertIcebergAgrees(sandbox);
            assertThat(report(full, "issues").tally().inserted()).isEqualTo(sandbox.count("issues"));

            sandbox.advance();
            SyncReport second = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            assertThat(second.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertQualityIsKept(sandbox.count("issues"));
            harness.readBelowUnchangedParents(sandbox.baseUrl());
            assertSilverEquals(sandbox);
            assertIcebergAgrees(sandbox);
            StreamReport issues = report(second, "issues");
            assertThat(issues.job()).isEqualTo("sync_github_issues_incremental");
            assertThat(issues.tally().updated()).isPositive();
            assertThat(issues.tally().records()).isLessThan(sandbox.count("issues") / 4);

            assertGoldEqualsSilver(second);
        }
    }

    @Test
    void nothing_new_means_nothing_landed() throws SQLException {
        try (SandboxServer sandbox = sandbox(settings().records(40))) {
            harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            SyncReport second = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            assertThat(second.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(second.streams())
                    .allSatisfy(stream -> assertThat(stream.tally().inserted()).isZero());
            assertSilverEquals(sandbox);
        }
    }

    @Test
    void a_full_refresh_brings_everything_again_and_doubles_nothing() throws SQLException {
        try (SandboxServer sandbox = sandbox(settings().records(60))) {
            harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            SyncReport again = harness.sync(sandbox.baseUrl(), Refresh.FULL);
            assertThat(report(again, "issues").tally().records()).isEqualTo(sandbox.count("issues"));
            assertThat(report(again, "issues").tally().inserted()).isZero();
            assertSilverEquals(sandbox);
        }
    }

    @Test
    void one_missing_repository_is_a_gap_with_its_name_and_is_tried_again() throws SQLException {
        try (SandboxServer sandbox = sandbox(settings().parents(4).records(30).missingParent(2))) {
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
            StreamReport issues = report(report, "issues");
            assertThat(issues.status()).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
            assertThat(issues.tally().slices()).isEqualTo(3);
            assertThat(issues.problems()).singleElement().asString().contains("octo-sandbox/");

            List<Gap> gaps = gaps("issues");
            assertThat(gaps)
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).isEqualTo("not_found"));
        }
        try (SandboxServer sandbox = sandbox(settings().parents(4).records(30))) {
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(gaps("issues")).isEmpty();
            assertSilverEquals(sandbox);
        }
    }

    @Test
    void a_wrong_token_fails_the_run_and_says_so_without_showing_it() {
        try (SandboxServer sandbox = sandbox(settings().records(5))) {
            SyncReport report = harness.sync(
                    sandbox.baseUrl(), Map.of("owner", "octo-sandbox", "token", "wr0ng-token"), Refresh.FROM_STATE);
            assertThat(report.status()).isEqualTo(RunStatus.FAILED);
            assertThat(report.streams().get(0).problems())
                    .singleElement()
                    .asString()
                    .contains("401")
                    .doesNotContain("wr0ng-token");
            assertThat(report.streams().stream().skip(1))
                    .allSatisfy(stream -> assertThat(stream.status()).isEqualTo(RunStatus.SKIPPED));
        }
    }

    @Test
    void a_missing_scope_fails_the_stream_and_names_the_scope() {
        try (SandboxServer sandbox = sandbox(settings().records(5).missingScope("issues", "repo"))) {
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE, "issues", "releases");
            assertThat(report(report, "issues").status()).isEqualTo(RunStatus.FAILED);
            assertThat(report(report, "issues").problems()).allMatch(problem -> problem.contains("repo"));
            assertThat(report(report, "releases").status()).isEqualTo(RunStatus.SUCCEEDED);
        }
    }

    @Test
    void a_used_up_quota_defers_the_run_and_the_next_one_completes_it() throws SQLException {
        SandboxSettings.Builder limited = settings().records(120).rateLimit(RateLimit.of(6, Duration.ofHours(1)));
        try (SandboxServer sandbox = sandbox(limited)) {
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            assertThat(report.status()).isEqualTo(RunStatus.DEFERRED);
            assertThat(report.streams())
                    .anySatisfy(stream -> assertThat(stream.deferredUntil()).isNotNull());
        }
        try (SandboxServer sandbox = sandbox(settings().records(120))) {
            assertThat(harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE).status())
                    .isEqualTo(RunStatus.SUCCEEDED);
            assertSilverEquals(sandbox);
        }
    }

    @Test
    void records_that_cannot_be_typed_are_quarantined_and_the_rest_lands() throws SQLException {
        Faults faults = Faults.ofRecords(
                RecordFault.of(RecordFault.Kind.WRONG_TYPE, "issues", 10).in("title"),
                RecordFault.of(RecordFault.Kind.MISSING_KEY, "commits", 25),
                RecordFault.of(RecordFault.Kind.UNKNOWN_FIELD, "releases", 3),
                RecordFault.of(RecordFault.Kind.DISTANT_DATE, "pull_requests", 7));
        try (SandboxServer sandbox = sandbox(settings().records(100).faults(faults))) {
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            assertThat(report(report, "issues").tally().quarantined()).isEqualTo(3 * 10);
            assertThat(report(report, "issues").tally().records()).isEqualTo(300);
            assertThat(report(report, "issues").tally().inserted()).isEqualTo(270);
            assertThat(report(report, "commits").tally().quarantined()).isEqualTo(3 * 4);
            assertThat(harness.control().quarantine().counts(report.run(), "issues"))
                    .singleElement()
                    .satisfies(count -> {
                        assertThat(count.columnPath()).isEqualTo("title");
                        assertThat(count.records()).isEqualTo(30);
                    });
            assertThat(report(report, "issues").problems())
                    .anyMatch(problem ->
                            problem.startsWith("30 records could not be typed and are in bronze only: title: "));
            assertThat(harness.difference(sandbox, "releases").isNone()).isTrue();
            assertThat(harness.difference(sandbox, "pull_requests").isNone()).isTrue();
        }
    }

    @Test
    void hostile_text_lands_and_reaches_gold() throws SQLException {
        Faults faults = Faults.ofRecords(
                RecordFault.of(RecordFault.Kind.NUL_CHARACTER, "issues", 5),
                RecordFault.of(RecordFault.Kind.LONG_TEXT, "releases", 20),
                RecordFault.of(RecordFault.Kind.UNKNOWN_ENUM_VALUE, "pull_requests", 4));
        try (SandboxServer sandbox = sandbox(settings().records(40).faults(faults))) {
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            assertThat(report.problems()).isEmpty();
            assertThat(harness.difference(sandbox, "issues").isNone()).isTrue();
            assertThat(harness.difference(sandbox, "releases").isNone()).isTrue();
            assertGoldEqualsSilver(report);
        }
    }

    @Test
    void passing_faults_of_the_provider_are_overcome() throws SQLException {
        Faults faults = Faults.ofRequests(
                RequestFault.status(500, "*/repos/*").from(2).times(1),
                RequestFault.status(502, "*/repos/*").from(9).times(1),
                RequestFault.of(RequestFault.Kind.HTML, "*/repos/*").from(14).times(1),
                RequestFault.of(RequestFault.Kind.MALFORMED_JSON, "*/repos/*")
                        .from(19)
                        .times(1));
        try (SandboxServer sandbox = sandbox(settings().records(250).faults(faults))) {
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE);
            assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertSilverEquals(sandbox);
        }
    }

    @Test
    void a_page_that_repeats_for_ever_becomes_a_gap() {
        Faults faults = Faults.ofRequests(
                RequestFault.of(RequestFault.Kind.ENDLESS_PAGES, "*/issues?*").times(RequestFault.FOR_EVER));
        try (SandboxServer sandbox = sandbox(settings().parents(1).records(300).faults(faults))) {
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE, "issues");
            assertThat(report(report, "issues").status()).isEqualTo(RunStatus.FAILED);
            assertThat(gaps("issues"))
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).isEqualTo("pagination_loop"));
        }
    }

    @Test
    void a_server_that_stalls_does_not_hang_the_sync() {
        harness.transport(
                harness.transport().withReadTimeout(Duration.ofMillis(300)).withMaxAttempts(2));
        Faults faults = Faults.ofRequests(
                RequestFault.of(RequestFault.Kind.STALL, "*/issues?*").times(RequestFault.FOR_EVER));
        try (SandboxServer sandbox = sandbox(settings().parents(2).records(10).faults(faults))) {
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FROM_STATE, "issues", "releases");
            assertThat(report(report, "issues").status()).isEqualTo(RunStatus.FAILED);
            assertThat(report(report, "releases").status()).isEqualTo(RunStatus.SUCCEEDED);
        }
    }

    @Test
    void a_second_account_does_not_mix_with_the_first() {
        harness.control().connections().ensure("other", "github");
        assertThatThrownBy(() -> harness.sync(URI.create("http://127.0.0.1:1"), Refresh.FROM_STATE))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("connection 'other' already lands github");
    }

    private void assertSilverEquals(SandboxServer sandbox) throws SQLException {
        assertThat(harness.difference(sandbox, "repositories").isNone()).isTrue();
        for (String child : CHILDREN) {
            assertThat(harness.difference(sandbox, child).isNone()).as(child).isTrue();
        }
    }

    /** DuckDB reads Parquet and applies deletes by itself; Iceberg's reader also goes through the table's metadata. */
    private void assertIcebergAgrees(SandboxServer sandbox) {
        for (StreamDescriptor stream : harness.streams()) {
            assertThat(harness.icebergChecksum(stream.name()))
                    .as(stream.name())
                    .containsExactlyEntriesOf(harness.providerChecksum(sandbox, stream.name()));
        }
    }

    private void assertGoldEqualsSilver(SyncReport report) throws SQLException {
        for (StreamDescriptor stream : harness.streams()) {
            long silver = IcebergRows.count(harness.lakehouse().table(stream));
            assertThat(GoldRows.count(harness.database(), stream))
                    .as(stream.name())
                    .isEqualTo(silver);
        }
        assertThat(report.goldViews()).isNotEmpty();
        for (String view : report.goldViews()) {
            assertThat(GoldRows.count(harness.database(), view)).as(view).isPositive();
        }
    }

    private void assertQualityIsKept(long issues) {
        long connection = harness.control().connections().ensure("test", "github");
        List<StreamSummary> streams =
                harness.control().runs().recent(connection, 1).get(0).streams();
        assertThat(streams)
                .allSatisfy(stream -> assertThat(stream.brokenRules()).isZero());
        assertThat(streams)
                .filteredOn(stream -> stream.stream().equals("issues"))
                .singleElement()
                .satisfies(stream -> assertThat(stream.qualityResults())
                        .contains("\"rule\": \"unique\"", "\"column\": \"id\"", "\"checked_rows\": " + issues));
    }

    private List<Gap> gaps(String stream) {
        long connection = harness.control().connections().ensure("test", "github");
        return harness.control().gaps().open(connection, stream);
    }

    private static StreamReport report(SyncReport report, String stream) {
        return report.streams().stream()
                .filter(part -> part.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    private static SandboxSettings.Builder settings() {
        return SandboxSettings.builder().token("secret-token").parents(3);
    }

    private static SandboxServer sandbox(SandboxSettings.Builder settings) {
        return SandboxServer.start(SandboxDefinition.ofSource("github"), settings.build());
    }
}
