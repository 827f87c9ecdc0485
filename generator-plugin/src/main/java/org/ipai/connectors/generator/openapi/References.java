package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Follows {@code $ref} within one document, to components only. */
final class References {

    private static final String COMPONENTS = "#/components/";

    private final JsonNode root;
    private final Findings findings;

    References(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** A component's place in the document. */
    record Target(String section, String name, JsonNode node) {

        String pointer() {
            return COMPONENTS + section + "/" + name.replace("~", "~0").replace("/", "~1");
        }
    }

    static @Nullable String of(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference != null && reference.isTextual() ? reference.textValue() : null;
    }

    /** The component a reference names, or a finding. */
    Optional<Target> find(String reference, String pointer, SourceLocation at) {
        if (!reference.startsWith(COMPONENTS)) {
            findings.error(
                    DocumentRule.FOREIGN_REFERENCE,
                    at,
                    "the document refers to " + Quote.of(reference) + " at " + pointer,
                    "use a document whose references all lead to its own #/components/…; bundle it if it has several files");
            return Optional.empty();
        }
        String[] steps = reference.substring(COMPONENTS.length()).split("/", -1);
        String name = steps.length == 2 ? decode(steps[1]) : "";
        JsonNode node = root.path("components").path(steps[0]).path(name);
        if (steps.length != 2 || node.isMissingNode()) {
            findings.error(
                    DocumentRule.DANGLING_REFERENCE,
                    at,
                    "the document refers to " + Quote.of(reference) + " at " + pointer + ", which does not exist",
                    "fetch the document again, or report the fault to the provider");
            return Optional.empty();
        }
        return Optional.of(new Target(steps[0], name, node));
    }

    /** The node itself or, if it is a reference, what the chain of references ends in. */
    Optional<JsonNode> follow(JsonNode node, String pointer, SourceLocation at) {
        Set<String> seen = new LinkedHashSet<>();
        JsonNode current = node;
        String reference = of(current);
        while (reference != null) {
            if (!seen.add(reference)) {
                findings.error(
                        DocumentRule.CYCLIC_REFERENCE,
                        at,
                        "references lead in a circle at " + pointer + ": " + String.join(" → ", seen),
                        "report the fault to the provider");
                return Optional.empty();
            }
            Optional<Target> target = find(reference, pointer, at);
            if (target.isEmpty()) {
                return Optional.empty();
            }
            current = target.get().node();
            reference = of(current);
        }
        return Optional.of(current);
    }

    private static String decode(String step) {
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("~1", "/")
                    .replace("~0", "~");
        } catch (IllegalArgumentException e) {
            return step;
        }
    }
}
