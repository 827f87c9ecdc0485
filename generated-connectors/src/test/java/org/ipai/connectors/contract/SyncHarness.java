package org.ipai.connectors.contract;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.Gap;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.StopRequest;
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

import static org.assertj.core.api.Assertions.assertThat;

/** A connection of a connector with a control plane and a lakehouse of its own in one folder. */
public final class SyncHarness implements AutoCloseable {

    private final TestedConnector tested;
    private final Path folder;
    private final TestDatabase database;
    private final ControlPlane control;
    private final Lakehouse lakehouse;
    /** Of all syncs; none of them may leave it requested. */
    private final StopRequest stop = new StopRequest();

    private TransportSettings transportSettings = TransportSettings.defaults()
            .withMaxAttempts(3)
            .withBackoff(Duration.ofMillis(5), Duration.ofMillis(20))
            .withReadTimeout(Duration.ofSeconds(2))
            .withMaxQuotaWait(Duration.ofSeconds(5));
    private TransportEnvironment environment = TransportEnvironment.standard();
    private SyncSettings settings = SyncSettings.defaults();
    private SyncListener listener = SyncListener.SILENT;
    private UnaryOperator<Source> disguise = UnaryOperator.identity();
    private SyncRequest.Parents parents = SyncRequest.Parents.READ_FIRST;

    public SyncHarness(TestedConnector tested, EmbeddedDatabase server, Path folder) {
        this.tested = tested;
        this.folder = folder;
        this.database = TestDatabase.on(server);
        this.control = ControlPlane.open(database.jdbcUrl(), database.user(), database.password());
        this.lakehouse = Lakehouse.open(
                new LakehouseSettings(lakehouseFolder(), database.jdbcUrl(), database.user(), database.password()));
    }

    public Path lakehouseFolder() {
        return folder.resolve("lakehouse");
    }

    public TestDatabase database() {
        return database;
    }

    public ControlPlane control() {
        return control;
    }

    public Lakehouse lakehouse() {
        return lakehouse;
    }

    public SyncHarness transport(TransportSettings changed) {
        transportSettings = changed;
        return this;
    }

    public TransportSettings transport() {
        return transportSettings;
    }

    public SyncHarness environment(TransportEnvironment changed) {
        environment = changed;
        return this;
    }

    public SyncHarness checkpointEvery(long records) {
        settings = settings.withCheckpointRecords(records);
        return this;
    }

    public SyncHarness watchedBy(SyncListener changed) {
        listener = changed;
        return this;
    }

    /** Syncs read the streams they name and no others. */
    public SyncHarness keepingParents() {
        parents = SyncRequest.Parents.KEEP;
        return this;
    }

    /** Syncs read from what this makes of the source. */
    SyncHarness reading(UnaryOperator<Source> changed) {
        disguise = changed;
        return this;
    }

    public SyncReport sync(URI baseUrl, SyncRequest.Refresh refresh, String... streams) {
        return sync(baseUrl, tested.config(), refresh, streams);
    }

    /** The sandbox adds records below parents that look as before, which a provider would not; only a full refresh sees them. */
    public void readBelowUnchangedParents(URI baseUrl) {
        String[] skipping = streams().stream()
                .filter(stream -> stream.parent() != null && stream.parent().versionField() != null)
                .map(StreamDescriptor::name)
                .toArray(String[]::new);
        if (skipping.length > 0) {
            assertThat(sync(baseUrl, SyncRequest.Refresh.FULL, skipping).status())
                    .isEqualTo(RunStatus.SUCCEEDED);
        }
    }

    public SyncReport sync(URI baseUrl, Map<String, String> config, SyncRequest.Refresh refresh, String... streams) {
        Source source = disguise.apply(new RebasedSource(tested.open(config), baseUrl));
        try (SourceTransports transports = new SourceTransports(source, transportSettings, environment)) {
            SyncEngine engine = new SyncEngine(
                    control,
                    lakehouse,
                    Gold.at(database.jdbcUrl(), database.user(), database.password()),
                    new StreamExtractor(transports, ExtractionSettings.defaults(), stop),
                    settings);
            return engine.run(
                    new SyncRequest("test", tested.descriptor(), source, Set.of(streams), refresh, parents), listener);
        }
    }

    public List<StreamDescriptor> streams() {
        return tested.streams();
    }

    public StreamDescriptor stream(String name) {
        return tested.stream(name);
    }

    /** What a stream's silver table has in its column {@code id}. */
    public List<String> ids(String name) {
        try (Stream<Map<String, String>> rows = lakehouse.parentRows(stream(name), List.of("id"))) {
            return rows.map(row -> row.getOrDefault("id", "")).toList();
        }
    }

    /** Compares a stream's silver table with what the sandbox holds now. */
    public SilverComparison.Difference difference(SandboxServer sandbox, String name) throws SQLException {
        try (Stream<SandboxRecord> records = sandbox.records(name)) {
            return difference(name, rows(name, records));
        }
    }

    /** Compares a stream's silver table with records, one JSON object each, added columns included. */
    public SilverComparison.Difference difference(String name, Stream<String> records) throws SQLException {
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
    public Map<String, Long> providerChecksum(SandboxServer sandbox, String name) {
        try (Stream<SandboxRecord> records = sandbox.records(name)) {
            return ProviderRows.checksum(stream(name), rows(name, records));
        }
    }

    /** Records as their rows look, one JSON object each. */
    private Stream<String> rows(String name, Stream<SandboxRecord> records) {
        StreamDescriptor stream = stream(name);
        return records.filter(record -> tested.reads(name, record))
                .map(record -> SnakeCase.of(stream, tested.withAddedColumns(record)));
    }

    /** The checksum of each column of a stream's silver table as Iceberg's own reader sees it. */
    public Map<String, Long> icebergChecksum(String name) {
        StreamDescriptor stream = stream(name);
        return IcebergRows.checksum(stream, lakehouse.table(stream));
    }

    /** The connection's id in the control plane. */
    public long connection() {
        return control.connections().ensure("test", tested.name());
    }

    /** What of a stream could not be read and will be tried again. */
    public List<Gap> gaps(String stream) {
        return control.gaps().open(connection(), stream);
    }

    /** How many different records bronze holds of a stream, by those key columns that are the record's own. */
    public long bronzeKeys(String name) throws SQLException {
        List<String> keys = stream(name).primaryKey().stream()
                .filter(key -> !tested.added().containsKey(key))
                .toList();
        return BronzeRows.distinct(lakehouseFolder(), stream(name), keys);
    }

    @Override
    public void close() {
        lakehouse.close();
        control.close();
    }
}
