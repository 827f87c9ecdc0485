package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ipai.connectors.runner.PlanTime.BudgetUse;

/** Prints a plan with what it takes for granted. */
final class PlanPrinter {

    private final Console console;

    PlanPrinter(Console console) {
        this.console = console;
    }

    void print(List<StreamPlan> streams, List<PlanTime> times, int parallel) {
        Set<String> unknown = new TreeSet<>();
        streams.forEach(stream -> unknown.addAll(stream.unknown()));
        if (console.format() == Console.Format.JSON) {
            events(streams, times, unknown);
            return;
        }
        table(streams).lines().forEach(console::line);
        console.line("");
        streams.forEach(stream -> console.line(stream.stream() + ": " + stream.request()));
        console.line("");
        times.forEach(time -> time.budgets().forEach(use -> console.line(text(use))));
        console.line(total(times, unknown));
        console.line("Taken for granted: a full refresh; " + PlanTime.ANSWER.toMillis() + " ms an answer, "
                + Quantity.of(parallel, "slice")
                + " at a time; records spread evenly over slices; nothing filtered out,"
                + " unchanged, refused or tried again. Limits that only responses tell are not counted.");
        // Where a page's size is the provider's own, numbers of records do not help.
        streams.stream()
                .filter(stream -> stream.records().isKnown())
                .forEach(stream -> unknown.remove(stream.stream()));
        if (!unknown.isEmpty()) {
            console.line("To know more, say how many records there are: --records "
                    + unknown.iterator().next() + "=1000. Not known: " + String.join(", ", unknown));
        }
    }

    private static TextTable table(List<StreamPlan> streams) {
        TextTable table = new TextTable("stream", "records", "from", "slices", "requests", "depends on records of");
        for (StreamPlan stream : streams) {
            table.row(
                    stream.stream(),
                    stream.records().isKnown() ? Quantity.count(stream.records().number()) : "?",
                    stream.origin().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    stream.slices().text(),
                    stream.requests().text(),
                    String.join(", ", stream.unknown()));
        }
        return table;
    }

    private static String text(BudgetUse use) {
        String per = use.budget().per().name().toLowerCase(Locale.ROOT);
        return "budget " + use.budget().name() + ": " + Quantity.of(use.units(), "unit") + ", of "
                + Quantity.count(use.budget().limit()) + " per " + per + ": " + Quantity.of(use.windows(), "window");
    }

    private static String total(List<PlanTime> times, Set<String> unknown) {
        long requests = times.stream().mapToLong(PlanTime::requests).sum();
        return Quantity.of(requests, "request") + " in about " + minutes(longest(times))
                + (unknown.isEmpty() ? "" : ", or more");
    }

    /** APIs are asked one stream after the other. */
    private static Duration longest(List<PlanTime> times) {
        return times.stream().map(PlanTime::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static String minutes(Duration duration) {
        return duration.compareTo(Duration.ofMinutes(1)) < 0
                ? "a minute"
                : Quantity.of(PlanAmount.parts(duration.toSeconds(), 60), "minute");
    }

    private void events(List<StreamPlan> streams, List<PlanTime> times, Set<String> unknown) {
        EventLog log = console.events();
        streams.forEach(stream -> log.event("plan_stream", stream.event()));
        for (BudgetUse use :
                times.stream().flatMap(time -> time.budgets().stream()).toList()) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("budget", use.budget().name());
            event.put("units", use.units());
            event.put("limit", use.budget().limit());
            event.put("windows", use.windows());
            log.event("plan_budget", event);
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("requests", times.stream().mapToLong(PlanTime::requests).sum());
        event.put("seconds", longest(times).toSeconds());
        event.put("depends_on", unknown);
        log.event("plan", event);
    }
}
