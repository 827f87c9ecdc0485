package org.ipai.connectors.runtime.connector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the text of a list: a JSON array of texts and numbers, or entries separated by commas or line breaks. */
final class TextList {

    private final String json;
    private final List<String> entries = new ArrayList<>();
    private int position;

    private TextList(String json) {
        this.json = json;
    }

    /**
     * The entries in order, without surrounding spaces where they are separated by commas.
     *
     * @throws IllegalArgumentException without the text if it starts like a JSON array and is none
     */
    static List<String> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.startsWith("[")) {
            return new TextList(trimmed).array();
        }
        return Arrays.stream(trimmed.split("[,\n\r]"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private List<String> array() {
        position = 1;
        if (!skipTo(']')) {
            do {
                skipSpace();
                entries.add(peek() == '"' ? string() : plain());
            } while (skipTo(','));
            require(skipTo(']'));
        }
        skipSpace();
        require(position == json.length());
        return List.copyOf(entries);
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        position++;
        while (peek() != '"') {
            char character = json.charAt(position++);
            text.append(character == '\\' ? escaped() : character);
        }
        position++;
        return text.toString();
    }

    private char escaped() {
        char character = peek();
        position++;
        return switch (character) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> {
                require(character == '"' || character == '\\' || character == '/');
                yield character;
            }
        };
    }

    private char unicode() {
        require(position + 4 <= json.length());
        String digits = json.substring(position, position + 4);
        require(digits.matches("[0-9a-fA-F]{4}"));
        position += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    /** A number or truth value, as written. */
    private String plain() {
        int start = position;
        while (",] \t\r\n".indexOf(peek()) < 0) {
            position++;
        }
        String plain = json.substring(start, position);
        require(plain.matches("-?[0-9][0-9.eE+-]*|true|false"));
        return plain;
    }

    private boolean skipTo(char wanted) {
        skipSpace();
        boolean found = peek() == wanted;
        position += found ? 1 : 0;
        return found;
    }

    private void skipSpace() {
        while (position < json.length() && Character.isWhitespace(json.charAt(position))) {
            position++;
        }
    }

    private char peek() {
        require(position < json.length());
        return json.charAt(position);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not a JSON array of texts");
        }
    }
}
