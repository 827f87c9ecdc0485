package org.ipai.connectors.runner;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.StopRequest;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.gold.Gold;
import org.ipai.connectors.runtime.gold.ViewPreview;
import org.ipai.connectors.runtime.http.QuotaLedger;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.sync.ControlPlaneLedger;
import org.ipai.connectors.runtime.sync.SyncEngine;
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
    private OverlapOptions overlap = new OverlapOptions();

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
        return run(setup, console).code();
    }

    private ExitCode run(ConnectionSetup setup, Console console) {
        StopRequest stop = new StopRequest();
        Map<String, String> environment = System.getenv();
        try (Termination termination = Termination.listening(stop, GracePeriod.of(environment), console);
                SyncObservers observers = SyncObservers.of(environment, setup, console)) {
            SyncSession session = new SyncSession(console, stop, termination, observers);
            return observers.watch(() -> session.ending(() -> sync(setup, session)));
        }
    }

    private ExitCode sync(ConnectionSetup setup, SyncSession session) {
        Console console = session.console();
        Source source = setup.source();
        console.about(setup);
        DatabaseAddress address = DatabaseAddress.of(setup);
        try (LakehouseAhead lakehouse = LakehouseAhead.open(() -> address.lakehouse(setup.lakehouse()));
                Workbench bench = Workbench.open(address);
                SourceTransports transports = new SourceTransports(
                        source,
                        TransportSettings.defaults(),
                        environment(bench, setup, console).withListener(session.observers()))) {
            Gold gold = bench.gold();
            session.observers().remember(bench.control().runs(), setup.name());
            SyncEngine engine = new SyncEngine(
                    bench.control(),
                    lakehouse.get(),
                    gold,
                    new StreamExtractor(transports, new ExtractionSettings(parallel, 2), session.stop()),
                    overlap.apply(SyncSettings.defaults().withCheckpointRecords(checkpointRecords)));
            SyncReport report = session.run(engine, request(setup, source));
            new SyncPrinter(console).print(report, setup, address, previews(report, gold, console));
            return strictness.judge(report);
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

    private SyncRequest request(ConnectionSetup setup, Source source) {
        return new SyncRequest(
                setup.name(),
                setup.descriptor(),
                source,
                streams,
                fullRefresh ? SyncRequest.Refresh.FULL : SyncRequest.Refresh.FROM_STATE,
                keepParents ? SyncRequest.Parents.KEEP : SyncRequest.Parents.READ_FIRST);
    }
}
