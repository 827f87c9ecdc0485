package org.ipai.connectors.generator.finding;

/** Quotes text from a file in a message: on one line, not long, without characters that a terminal obeys. */
public final class Quote {

    private static final int LONGEST = 80;

    private Quote() {}

    /** The text between single quotes. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().limit(LONGEST).map(Quote::printable).forEach(quoted::appendCodePoint);
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST ? "…'" : "'")
                .toString();
    }

    /** The character itself, or a replacement for control and invisible formatting characters. */
    static int printable(int character) {
        boolean obeyed = Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
        return obeyed ? '\uFFFD' : character;
    }
}
