package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * Puts fragments in the places that use them. What a block says itself stands; the fragment adds what it leaves out. Each
 * value of the result knows where it is written and, if that is a fragment, where the fragment is used.
 */
final class FragmentExpansion {

    /** Some times what the largest spec holds. */
    private static final int MOST_VALUES = 50_000;

    /** Fragments that use each other deeper than this are not readable any more. */
    private static final int DEEPEST = 20;

    private static final Set<String> USE = Set.of("use", "with");

    /** Properties of a spec that are nothing but for reuse. */
    static final Set<String> REUSE = Set.of("fragments", "defaults");

    private final FragmentLibrary library;
    private final Findings findings;
    private final Map<String, YamlTree.Place> places = new LinkedHashMap<>();
    private final Set<SourceLocation> unresolved = new HashSet<>();
    private int values;

    FragmentExpansion(FragmentLibrary library, Findings findings) {
        this.library = library;
        this.findings = findings;
    }

    /** The whole spec. What it declares for reuse is in it as written. */
    YamlTree expand(YamlTree spec) {
        YamlPart root = YamlPart.root(spec);
        JsonNode expanded = value(root, "", FragmentUse.ofSpec());
        if (expanded instanceof ObjectNode object) {
            new StreamDefaults(this, root, object).apply();
        }
        return new YamlTree(expanded, spec.start(), places);
    }

    /** A value with its places at a pointer of the result. */
    JsonNode value(YamlPart part, String to, FragmentUse use) {
        if (++values > MOST_VALUES) {
            return tooLarge(part, to, use);
        }
        if (isOnlyUse(part)) {
            return replaced(part, to, use);
        }
        places.put(to, use.place(part.place()));
        if (part.node().isObject()) {
            ObjectNode block = JsonNodeFactory.instance.objectNode();
            block(part, to, use, block);
            return block;
        }
        if (part.node().isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            list(part, to, use, list);
            return list;
        }
        if (part.node().isMissingNode()) {
            unresolved.add(use.place(part.place()).value());
        }
        return new ParameterText(part, use, this::report).resolve(to, places);
    }

    private JsonNode tooLarge(YamlPart part, String to, FragmentUse use) {
        YamlTree.Place place = use.place(part.place());
        places.put(to, place);
        unresolved.add(place.value());
        if (values == MOST_VALUES + 1) {
            findings.error(
                    ReadRule.FRAGMENT_TOO_LARGE,
                    place.value(),
                    "with all fragments in their places the spec has more than " + MOST_VALUES + " values",
                    "use fewer fragments in fragments");
        }
        return JsonNodeFactory.instance.nullNode();
    }

    /** Where values stand that could not be found out, so that nothing else can be said about them. */
    Set<SourceLocation> unresolved() {
        return unresolved;
    }

    boolean isTooLarge() {
        return values > MOST_VALUES;
    }

    /** Takes a fault in what is given to a fragment, or read in it. */
    private void report(SourceLocation at, String message, String hint) {
        unresolved.add(at);
        findings.error(ReadRule.FRAGMENT_PARAMETER, at, message, hint);
    }

    /** Adds the entries of a block to a block of the result, except those that are there. */
    void block(YamlPart part, String to, FragmentUse use, ObjectNode block) {
        part.node().fieldNames().forEachRemaining(name -> {
            boolean isLeftOut = isPartOfUse(part, name) || block.has(name);
            if (!isLeftOut) {
                YamlPart member = part.member(name);
                String at = YamlTree.member(to, name);
                block.set(name, isForReuse(part, name) ? asWritten(member, at) : value(member, at, use));
            }
        });
        if (part.isUse()) {
            fragment(part, use).ifPresent(found -> complete(part, found, to, block));
        }
    }

    private static boolean isPartOfUse(YamlPart part, String name) {
        return part.isUse() && USE.contains(name);
    }

    private static boolean isForReuse(YamlPart part, String name) {
        return part.pointer().isEmpty() && REUSE.contains(name);
    }

    /** What is for reuse stays in the result for the schema check. */
    private JsonNode asWritten(YamlPart part, String to) {
        places.put(to, part.place());
        part.node().fieldNames().forEachRemaining(name -> asWritten(part.member(name), YamlTree.member(to, name)));
        for (int i = 0; part.node().isArray() && i < part.node().size(); i++) {
            asWritten(part.item(i), to + "/" + i);
        }
        return part.node();
    }

