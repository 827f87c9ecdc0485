package org.ipai.connectors.generator.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds streams and config fields to a spec, and leaves every line that is there as it is. */
final class SpecInsertion implements SpecLayout {

    private static final Pattern TOP_LEVEL = Pattern.compile("[^\\s#].*");
    private static final Pattern AT_THE_MARGIN = Pattern.compile("#.*|\\s*");

    /** With their line breaks, which stay as they are. */
    private final List<String> raw;

    private final List<String> lines;
    private final String lineBreak;
    private final ConfigDraft config;
    private final Block streams;

    private SpecInsertion(List<String> raw, ConfigDraft config, Block streams) {
        this.raw = raw;
        this.lines = withoutBreaks(raw);
        this.lineBreak = raw.get(0).endsWith("\r\n") ? "\r\n" : "\n";
        this.config = config;
        this.streams = streams;
    }

    /** Where a block's properties stand: the index of its heading, that of the line after it, and their indentation. */
    private record Block(int heading, int end, int indent) {}

    /** Empty if the spec's streams are not written one below the other, so that nothing can be added by lines. */
    static Optional<SpecInsertion> into(String text, ConfigDraft config) {
        List<String> raw = List.of(text.split("(?<=\n)"));
        return block(withoutBreaks(raw), "streams").map(block -> new SpecInsertion(raw, config, block));
    }

    private static List<String> withoutBreaks(List<String> raw) {
        return raw.stream().map(line -> line.replaceFirst("\r?\n$", "")).toList();
    }

    private static Optional<Block> block(List<String> lines, String name) {
        Pattern heading = Pattern.compile(name + ":\\s*(#.*)?");
        for (int i = 0; i < lines.size(); i++) {
            if (heading.matcher(lines.get(i)).matches()) {
                int end = end(lines, i);
                int at = i;
                return indent(lines.subList(i + 1, end)).map(indent -> new Block(at, end, indent));
            }
        }
        return Optional.empty();
    }

    /** Comments at the margin belong to what follows them. */
    private static int end(List<String> lines, int heading) {
        int end = heading + 1;
        while (end < lines.size() && !TOP_LEVEL.matcher(lines.get(end)).matches()) {
            end++;
        }
        while (end > heading + 1 && AT_THE_MARGIN.matcher(lines.get(end - 1)).matches()) {
            end--;
        }
        return end;
    }

    private static Optional<Integer> indent(List<String> block) {
        return block.stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .findFirst()
                .map(line -> line.length() - line.stripLeading().length());
    }

    @Override
    public Text compose(List<StreamDraft> added, List<StreamDraft.Omitted> omitted) {
        StreamLines drafted = new StreamLines(streams.indent(), added, omitted);
        List<String> fields = new ArrayList<>();
        Optional<Block> known = block(lines, "config");
        fields.addAll(NewSpec.configLines(
                config.readBy(String.join("\n", drafted.lines())),
                known.map(Block::indent).orElse(2),
                known.isPresent() ? "" : "config:"));
        int fieldsAt = known.map(Block::end).orElse(beforeStreams());
        Map<Integer, List<String>> insertions = new LinkedHashMap<>();
        insertions.put(fieldsAt, fields);
        insertions.merge(streams.end(), drafted.lines(), SpecInsertion::joined);
        int before = streams.end() + (fieldsAt <= streams.end() ? fields.size() : 0);
        return new Text(inserted(insertions), drafted.firstLines(before));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private int beforeStreams() {
        int at = streams.heading();
        while (at > 0 && lines.get(at - 1).startsWith("#")) {
            at--;
        }
        return at;
    }

    private String inserted(Map<Integer, List<String>> insertions) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= raw.size(); i++) {
            for (String line : insertions.getOrDefault(i, List.of())) {
                text.append(isOpen(text) ? lineBreak : "").append(line).append(lineBreak);
            }
            text.append(i < raw.size() ? raw.get(i) : "");
        }
        return text.toString();
    }

    private static boolean isOpen(StringBuilder text) {
        return text.length() > 0 && text.charAt(text.length() - 1) != '\n';
    }
}
