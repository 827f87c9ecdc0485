package org.ipai.connectors.runtime.sandbox.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a request writes values into one text, such as {@code in.(…)}. Immutable.
 *
 * @see #values(String)
 */
public final class TextPattern {

    /** The value and nothing around it. */
    public static final TextPattern VALUE = new TextPattern(List.of(new Part.Value()));

    private final Pattern pattern;

    /**
     * @param parts one after another make the text
     */
    public TextPattern(List<Part> parts) {
        this.pattern = Pattern.compile(
                parts.stream().map(TextPattern::expression).collect(Collectors.joining()), Pattern.DOTALL);
    }

    /** A piece of the text. */
    public sealed interface Part {

        /** Always the same. */
        record Constant(String text) implements Part {}

        /** What the connection configures, which the sandbox does not know. */
        record Setting() implements Part {}

        /** A value that is looked for. */
        record Value() implements Part {}
    }

    private static String expression(Part part) {
        if (part instanceof Part.Constant constant) {
            return Pattern.quote(constant.text());
        }
        return part instanceof Part.Value ? "(.*)" : ".*?";
    }

    /** The values in a text, in order; empty if it is not made like this. */
    public Optional<List<String>> values(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            values.add(matcher.group(group));
        }
        return Optional.of(values);
    }
}
