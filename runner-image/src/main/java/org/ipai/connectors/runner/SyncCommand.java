package org.ipai.connectors.runner;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.gold.Gold;
import org.ipai.connectors.runtime.gold.ViewPreview;
import org.ipai.connectors.runtime.http.QuotaLedger;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.sync.ControlPlaneLedger;
import org.ipai.connectors.runtime.sync.SyncEngine;
import org.ipai.connectors.runtime.sync.SyncListener;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest;
import org.ipai.connectors.runtime.sync.SyncSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sync}: extracts, lands and publishes. */
@Command(name = "sync", description = "Extracts from the provider and brings bronze, silver and gold up to date.")
final class SyncCommand implements Callable<Integer> {

    private static final int PREVIEW_ROWS = 8;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private CassetteOptions cassettes = new CassetteOptions();

    @Option(names = "--streams", split = ",", paramLabel = "STREAM", description = "Only these and their parents.")
    private Set<String> streams = new LinkedHashSet<>();

    @Option(names = "--keep-parents", description = "Only the streams named, cut by their parents' tables as they are.")
    private boolean keepParents;

    @Option(names = "--full-refresh", description = "Read everything again, whatever the saved state says.")
    private boolean fullRefresh;

    @Mixin
    private StrictnessOptions strictness = new StrictnessOptions();

    @Option(
            names = "--preview",
            paramLabel = "VIEWS",
            description = "Show the first rows of this many gold views; for people, 1 unless said otherwise.")
    private @Nullable Integer preview;

    @Option(names = "--parallel", description = "Slices read at a time.", defaultValue = "4")
    private int parallel;

    @Option(names = "--checkpoint-records", description = "Records between checkpoints.", defaultValue = "400000")
    private long checkpointRecords;

    @Override
    public Integer call() {
        Console console = output.console();
        ConnectionSetup setup = ConnectionSetup.of(connection);
        if (cassettes.isReplay()) {
            setup = setup.forReplay();
        }
        return sync(setup, console);
    }

    private int sync(ConnectionSetup setup, Console console) {
        Source source = setup.source();
        try (Workbench bench = Workbench.open(setup);
                Lakehouse lakehouse = bench.lakehouse(setup.lakehouse());
                SourceTransports transports = new SourceTransports(
                        source, TransportSettings.defaults(), environment(bench, setup, console))) {
            Gold gold = bench.gold();
            SyncEngine engine = new SyncEngine(
                    bench.control(),
                    lakehouse,
                    gold,
                    new StreamExtractor(transports, new ExtractionSettings(parallel, 2)),
                    SyncSettings.defaults().withCheckpointRecords(checkpointRecords));
            SyncReport report = run(engine, setup, source, console);
            new SyncPrinter(console).print(report, setup, bench.address(), previews(report, gold, console));
            return strictness.judge(report).code();
        }
    }

    private Map<String, ViewPreview> previews(SyncReport report, Gold gold, Console console) {
        int usual = console.format() == Console.Format.TEXT ? 1 : 0;
        Map<String, ViewPreview> previews = new LinkedHashMap<>();
        report.goldViews().stream()
                .limit(preview == null ? usual : preview)
                .forEach(view -> previews.put(view, gold.views().preview(view, PREVIEW_ROWS)));
        return previews;
    }

    private TransportEnvironment environment(Workbench bench, ConnectionSetup setup, Console console) {
        QuotaLedger ledger = new ControlPlaneLedger(
                bench.control(), setup.name(), setup.descriptor().sourceType());
        return cassettes.apply(ConnectionCredentials.of(setup, bench, console).withLedger(ledger), setup.secrets());
    }

    private SyncReport run(SyncEngine engine, ConnectionSetup setup, Source source, Console console) {
        SyncRequest request = new SyncRequest(
                setup.name(),
                setup.descriptor(),
                source,
                streams,
                fullRefresh ? SyncRequest.Refresh.FULL : SyncRequest.Refresh.FROM_STATE,
                keepParents ? SyncRequest.Parents.KEEP : SyncRequest.Parents.READ_FIRST);
        if (console.format() == Console.Format.JSON) {
            return engine.run(request, new JsonProgress(new EventLog(console.out(), Clock.systemUTC())));
        }
        if (!console.terminal()) {
            SyncListener lines = new LineProgress(console);
            return engine.run(request, lines);
        }
        try (TerminalProgress progress = new TerminalProgress(console)) {
            return engine.run(request, progress);
        }
    }
}
