package org.ipai.connectors.generator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The streams of one or two syncs as lines for a console. */
final class OutcomeTable {

    private final List<SyncOutcome> syncs;

    private OutcomeTable(List<SyncOutcome> syncs) {
        this.syncs = syncs;
    }

    /**
     * A table with a column of records for each sync.
     *
     * @param names what the syncs are called
     * @param syncs at least one; the last one has the say about rules and results
     */
    static List<String> lines(List<String> names, List<SyncOutcome> syncs) {
        List<String> header = new ArrayList<>(List.of("stream"));
        header.addAll(names);
        header.addAll(List.of("filtered", "quarantined", "rules", "result"));
        TextTable table = TextTable.of(header);
        OutcomeTable outcomes = new OutcomeTable(syncs);
        syncs.get(0).streams().forEach(stream -> table.row(outcomes.row(stream)));
        return table.lines();
    }

    private List<String> row(StreamOutcome first) {
        List<String> cells = new ArrayList<>(List.of(first.stream()));
        StreamOutcome last = first;
        long filtered = 0;
        long quarantined = 0;
        for (SyncOutcome sync : syncs) {
            Optional<StreamOutcome> outcome = sync.stream(first.stream());
            cells.add(outcome.map(found -> number(found.records())).orElse("-"));
            filtered += outcome.map(StreamOutcome::filtered).orElse(0L);
            quarantined += outcome.map(StreamOutcome::quarantined).orElse(0L);
            last = outcome.orElse(last);
        }
        cells.add(number(filtered));
        cells.add(number(quarantined));
        cells.add(rules(last));
        cells.add(last.status().equals(StreamOutcome.SUCCEEDED) && !last.isSound() ? "unsound" : last.status());
        return cells;
    }

    private static String rules(StreamOutcome outcome) {
        if (outcome.rules() == 0) {
            return "none";
        }
        return outcome.brokenRules().isEmpty()
                ? outcome.rules() + " kept"
                : "broken: " + String.join(", ", outcome.brokenRules());
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
