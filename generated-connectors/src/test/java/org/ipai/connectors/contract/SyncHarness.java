package org.ipai.connectors.github;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.gold.Gold;
import org.ipai.connectors.runtime.http.RebasedSource;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.lakehouse.LakehouseSettings;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxRecord;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sync.SyncEngine;
import org.ipai.connectors.runtime.sync.SyncListener;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest;
import org.ipai.connectors.runtime.sync.SyncSettings;

/** A GitHub connection with a control plane and a lakehouse of its own in one folder. */
final class SyncHarness implements AutoCloseable {

    private final Path folder;
    private final TestDatabase database;
    private final ControlPlane control;
    private final Lakehouse lakehouse;
    private TransportSettings transportSettings = TransportSettings.defaults()
            .withMaxAttempts(3)
            .withBackoff(Duration.ofMillis(5), Duration.ofMillis(20))
            .withReadTimeout(Duration.ofSeconds(2))
            .withMaxQuotaWait(Duration.ofSeconds(5));
    private TransportEnvironment environment = TransportEnvironment.standard();
    private SyncSettings settings = SyncSettings.defaults();

    SyncHarness(EmbeddedDatabase server, Path folder) {
        this.folder = folder;
        this.database = TestDatabase.on(server);
        this.control = ControlPlane.open(database.jdbcUrl(), database.user(), database.password());
        this.lakehouse = Lakehouse.open(
                new LakehouseSettings(lakehouseFolder(), database.jdbcUrl(), database.user(), database.password()));
    }

    Path lakehouseFolder() {
        return folder.resolve("lakehouse");
    }

    TestDatabase database() {
        return database;
    }

    ControlPlane control() {
        return control;
    }

    Lakehouse lakehouse() {
        return lakehouse;
    }

    SyncHarness transport(TransportSettings changed) {
        transportSettings = changed;
        return this;
    }

    TransportSettings transport() {
        return transportSettings;
    }

    SyncHarness environment(TransportEnvironment changed) {
        environment = changed;
        return this;
    }

    SyncHarness checkpointEvery(long records) {
        settings = settings.withCheckpointRecords(records);
        return this;
    }

    SyncReport sync(URI baseUrl, SyncRequest.Refresh refresh, String... streams) {
        return sync(baseUrl, "secret-token", refresh, streams);
    }

    SyncReport sync(URI baseUrl, String token, SyncRequest.Refresh refresh, String... streams) {
        return sync(baseUrl, Map.of("owner", "octo-sandbox", "token", token), refresh, streams);
    }

    SyncReport sync(URI baseUrl, Map<String, String> config, SyncRequest.Refresh refresh, String... streams) {
        GithubConnector connector = new GithubConnector();
        Source configured =
                connector.open(new ConfigValues(connector.descriptor().configFields(), config));
        Source source = new RebasedSource(configured, baseUrl);
        try (SourceTransports transports = new SourceTransports(source, transportSettings, environment)) {
            SyncEngine engine = new SyncEngine(
                    control,
                    lakehouse,
                    Gold.at(database.jdbcUrl(), database.user(), database.password()),
                    new StreamExtractor(transports, ExtractionSettings.defaults()),
                    settings);
            return engine.run(
                    new SyncRequest("test", connector.descriptor(), source, Set.of(streams), refresh),
                    SyncListener.SILENT);
        }
    }

    static StreamDescriptor stream(String name) {
        return new GithubConnector()
                .descriptor().streams().stream()
                        .filter(stream -> stream.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    static List<StreamDescriptor> streams() {
        return new GithubConnector().descriptor().streams();
    }

    /** Compares a stream's silver table with what the sandbox holds now. */
    SilverComparison.Difference difference(SandboxServer sandbox, String name) throws SQLException {
        try (Stream<SandboxRecord> records = sandbox.records(name)) {
            return difference(name, records.map(SyncHarness::withAddedColumns));
        }
    }

    /** Compares a stream's silver table with records, one JSON object each, added columns included. */
    SilverComparison.Difference difference(String name, Stream<String> records) throws SQLException {
        StreamDescriptor stream = stream(name);
        try (SilverComparison comparison = new SilverComparison(folder)) {
            SilverComparison.Difference difference = comparison.compare(stream, lakehouse.table(stream), records);
            if (!difference.isNone()) {
                System.err.println(name + " " + difference + " " + comparison.differingColumns(stream));
            }
            return difference;
        }
    }

    /** The checksum of each column of a stream, over what the sandbox holds now. */
    Map<String, Long> providerChecksum(SandboxServer sandbox, String name) {
        try (Stream<SandboxRecord> records = sandbox.records(name)) {
            return ProviderRows.checksum(stream(name), records.map(SyncHarness::withAddedColumns));
        }
    }

    /** The checksum of each column of a stream's silver table as Iceberg's own reader sees it. */
    Map<String, Long> icebergChecksum(String name) {
        StreamDescriptor stream = stream(name);
        return IcebergRows.checksum(stream, lakehouse.table(stream));
    }

    private static String withAddedColumns(SandboxRecord record) {
        String json = new String(record.json(), java.nio.charset.StandardCharsets.UTF_8);
        return record.parent() == null
                ? json
                : "{\"repository_id\":" + record.parent().get("id") + "," + json.substring(1);
    }

    @Override
    public void close() {
        lakehouse.close();
        control.close();
    }
}
