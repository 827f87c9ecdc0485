package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A spec that is drafted as a whole. */
final class NewSpec implements SpecLayout {

    private final String schema;
    private final List<Guess> top;
    private final ConfigDraft config;
    private final List<String> notes;

    /**
     * @param schema where editors find the language's schema, relative to the spec
     * @param top properties of the connector, {@code config} and {@code streams} aside
     * @param notes what a person should know, a line each
     */
    NewSpec(String schema, List<Guess> top, ConfigDraft config, List<String> notes) {
        this.schema = schema;
        this.top = List.copyOf(top);
        this.config = config;
        this.notes = List.copyOf(notes);
    }

    @Override
    public Text compose(List<StreamDraft> streams, List<StreamDraft.Omitted> omitted) {
        StreamLines drafted = new StreamLines(2, streams, omitted);
        List<String> lines = new ArrayList<>();
        lines.add("# yaml-language-server: $schema=" + schema);
        lines.add("# Drafted by ipai:new. A comment says how sure a guess is and why; change what you know better.");
        lines.add("# Running ipai:new again adds what the provider has added and leaves the rest as it is.");
        notes.forEach(note -> lines.add(YamlText.comment(0, note)));
        for (Guess guess : top) {
            lines.addAll(GuessText.lines(0, guess));
        }
        lines.addAll(config(top, drafted));
        lines.add("streams:");
        Map<String, Integer> firstLines = drafted.firstLines(lines.size());
        lines.addAll(drafted.lines());
        return new Text(String.join("\n", lines) + "\n", firstLines);
    }

    private List<String> config(List<Guess> guesses, StreamLines drafted) {
        StringBuilder readers = new StringBuilder(String.join("\n", drafted.lines()));
        guesses.forEach(guess -> readers.append(guess.value()));
        return configLines(config.readBy(readers.toString()), 2, "config:");
    }

    /** Nothing if there are no fields. */
    static List<String> configLines(Map<String, ObjectNode> fields, int indent, String heading) {
        List<String> lines = new ArrayList<>();
        if (!fields.isEmpty() && !heading.isEmpty()) {
            lines.add(heading);
        }
        fields.forEach((name, field) -> {
            lines.add(" ".repeat(indent) + name + ":");
            field.properties()
                    .forEach(property ->
                            lines.addAll(YamlText.property(2 * indent, property.getKey(), property.getValue())));
        });
        return lines;
    }
}
