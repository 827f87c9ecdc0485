package org.ipai.connectors.generator.mojo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.generator.draft.DraftedSpec;
import org.ipai.connectors.generator.draft.Guess;
import org.ipai.connectors.generator.draft.StreamDraft;

/** What was guessed, as a table for a console. */
final class GuessTable {

    private static final int WIDEST = 44;

    private final List<Row> rows = new ArrayList<>();

    GuessTable(DraftedSpec drafted) {
        drafted.top().forEach(guess -> add("", guess));
        for (StreamDraft stream : drafted.streams()) {
            stream.guesses().forEach(guess -> add(stream.name() + ".", guess));
        }
        for (StreamDraft.Omitted omitted : drafted.omitted()) {
            rows.add(new Row(omitted.name(), "left out", "-", omitted.reason()));
        }
    }

    private record Row(String property, String value, String confidence, String reason) {}

    /** What the document says as it stands, such as titles, has no reason and is left out. */
    private void add(String prefix, Guess guess) {
        if (!guess.reason().isEmpty()) {
            String value = guess.form() == Guess.Form.WRITTEN ? guess.value().toString() : "to decide";
            rows.add(new Row(prefix + guess.key(), value, guess.confidence().word(), guess.reason()));
        }
    }

    List<String> lines() {
        int properties = width(rows.stream().map(Row::property).toList());
        int values = width(rows.stream().map(Row::value).toList());
        return rows.stream()
                .map(row -> String.format(
                                Locale.ROOT,
                                "%-" + properties + "s  %-" + values + "s  %-6s  %s",
                                cut(row.property()),
                                cut(row.value()),
                                row.confidence(),
                                row.reason().replaceAll("\\p{C}+", " "))
                        .stripTrailing())
                .toList();
    }

    private static int width(List<String> texts) {
        return Math.max(
                1, texts.stream().mapToInt(text -> cut(text).length()).max().orElse(1));
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{C}+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }
}
