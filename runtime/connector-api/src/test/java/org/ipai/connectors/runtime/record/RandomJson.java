package org.ipai.connectors.runtime.record;

import java.util.Random;

/** Writes random but valid JSON with all the freedom the grammar leaves: white space, escapes, number forms, nesting. */
final class RandomJson {

    private static final String[] NUMBERS = {
        "0",
        "-0",
        "7",
        "-12",
        "1234567890123456789",
        "9223372036854775807",
        "-9223372036854775808",
        "1.0",
        "1e3",
        "2.5E-3",
        "123456789012345678901234567890",
        "-1.25",
        "1E400",
        "0.1"
    };
    private static final String[] PIECES = {
        "a",
        "id",
        "\\n",
        "\\\"",
        "\\\\",
        "\\/",
        "\\u0000",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\ud83d",
        "é",
        "日本",
        "😀",
        " ",
        "}",
        "]",
        ",",
        ":",
        "plain text that is longer than eight bytes"
    };

    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    String value(int depth) {
        return space() + bare(depth) + space();
    }

    String object(int depth) {
        StringBuilder text = new StringBuilder("{").append(space());
        int fields = random.nextInt(6);
        for (int i = 0; i < fields; i++) {
            text.append(i == 0 ? "" : ",").append(space());
            text.append("\"f")
                    .append(i)
                    .append("\"")
                    .append(space())
                    .append(":")
                    .append(value(depth - 1));
        }
        return text.append("}").toString();
    }

    String string() {
        StringBuilder text = new StringBuilder("\"");
        int pieces = random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.append("\"").toString();
    }

    private String bare(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "false";
            case 3 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 4 -> string();
            case 5 -> object(depth);
            default -> array(depth);
        };
    }

    private String array(int depth) {
        StringBuilder text = new StringBuilder("[").append(space());
        int elements = random.nextInt(5);
        for (int i = 0; i < elements; i++) {
            text.append(i == 0 ? "" : ",").append(value(depth - 1));
        }
        return text.append("]").toString();
    }

    private String space() {
        return random.nextInt(4) == 0 ? " \n\t\r".substring(0, 1 + random.nextInt(4)) : "";
    }
}
