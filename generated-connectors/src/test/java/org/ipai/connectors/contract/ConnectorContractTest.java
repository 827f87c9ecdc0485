package org.ipai.connectors.contract;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.control.RunSummary.StreamSummary;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a connector of this module keeps, whichever it is: every record lands, once, whatever goes wrong. */
@ParameterizedClass
@MethodSource("connectors")
@ExtendWith(SharedPostgres.class)
class ConnectorContractTest {

    private final TestedConnector tested;
    private final SyncHarness harness;

    ConnectorContractTest(TestedConnector tested, EmbeddedDatabase server, @TempDir Path folder) {
        this.tested = tested;
        this.harness = new SyncHarness(tested, server, folder);
    }

    static Stream<TestedConnector> connectors() {
        return TestedConnectors.all();
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void a_full_and_an_incremental_sync_equal_the_provider_down_to_gold() throws SQLException {
        try (SandboxServer sandbox = tested.sandbox(settings())) {
            assertSucceeds(sandbox.baseUrl());
            assertLanded(sandbox);
            sandbox.advance();
            assertSucceeds(sandbox.baseUrl());
            assertQualityIsKept();
            harness.readBelowUnchangedParents(sandbox.baseUrl());
            assertLanded(sandbox);
            assertFilesAgree(sandbox);
            assertGoldIsThere(sandbox);
        }
    }

    @Test
    void a_storm_of_refusals_errors_and_timeouts_loses_nothing() {
        harness.transport(
                harness.transport().withReadTimeout(Duration.ofMillis(500)).withMaxAttempts(6));
        Faults storm = Faults.ofRequests(
                RequestFault.status(500, "*").from(2).times(2),
                RequestFault.of(RequestFault.Kind.RATE_LIMITED, "*").from(5),
                RequestFault.of(RequestFault.Kind.STALL, "*").from(7),
                RequestFault.of(RequestFault.Kind.DROP, "*").from(9),
                RequestFault.status(503, "*").from(11).times(2),
                RequestFault.of(RequestFault.Kind.STALL, "*").from(14),
                RequestFault.of(RequestFault.Kind.HTML, "*").from(16));
        try (SandboxServer sandbox = tested.sandbox(settings().faults(storm))) {
            assertSucceeds(sandbox.baseUrl());
            assertThat(sandbox.struck()).allMatch(times -> times > 0);
            assertLanded(sandbox);
        }
    }

    @Test
    void requests_that_fail_for_good_are_made_up_for_by_the_next_sync() {
        harness.transport(harness.transport().withMaxAttempts(1)).checkpointEvery(100);
        List<RequestFault> everySixth = new ArrayList<>();
        for (int request = 4; request < 100; request += 6) {
            everySixth.add(RequestFault.status(500, "*").from(request));
        }
        try (SandboxServer sandbox = tested.sandbox(settings())) {
            sandbox.replaceFaults(Faults.ofRequests(everySixth.toArray(RequestFault[]::new)));
            assertThat(sync(sandbox.baseUrl()).status()).isNotEqualTo(RunStatus.SUCCEEDED);
            sandbox.replaceFaults(Faults.none());
            assertSucceeds(sandbox.baseUrl());
            assertLanded(sandbox);
            assertThat(tested.streams())
                    .allSatisfy(
                            stream -> assertThat(harness.gaps(stream.name())).isEmpty());
        }
    }

    @Test
    void a_sync_that_dies_again_and_again_loses_nothing_and_doubles_nothing() throws SQLException {
        harness.checkpointEvery(100);
        try (SandboxServer sandbox = tested.sandbox(settings())) {
            int deaths = 0;
            for (long records = 150; diesAfter(records, sandbox); records *= 3) {
                deaths++;
            }
            assertThat(deaths).isPositive();
            assertLanded(sandbox);
            for (StreamDescriptor stream : tested.streams()) {
                assertThat(harness.bronzeKeys(stream.name())).as(stream.name()).isEqualTo(sandbox.count(stream.name()));
            }
        }
    }

    @Test
    void records_that_the_provider_deletes_go_from_silver_and_gold_where_the_spec_says_so() throws SQLException {
        try (SandboxServer sandbox = tested.sandbox(settings())) {
            assertSucceeds(sandbox.baseUrl());
            sandbox.advance();
            for (StreamDescriptor stream : deletingStreams()) {
                sandbox.remove(stream.name(), 3);
            }
            SyncReport report = harness.sync(sandbox.baseUrl(), Refresh.FULL);
            assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
            for (StreamDescriptor stream : deletingStreams()) {
                assertThat(harness.icebergChecksum(stream.name()))
                        .as(stream.name())
                        .containsExactlyEntriesOf(harness.providerChecksum(sandbox, stream.name()));
                assertThat(GoldRows.count(harness.database(), stream))
                        .as(stream.name())
                        .isEqualTo(sandbox.count(stream.name()));
            }
        }
    }

    private List<StreamDescriptor> deletingStreams() {
        return tested.streams().stream()
                .filter(stream ->
                        stream.deletes() instanceof Deletes.InferOnFull || stream.deletes() instanceof Deletes.Flag)
                .toList();
    }

    @Test
    void every_request_is_one_that_the_provider_documents() {
        ProviderDocument document = new ProviderDocument(tested.document());
        try (SandboxServer sandbox = tested.sandbox(settings());
                RecordingForward forward = new RecordingForward(sandbox.baseUrl())) {
            assertSucceeds(forward.baseUrl());
            sandbox.advance();
            assertSucceeds(forward.baseUrl());
            assertThat(forward.sent()).hasSizeGreaterThan(tested.streams().size());
            assertThat(forward.sent().stream().flatMap(request -> document.objections(request).stream()))
                    .noneMatch(tested.undocumented().asMatchPredicate().negate());
        }
    }

    private SyncReport sync(URI baseUrl) {
        return harness.sync(baseUrl, Refresh.FROM_STATE);
    }

    private void assertSucceeds(URI baseUrl) {
        SyncReport report = sync(baseUrl);
        assertThat(report.problems()).isEmpty();
        assertThat(report.streams())
                .allSatisfy(stream ->
                        assertThat(stream.problems()).as(stream.stream()).isEmpty());
        assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
    }

    private boolean diesAfter(long records, SandboxServer sandbox) {
        AtomicLong left = new AtomicLong(records);
        SyncReport report =
                harness.reading(source -> new CrashingSource(source, left)).sync(sandbox.baseUrl(), Refresh.FROM_STATE);
        assertThat(report.status() == RunStatus.SUCCEEDED).isEqualTo(left.get() >= 0);
        return left.get() < 0;
    }

    private void assertLanded(SandboxServer sandbox) {
        for (StreamDescriptor stream : tested.streams()) {
            assertThat(harness.icebergChecksum(stream.name()))
                    .as(stream.name())
                    .containsExactlyEntriesOf(harness.providerChecksum(sandbox, stream.name()));
        }
    }

    /** Iceberg's reader goes through the table's metadata; DuckDB reads Parquet and applies deletes by itself. */
    private void assertFilesAgree(SandboxServer sandbox) throws SQLException {
        for (StreamDescriptor stream : tested.streams()) {
            assertThat(harness.difference(sandbox, stream.name()).isNone())
                    .as(stream.name())
                    .isTrue();
        }
    }

    private void assertGoldIsThere(SandboxServer sandbox) throws SQLException {
        for (StreamDescriptor stream : tested.streams()) {
            assertThat(GoldRows.count(harness.database(), stream))
                    .as(stream.name())
                    .isEqualTo(sandbox.count(stream.name()));
        }
        for (GoldView view : tested.descriptor().goldViews()) {
            assertThat(GoldRows.count(harness.database(), view.name()))
                    .as(view.name())
                    .isPositive();
        }
    }

    private void assertQualityIsKept() {
        List<StreamSummary> streams =
                harness.control().runs().recent(harness.connection(), 1).get(0).streams();
        assertThat(streams)
                .hasSameSizeAs(tested.streams())
                .allSatisfy(stream ->
                        assertThat(stream.brokenRules()).as(stream.stream()).isZero());
    }

    private SandboxSettings.Builder settings() {
        return SandboxSettings.builder().parents(2);
    }
}
