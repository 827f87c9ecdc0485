package org.ipai.connectors.runner;

import java.util.Locale;
import java.util.Map;
import org.ipai.connectors.runtime.gold.ViewPreview;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.StreamTally;
import org.ipai.connectors.runtime.sync.SyncReport;

/** Prints how a sync went, what there is to look at now, and where. */
final class SyncPrinter {

    private final Console console;

    SyncPrinter(Console console) {
        this.console = console;
    }

    void print(SyncReport report, ConnectionSetup setup, DatabaseAddress database, Map<String, ViewPreview> previews) {
        if (console.format() == Console.Format.JSON) {
            EventLog log = console.events();
            previews.forEach((view, rows) -> log.event("gold_preview", ReportEvents.of(view, rows)));
            log.event("sync_finished", ReportEvents.of(report));
            return;
        }
        console.line("");
        table(report).lines().forEach(console::line);
        problems(report);
        console.line("");
        console.line("bronze   " + setup.lakehouse().resolve("bronze"));
        console.line("silver   " + setup.lakehouse().resolve("silver"));
        if (!report.goldViews().isEmpty()) {
            console.line("gold     " + String.join(", ", report.goldViews()));
        }
        console.line("control  " + database);
        console.line("run " + report.run() + " " + lower(report.status()) + " after "
                + Quantity.seconds(report.duration()) + " s");
        previews.forEach(this::preview);
    }

    private static TextTable table(SyncReport report) {
        TextTable table = new TextTable(
                "stream",
                "slices",
                "pages",
                "records",
                "bronze",
                "inserted",
                "updated",
                "deleted",
                "filtered",
                "quarantined",
                "gold rows",
                "seconds",
                "status");
        for (StreamReport stream : report.streams()) {
            StreamTally counts = stream.tally();
            table.row(
                    stream.stream(),
                    Quantity.count(counts.slices()),
                    Quantity.count(counts.pages()),
                    Quantity.count(counts.records()),
                    Quantity.bytes(counts.bronzeBytes()),
                    Quantity.count(counts.inserted()),
                    Quantity.count(counts.updated()),
                    Quantity.count(counts.deleted()),
                    Quantity.count(counts.filtered()),
                    Quantity.count(counts.quarantined()),
                    Quantity.count(stream.goldRows()),
                    Quantity.seconds(stream.duration()),
                    lower(stream.status()));
        }
        return table;
    }

    private void problems(SyncReport report) {
        for (StreamReport stream : report.streams()) {
            stream.problems().forEach(problem -> console.line("! " + stream.stream() + ": " + problem));
        }
        report.problems().forEach(problem -> console.line("! " + problem));
    }

    private void preview(String view, ViewPreview preview) {
        console.line("");
        console.line(view);
        TextTable table = new TextTable(preview.header());
        preview.rows().forEach(row -> table.row(row.toArray()));
        table.lines().forEach(console::line);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
