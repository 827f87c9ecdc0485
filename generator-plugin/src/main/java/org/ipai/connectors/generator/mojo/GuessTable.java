package org.ipai.connectors.generator.mojo;

import java.util.List;
import org.ipai.connectors.generator.draft.DraftedSpec;
import org.ipai.connectors.generator.draft.Guess;
import org.ipai.connectors.generator.draft.StreamDraft;
import org.ipai.connectors.generator.run.TextTable;

/** What was guessed, as a table for a console. */
final class GuessTable {

    private final TextTable table = TextTable.endingInProse(List.of("property", "guess", "sure", "reason"));

    private GuessTable() {}

    /** A header, and a line for each guess and for each stream that was left out. */
    static List<String> lines(DraftedSpec drafted) {
        GuessTable guesses = new GuessTable();
        drafted.top().forEach(guess -> guesses.add("", guess));
        for (StreamDraft stream : drafted.streams()) {
            stream.guesses().forEach(guess -> guesses.add(stream.name() + ".", guess));
        }
        for (StreamDraft.Omitted omitted : drafted.omitted()) {
            guesses.table.row(List.of(omitted.name(), "left out", "-", omitted.reason()));
        }
        return guesses.table.lines();
    }

    /** What the document says as it stands, such as titles, has no reason and is left out. */
    private void add(String prefix, Guess guess) {
        if (!guess.reason().isEmpty()) {
            String value = guess.form() == Guess.Form.WRITTEN ? guess.value().toString() : "to decide";
            table.row(List.of(prefix + guess.key(), value, guess.confidence().word(), guess.reason()));
        }
    }
}
