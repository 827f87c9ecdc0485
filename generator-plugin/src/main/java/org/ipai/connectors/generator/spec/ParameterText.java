package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.FragmentArguments.Argument;
import org.jspecify.annotations.Nullable;

/** A scalar that may read parameters of a fragment: {@code ${param.<name>}}. */
final class ParameterText {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*param\\.(\\w{1,63})\\s*}");

    private final YamlPart part;
    private final FragmentUse use;
    private final Faults faults;

    ParameterText(YamlPart part, FragmentUse use, Faults faults) {
        this.part = part;
        this.use = use;
        this.faults = faults;
    }

    /** The scalar; alone, a parameter keeps its type and its place. */
    JsonNode resolve(String to, Map<String, YamlTree.Place> places) {
        Matcher reference =
                REFERENCE.matcher(part.node().isTextual() ? part.node().textValue() : "");
        if (!reference.find()) {
            return part.node();
        }
        if (reference.start() == 0 && reference.end() == part.node().textValue().length()) {
            Argument argument = find(reference.group(1));
            return argument == null ? part.node() : alone(argument, to, places);
        }
        String text = reference.replaceAll(match -> Matcher.quoteReplacement(textOf(match.group(1), match.group())));
        YamlTree.Place place = use.place(part.place());
        places.put(to, new YamlTree.Place(place.key(), place.value(), text));
        return JsonNodeFactory.instance.textNode(text);
    }

    private JsonNode alone(Argument argument, String to, Map<String, YamlTree.Place> places) {
        YamlPart value = argument.value();
        YamlTree.Place given = placed(argument, value);
        places.put(to, new YamlTree.Place(use.place(part.place()).key(), given.value(), given.text()));
        for (int i = 0; i < value.node().size(); i++) {
            places.put(to + "/" + i, placed(argument, value.item(i)));
        }
        return value.node();
    }

    /** What a use gives has its place where it is given, a default in the fragment. */
    private YamlTree.Place placed(Argument argument, YamlPart value) {
        return argument.isDefault() ? use.place(value.place()) : value.place();
    }

    private String textOf(String name, String reference) {
        Argument argument = find(name);
        if (argument == null) {
            return reference;
        }
        if (argument.value().node().isArray()) {
            faults.report(
                    use.place(part.place()).value(),
                    "the list " + Quote.of(name) + " cannot be part of a text",
                    "let ${param." + name + "} stand alone");
        }
        return argument.value().place().text();
    }

    private @Nullable Argument find(String name) {
        Argument argument = use.arguments().find(name);
        if (argument == null) {
            boolean isInFragment = !use.names().isEmpty();
            faults.report(
                    use.place(part.place()).value(),
                    isInFragment
                            ? "the parameter " + Quote.of(name) + " has no value"
                            : "parameters can only be read in fragments",
                    isInFragment
                            ? "declare it under the fragment's 'parameters', and give it a value of its type"
                            : "write the value itself");
        }
        return argument;
    }

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Faults {
        void report(SourceLocation at, String message, String hint);
    }
}
