package org.ipai.connectors.runner;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.gold.Gold;
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

    @Option(names = "--full-refresh", description = "Read everything again, whatever the saved state says.")
    private boolean fullRefresh;

    @Option(names = "--fail-on-gaps", description = "Exit with 4 if some slices could not be read.")
    private boolean failOnGaps;

    @Option(names = "--preview", description = "Show the first rows of this many gold views.", defaultValue = "1")
    private int preview;

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
            SyncPrinter printer = new SyncPrinter(console);
            printer.print(report, setup, bench.address());
            if (console.format() == Console.Format.TEXT) {
                report.goldViews().stream()
                        .limit(preview)
                        .forEach(view -> printer.preview(view, gold.views().preview(view, PREVIEW_ROWS)));
            }
            return ExitCode.of(report.status(), failOnGaps ? ExitCode.GapPolicy.FAIL : ExitCode.GapPolicy.ACCEPT)
                    .code();
        }
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
                fullRefresh ? SyncRequest.Refresh.FULL : SyncRequest.Refresh.FROM_STATE);
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
