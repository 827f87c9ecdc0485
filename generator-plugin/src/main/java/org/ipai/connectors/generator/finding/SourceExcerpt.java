package org.ipai.connectors.generator.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of source with a caret under a column, safe to print: short, without control characters or secrets. */
final class SourceExcerpt {

    private static final int WIDTH = 120;
    private static final int BEFORE_CARET = 80;
    private static final String MASK = "********";

    /** The value of a key that sounds like a secret, unless it is an expression, a block or a config field's type. */
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(?i)((?:token|secret|password|passwd|passphrase|api[_-]?key|private[_-]?key|access[_-]?key|authorization"
                    + "|credentials?)[\"']?\\s*:\\s+)(?![{\\[#&*|>!]|[\"']?\\$\\{|\\s|string\\b|integer\\b)(.+)");

    private SourceExcerpt() {}

    /**
     * Two indented lines.
     *
     * @param line the source line
     * @param column from 1, in characters (code points)
     * @param hiddenFrom column from which the text is masked, or {@link Integer#MAX_VALUE} for none
     */
    static String of(String line, int column, int hiddenFrom) {
        int[] characters = masked(line, hiddenFrom).codePoints().toArray();
        int caret = Math.min(Math.max(column, 1), characters.length + 1) - 1;
        int from = characters.length <= WIDTH ? 0 : Math.max(0, caret - BEFORE_CARET);
        int to = Math.min(characters.length, from + WIDTH);
        StringBuilder source = new StringBuilder("    ").append(from > 0 ? "…" : "");
        StringBuilder marker = new StringBuilder("    ").append(from > 0 ? " " : "");
        for (int i = from; i < to; i++) {
            source.appendCodePoint(printable(characters[i]));
            if (i < caret) {
                marker.append(characters[i] == '\t' ? '\t' : ' ');
            }
        }
        return source.append(to < characters.length ? "…" : "") + "\n" + marker.append('^');
    }

    private static String masked(String line, int hiddenFrom) {
        if (line.codePointCount(0, line.length()) >= hiddenFrom) {
            return line.substring(0, line.offsetByCodePoints(0, hiddenFrom - 1)) + MASK;
        }
        Matcher secret = SECRET_VALUE.matcher(line);
        return secret.find() ? line.substring(0, secret.start(2)) + MASK : SecretText.masked(line, MASK);
    }

    private static int printable(int character) {
        return character == '\t' ? character : Quote.printable(character);
    }
}
