package org.ipai.connectors.generator.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what the type checker found. */
final class Explanation {

    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '(?<function>[^']*)' applied to '(?<types>[^']*)'.*");

    private Explanation() {}

    static String of(String message) {
        String line = message.lines().findFirst().orElse("");
        Matcher overload = NO_OVERLOAD.matcher(line);
        return overload.matches()
                ? "'" + AstReader.readable(overload.group("function")) + "' cannot be applied to "
                        + overload.group("types")
                : line.replace(" (in container '')", "");
    }
}
