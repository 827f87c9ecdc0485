package org.ipai.connectors.generator.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.spec.Text;

/** The variables that the expressions in a text read, told from their names alone; types are checked elsewhere. */
final class References {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*+)}");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern CONFIG = Pattern.compile("(?<![\\w.])config\\s*\\.\\s*(\\w+)");
    private static final Pattern PARENT = Pattern.compile("(?<![\\w.])parent\\s*\\.");
    private static final Pattern SLICE = Pattern.compile("(?<![\\w.])slice\\s*\\.\\s*(\\w+)");
    private static final Pattern LAST = Pattern.compile("(?<![\\w.])last\\s*\\.");
    private static final Pattern CURSOR_EDGE = Pattern.compile("(?<![\\w.])cursor\\s*\\.\\s*(\\w+)");
    private static final Pattern CURSOR = Pattern.compile("(?<![\\w.])cursor\\b");

    private References() {}

    /** Names of the config fields that are read, in order. */
    static List<String> config(Text text) {
        return fields(CONFIG, text);
    }

    /** Names of the axes whose values are read, in order. */
    static List<String> slice(Text text) {
        return fields(SLICE, text);
    }

    private static List<String> fields(Pattern variable, Text text) {
        List<String> names = new ArrayList<>();
        for (String expression : expressions(text)) {
            Matcher field = variable.matcher(expression);
            while (field.find()) {
                names.add(field.group(1));
            }
        }
        return names;
    }

    static boolean readParent(Text text) {
        return expressions(text).stream()
                .anyMatch(expression -> PARENT.matcher(expression).find());
    }

    static boolean readLast(Text text) {
        return expressions(text).stream()
                .anyMatch(expression -> LAST.matcher(expression).find());
    }

    /** The edges of the cursor's range that are read, in order. */
    static List<String> cursor(Text text) {
        return fields(CURSOR_EDGE, text);
    }

    static boolean readCursor(Text text) {
        return expressions(text).stream()
                .anyMatch(expression -> CURSOR.matcher(expression).find());
    }

    static boolean areIn(Text text) {
        return text.value().contains("${");
    }

    private static List<String> expressions(Text text) {
        List<String> expressions = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(text.value());
        while (expression.find()) {
            expressions.add(STRING.matcher(expression.group(1)).replaceAll("\"\""));
        }
        return expressions;
    }
}
