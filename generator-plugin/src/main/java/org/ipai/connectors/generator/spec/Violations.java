package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;

/** Words a schema violation for people and points at what they wrote. */
final class Violations {

    private final SpecSchema schema;
    private final YamlTree tree;
    private final Misspellings misspellings;

    Violations(SpecSchema schema, YamlTree tree, List<Error> errors) {
        this.schema = schema;
        this.tree = tree;
        this.misspellings = new Misspellings(schema, errors);
    }

    void report(Error error, Findings findings) {
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownProperty(error, findings);
            case "required" -> missingProperty(error, findings);
            case "dependentRequired" -> missingCompanion(error, findings);
            case "propertyNames" -> badName(error, findings);
            case "type" -> wrongType(error, findings);
            case "not" -> eitherOr(error, findings);
            default -> wrongValue(error, findings);
        }
    }

    private void unknownProperty(Error error, Findings findings) {
        findings.error(
                ReadRule.UNKNOWN_PROPERTY,
                tree.place(YamlTree.member(pointer(error), error.getProperty())).whole(),
                "unknown property " + Quote.of(error.getProperty()) + " in " + block(error),
                misspellings.meant(error).map(Violations::question).orElseGet(() -> known(error)));
    }

    private String known(Error error) {
        List<String> names = new ArrayList<>();
        schema.holder(error).path("properties").fieldNames().forEachRemaining(names::add);
        return "use " + listed(names);
    }

    private void missingProperty(Error error, Findings findings) {
        if (misspellings.explain(error)) {
            return;
        }
        JsonNode property = schema.holder(error).path("properties").path(error.getProperty());
        JsonNode example = property.path("examples").path(0);
        String hint = example.isValueNode()
                ? "add it, for example '" + error.getProperty() + ": " + example.asText() + "'"
                : "add it; docs/spec-reference.md has an example";
        findings.error(
                ReadRule.MISSING_PROPERTY,
                tree.place(pointer(error)).whole(),
                "'" + error.getProperty() + "' is missing in " + block(error),
                property.path(SpecSchema.MISSING_HINT).asText(hint));
    }

    private void missingCompanion(Error error, Findings findings) {
        Object[] missingThenPresent = error.getArguments();
        findings.error(
                ReadRule.MISSING_PROPERTY,
                tree.place(YamlTree.member(pointer(error), error.getProperty())).whole(),
                "'" + error.getProperty() + "' needs '" + missingThenPresent[0] + "' beside it",
                "add '" + missingThenPresent[0] + "' or delete '" + error.getProperty() + "'");
    }

    /** The language uses {@code not} only for properties that exclude each other. */
    private void eitherOr(Error error, Findings findings) {
        List<String> names = new ArrayList<>();
        schema.holder(error).path("not").path("required").forEach(name -> names.add("'" + name.asText() + "'"));
        findings.error(
                ReadRule.WRONG_VALUE,
                tree.place(pointer(error)).whole(),
                block(error) + " has both " + String.join(" and ", names),
                "keep one of them");
    }

    private void badName(Error error, Findings findings) {
        JsonNode names = schema.resolve(schema.holder(error).path("propertyNames"));
        findings.error(
                ReadRule.WRONG_VALUE,
                tree.place(YamlTree.member(pointer(error), error.getProperty())).whole(),
                Quote.of(error.getProperty()) + " is not a valid name in " + block(error),
                names.path(SpecSchema.PATTERN_HINT).asText("give it a name"));
    }

    private void wrongType(Error error, Findings findings) {
        boolean isNothing = error.getInstanceNode().isNull();
        findings.error(
                ReadRule.WRONG_TYPE,
                isNothing
                        ? tree.place(pointer(error)).whole()
                        : tree.place(pointer(error)).value(),
                isNothing
                        ? label(error) + " is empty"
                        : label(error) + " is " + ValueType.of(error.getInstanceNode()).words + ", but must be "
                                + expected(error),
                isNothing ? "give it a value or delete it" : typeHint(error));
    }

    private String expected(Error error) {
        JsonNode type = schema.holder(error).path("type");
        String words = type.isArray() ? "text, a number or true/false" : ValueType.named(type.asText()).words;
        if (!MeantBranch.isChoice(error)) {
            return words;
        }
        if (type.isArray()) {
            return words + ", or a list of these";
        }
        return type.asText().equals("array") ? "a list or a block" : "a word or a block";
    }

    private String typeHint(Error error) {
        boolean textWanted =
                schema.holder(error).path("type").asText().equals("string") && !MeantBranch.isChoice(error);
        return textWanted && error.getInstanceNode().isValueNode()
                ? "put it in quotes"
                : "see docs/spec-reference.md for its shape";
    }

    private void wrongValue(Error error, Findings findings) {
        JsonNode holder = schema.holder(error);
        String limit = holder.path(error.getKeyword()).asText();
        String label = label(error);
        switch (error.getKeyword()) {
            case "enum" -> notListed(error, findings);
            case "pattern" ->
                value(
                        error,
                        findings,
                        label + " is not valid",
                        holder.path(SpecSchema.PATTERN_HINT).asText("see docs/spec-reference.md"));
            case "minimum" -> value(error, findings, label + " is too small", "use " + limit + " or more");
            case "maximum" -> value(error, findings, label + " is too large", "use " + limit + " or less");
            case "maxProperties" -> value(error, findings, label + " holds too many entries", "keep at most " + limit);
            case "uniqueItems" ->
                value(error, findings, label + " holds the same entry twice", "delete one of the two");
            case "minItems", "minLength", "minProperties" ->
                value(error, findings, label + " is empty", "give it a value");
            default -> value(error, findings, label + " is not valid", "see docs/spec-reference.md");
        }
    }

    private void notListed(Error error, Findings findings) {
        List<String> allowed = StreamSupport.stream(
                        schema.holder(error).path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        String written = tree.place(pointer(error)).text();
        value(
                error,
                findings,
                label(error)
                        + (isWord(written)
                                ? " is " + Quote.of(written) + ", which is not known"
                                : " has an unknown value"),
                NearestName.hint(
                        written,
                        allowed,
                        "use " + listed(allowed) + (MeantBranch.isChoice(error) ? ", or a block" : "")));
    }

    /** Only words are quoted: anything else could be a secret in the wrong place. */
    private static boolean isWord(String text) {
        return text.length() <= 30 && text.chars().allMatch(c -> Character.isLetter(c) || "_-/. ".indexOf(c) >= 0);
    }

    private void value(Error error, Findings findings, String message, String hint) {
        findings.error(ReadRule.WRONG_VALUE, tree.place(pointer(error)).value(), message, hint);
    }

    private static String question(String name) {
        return "did you mean '" + name + "'?";
    }

    private static String listed(List<String> names) {
        return names.stream()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "))
                .replaceFirst(", (?=[^,]*$)", " or ");
    }

    private static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }

    private static String block(Error error) {
        return pointer(error).isEmpty() ? "the spec" : label(error);
    }

    /** The name of what is wrong, with its number in a list: {@code 'issues'}, {@code 'quality[0]'}. */
    private static String label(Error error) {
        StringBuilder indexes = new StringBuilder();
        for (int i = error.getInstanceLocation().getNameCount() - 1; i >= 0; i--) {
            if (error.getInstanceLocation().getElement(i) instanceof Integer index) {
                indexes.insert(0, "[" + index + "]");
            } else {
                return Quote.of(error.getInstanceLocation().getName(i) + indexes);
            }
        }
        return "the spec";
    }
}
