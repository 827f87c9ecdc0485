package org.ipai.connectors.generator.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * A drafted stream.
 *
 * @param name its name
 * @param operation id of the operation it reads
 * @param path of the operation
 * @param guesses its properties, in order
 */
public record StreamDraft(String name, String operation, String path, List<Guess> guesses) {

    public StreamDraft {
        guesses = List.copyOf(guesses);
    }

    /** A stream that cannot be drafted. */
    public record Omitted(String name, String operation, String path, String reason) {}

    Omitted omitted(String reason) {
        return new Omitted(name, operation, path, reason);
    }

    /** As a spec has it. */
    List<String> lines(int indent) {
        List<String> lines = new ArrayList<>(List.of(" ".repeat(indent) + name + ":"));
        int inner = 2 * indent;
        lines.add(YamlText.comment(inner, "GET " + path));
        for (Guess guess : guesses) {
            lines.addAll(GuessText.lines(inner, guess));
        }
        return lines;
    }
}
