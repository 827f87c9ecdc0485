package org.ipai.connectors.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.control.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code runs}: lists earlier runs. */
@Command(name = "runs", description = "Lists the latest runs with what each stream did.")
final class RunsCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--limit", description = "How many runs.", defaultValue = "10")
    private int limit;

    @Override
    public Integer call() {
        Console console = output.console();
        ConnectionSetup setup = ConnectionSetup.of(connection);
        try (Workbench bench = Workbench.open(setup)) {
            List<RunSummary> runs = bench.control().runs().recent(bench.connectionId(setup), limit);
            if (console.format() == Console.Format.JSON) {
                EventLog log = console.events();
                runs.forEach(run -> log.event("run", event(run)));
            } else {
                table(runs).lines().forEach(console::line);
            }
        }
        return ExitCode.SUCCEEDED.code();
    }

    private static Map<String, Object> event(RunSummary run) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("run", run);
        return event;
    }

    private static TextTable table(List<RunSummary> runs) {
        TextTable table = new TextTable(
                "started",
                "run",
                "mode",
                "status",
                "seconds",
                "records",
                "inserted",
                "updated",
                "deleted",
                "broken rules",
                "error");
        for (RunSummary run : runs) {
            Instant finished = run.finishedAt();
            String error = run.errorSummary();
            table.row(
                    run.startedAt(),
                    run.id(),
                    lower(run.mode()),
                    lower(run.status()),
                    finished == null ? "-" : Quantity.seconds(Duration.between(run.startedAt(), finished)),
                    sum(run, Count.RECORDS),
                    sum(run, Count.INSERTED),
                    sum(run, Count.UPDATED),
                    sum(run, Count.DELETED),
                    Quantity.count(run.streams().stream()
                            .mapToLong(RunSummary.StreamSummary::brokenRules)
                            .sum()),
                    error == null ? "" : error.lines().findFirst().orElse(""));
        }
        return table;
    }

    private enum Count {
        RECORDS,
        INSERTED,
        UPDATED,
        DELETED
    }

    private static String sum(RunSummary run, Count count) {
        return Quantity.count(run.streams().stream()
                .map(RunSummary.StreamSummary::counts)
                .mapToLong(counts -> switch (count) {
                    case RECORDS -> counts.records();
                    case INSERTED -> counts.inserted();
                    case UPDATED -> counts.updated();
                    case DELETED -> counts.deleted();
                })
                .sum());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
