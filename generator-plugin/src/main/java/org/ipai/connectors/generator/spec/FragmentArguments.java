package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** What a use gives to a fragment's parameters. */
final class FragmentArguments {

    private final Map<String, Argument> values = new LinkedHashMap<>();
    private final Set<String> read = new TreeSet<>();

    private FragmentArguments() {}

    /** Nothing, as outside of fragments. */
    static FragmentArguments none() {
        return new FragmentArguments();
    }

    /**
     * Checks what a use gives against what the fragment declares.
     *
     * @param given the block under {@code with}, references in it resolved; of no type if there is none
     * @param use where the fragment is used
     */
    static FragmentArguments of(Fragment fragment, YamlPart given, SourceLocation use, Findings findings) {
        FragmentArguments arguments = new FragmentArguments();
        refuseUnknown(fragment, given, findings);
        for (String name : fragment.parameters()) {
            boolean isGiven = given.node().has(name);
            YamlPart value =
                    isGiven ? given.member(name) : fragment.parameter(name).member("default");
            if (value.node().isMissingNode()) {
                findings.error(
                        ReadRule.FRAGMENT_PARAMETER,
                        use,
                        "the fragment " + Quote.of(fragment.name()) + " needs the parameter " + Quote.of(name),
                        "add it under 'with'");
            } else if (hasType(fragment, name, value, findings)) {
                arguments.values.put(name, new Argument(value, !isGiven));
            }
        }
        return arguments;
    }

    private static boolean hasType(Fragment fragment, String name, YamlPart value, Findings findings) {
        String type = fragment.parameter(name).node().path("type").asText();
        boolean fits = fits(type, value.node());
        if (!fits) {
            findings.error(
                    ReadRule.FRAGMENT_PARAMETER,
                    value.place().value(),
                    "the parameter " + Quote.of(name) + " of the fragment " + Quote.of(fragment.name())
                            + " has another type",
                    "write a value of type " + type);
        }
        return fits;
    }

    private static void refuseUnknown(Fragment fragment, YamlPart given, Findings findings) {
        given.node().fieldNames().forEachRemaining(name -> {
            if (!fragment.parameters().contains(name)) {
                findings.error(
                        ReadRule.FRAGMENT_PARAMETER,
                        given.member(name).place().whole(),
                        "the fragment " + Quote.of(fragment.name()) + " has no parameter " + Quote.of(name),
                        NearestName.hint(name, fragment.parameters(), "delete it"));
            }
        });
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "string_list" -> value.isArray() && isAllText(value);
            // The schema check has said that there is no such type.
            default -> true;
        };
    }

    private static boolean isAllText(JsonNode list) {
        for (JsonNode item : list) {
            if (!item.isTextual()) {
                return false;
            }
        }
        return true;
    }

    /** A parameter's value, or null if there is no such parameter. */
    @Nullable
    Argument find(String name) {
        read.add(name);
        return values.get(name);
    }

    boolean isRead(String name) {
        return read.contains(name);
    }

    /**
     * What a parameter stands for.
     *
     * @param isDefault whether it is the one that the fragment itself has for uses that give none
     */
    record Argument(YamlPart value, boolean isDefault) {}
}