    private void complete(YamlPart part, Found found, String to, ObjectNode block) {
        YamlPart value = found.fragment().value();
        if (value.node().isObject()) {
            block(value, to, found.use(), block);
            reportUnused(found);
        } else {
            findings.error(
                    ReadRule.FRAGMENT_SHAPE,
                    part.member("use").place().value(),
                    "the fragment " + Quote.of(found.fragment().name())
                            + " is no block that this block could take over",
                    "use it alone in place of a value or of an entry of a list");
        }
    }

    private JsonNode replaced(YamlPart part, String to, FragmentUse use) {
        Optional<Found> found = fragment(part, use);
        if (found.isEmpty()) {
            YamlTree.Place place = use.place(part.place());
            places.put(to, place);
            unresolved.add(place.value());
            unresolved.add(place.whole());
            return JsonNodeFactory.instance.nullNode();
        }
        JsonNode value = value(found.get().fragment().value(), to, found.get().use());
        reportUnused(found.get());
        // The name before the value is the one in the spec.
        YamlTree.Place place = use.place(part.place());
        places.computeIfPresent(to, (pointer, inner) -> new YamlTree.Place(place.key(), inner.value(), inner.text()));
        return value;
    }

    private void list(YamlPart part, String to, FragmentUse use, ArrayNode list) {
        for (int i = 0; i < part.node().size(); i++) {
            YamlPart item = part.item(i);
            Optional<Found> found = isOnlyUse(item) ? fragment(item, use) : Optional.empty();
            boolean isList =
                    found.isPresent() && found.get().fragment().value().node().isArray();
            if (isList && values < MOST_VALUES) {
                // A fragment's list in place of an entry is so many entries.
                list(found.get().fragment().value(), to, found.get().use(), list);
                reportUnused(found.get());
            } else {
                list.add(value(item, to + "/" + list.size(), use));
            }
        }
    }

    private static boolean isOnlyUse(YamlPart part) {
        return part.isUse() && part.node().propertyStream().allMatch(entry -> USE.contains(entry.getKey()));
    }

    private Optional<Found> fragment(YamlPart part, FragmentUse use) {
        YamlPart name = part.member("use");
        SourceLocation at = use.place(name.place()).value();
        return library.find(new Text(name.node().textValue(), at))
                .filter(found -> isEnding(found, use, at))
                .map(found -> {
                    YamlPart given = resolved(part.member("with"), use);
                    return new Found(
                            found, use.inner(found.name(), at, FragmentArguments.of(found, given, at, findings)));
                });
    }

    private boolean isEnding(Fragment fragment, FragmentUse use, SourceLocation at) {
        if (use.names().size() >= DEEPEST) {
            findings.error(
                    ReadRule.FRAGMENT_TOO_LARGE,
                    at,
                    "fragments use each other more than " + DEEPEST + " levels deep",
                    "write some of them out");
            return false;
        }
        boolean isCyclic = use.names().contains(fragment.name());
        if (isCyclic) {
            findings.error(
                    ReadRule.FRAGMENT_CYCLE,
                    at,
                    "the fragment uses itself: " + String.join(" → ", use.names()) + " → " + fragment.name(),
                    "take one of these uses out");
        }
        return !isCyclic;
    }

    /** What a use gives, with what the fragment around it was given itself. */
    private YamlPart resolved(YamlPart given, FragmentUse use) {
        Map<String, YamlTree.Place> inner = new LinkedHashMap<>();
        ObjectNode block = JsonNodeFactory.instance.objectNode();
        given.node().fieldNames().forEachRemaining(name -> {
            YamlPart argument = given.member(name);
            String to = YamlTree.member("", name);
            inner.put(to, use.place(argument.place()));
            for (int i = 0; i < argument.node().size(); i++) {
                inner.put(to + "/" + i, use.place(argument.item(i).place()));
            }
            block.set(name, new ParameterText(argument, use, this::report).resolve(to, inner));
        });
        if (!given.node().isObject() && !given.node().isMissingNode()) {
            report(use.place(given.place()).value(), "'with' is no block", "write the parameters with their values");
        }
        return YamlPart.root(new YamlTree(block, given.tree().start(), inner));
    }

    private void reportUnused(Found found) {
        for (String parameter : found.fragment().parameters()) {
            if (!found.use().arguments().isRead(parameter)) {
                findings.warning(
                        ReadRule.FRAGMENT_UNUSED,
                        found.fragment().parameter(parameter).place().whole(),
                        "the fragment " + Quote.of(found.fragment().name()) + " never reads its parameter "
                                + Quote.of(parameter),
                        "delete it, or use it as ${param." + parameter + "}");
            }
        }
    }

    /** A fragment for one of its uses. */
    private record Found(Fragment fragment, FragmentUse use) {}
}
