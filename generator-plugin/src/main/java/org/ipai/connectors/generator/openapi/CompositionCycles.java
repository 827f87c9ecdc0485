package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;

/** Finds schemas that are composed of themselves. A schema that merely contains itself, as in a tree, is fine. */
final class CompositionCycles {

    /** Dangling references were reported when they were copied. */
    private final References silent;

    private final Findings findings;
    private final Set<String> done = new HashSet<>();

    CompositionCycles(JsonNode root, Findings findings) {
        this.silent = new References(root, new Findings());
        this.findings = findings;
    }

    void check(References.Target schema, SourceLocation at) {
        visit(schema, new LinkedHashSet<>(), at);
    }

    private void visit(References.Target schema, Set<String> path, SourceLocation at) {
        if (!path.add(schema.pointer())) {
            findings.error(
                    DocumentRule.CYCLIC_REFERENCE,
                    at,
                    "schema " + schema.pointer() + " is composed of itself: " + String.join(" → ", path),
                    "report the fault to the provider");
        } else if (done.add(schema.pointer())) {
            visitParts(schema.node(), path, at);
            path.remove(schema.pointer());
        } else {
            path.remove(schema.pointer());
        }
    }

    private void visitParts(JsonNode schema, Set<String> path, SourceLocation at) {
        String reference = References.of(schema);
        if (reference != null) {
            silent.find(reference, "", at).ifPresent(target -> visit(target, path, at));
            return;
        }
        for (String composition : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(composition).forEach(part -> visitParts(part, path, at));
        }
    }
}
