package org.ipai.connectors.generator.emit;

import java.util.stream.Collectors;

/** Writes text of several lines as a Java text block. */
final class TextBlock {

    private static final String QUOTES = "\"\"\"";

    private TextBlock() {}

    /** The source of a text block; the indentation it is put at does not matter. */
    static String of(String text) {
        String lines = text.replace("\r\n", "\n").lines().map(TextBlock::line).collect(Collectors.joining("\n"));
        String end = text.endsWith("\n") ? "\n" : "\\\n";
        return QUOTES + "\n" + lines + end + QUOTES;
    }

    private static String line(String line) {
        StringBuilder escaped = new StringBuilder(line.length() + 8);
        line.chars().forEach(character -> escape(character, escaped));
        String text = escaped.toString().replace(QUOTES, "\\\"\\\"\\\"");
        return text.endsWith(" ") ? text.substring(0, text.length() - 1) + "\\s" : text;
    }

    private static void escape(int character, StringBuilder target) {
        switch (character) {
            case '\\' -> target.append("\\\\");
            case '\t' -> target.append("\\t");
            default -> {
                if (character < ' ') {
                    target.append('\\')
                            .append(Integer.toOctalString(character | 01000).substring(1));
                } else {
                    target.append((char) character);
                }
            }
        }
    }
}
