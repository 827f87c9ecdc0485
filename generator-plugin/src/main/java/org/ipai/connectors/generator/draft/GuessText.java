package org.ipai.connectors.generator.draft;

import java.util.ArrayList;
import java.util.List;

/** Prints a guess as a property of a spec, with a comment that says how sure it is and why. */
final class GuessText {

    private GuessText() {}

    static List<String> lines(int indent, Guess guess) {
        List<String> lines = new ArrayList<>();
        String decide = guess.isWritten() ? "" : "decide: ";
        if (!guess.reason().isEmpty()) {
            lines.add(YamlText.comment(indent, decide + guess.confidence().word() + ": " + guess.reason()));
        }
        switch (guess.form()) {
            case WRITTEN -> lines.addAll(YamlText.property(indent, guess.key(), guess.value()));
            case PROPOSED -> lines.add(" ".repeat(indent) + "# " + guess.key() + ": " + YamlText.flow(guess.value()));
            case OPEN -> {}
        }
        return lines;
    }
}
