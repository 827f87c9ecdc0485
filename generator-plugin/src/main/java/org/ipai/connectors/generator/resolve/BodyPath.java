package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;

/** Follows field names through the objects of a body's schema. */
final class BodyPath {

    private final ResolveRule rule;
    private final String body;
    private final Findings findings;

    /**
     * @param rule that unknown names break
     * @param body how messages name the body, such as "the response of 'listThings'"
     */
    BodyPath(ResolveRule rule, String body, Findings findings) {
        this.rule = rule;
        this.body = body;
        this.findings = findings;
    }

    /** The schema that a path leads to, or a finding at the name that is not there. Free-form objects hold anything. */
    Optional<ApiSchema> follow(ApiSchema root, List<Text> path) {
        ApiSchema current = root;
        for (Text name : path) {
            if (current.type() instanceof ApiType.FreeForm) {
                return Optional.of(current);
            }
            Optional<ApiField> field = field(current.type(), name);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            current = field.get().schema();
        }
        return Optional.of(current);
    }

    /** A field of an object, or a finding. */
    Optional<ApiField> field(ApiType type, Text name) {
        List<ApiField> fields = type instanceof ApiType.ObjectOf object ? object.fields() : List.of();
        Optional<ApiField> field = fields.stream()
                .filter(known -> known.name().equals(name.value()))
                .findFirst();
        if (field.isEmpty()) {
            List<String> known = fields.stream().map(ApiField::name).toList();
            findings.error(
                    rule,
                    name.at(),
                    body + " has no field " + Quote.of(name.value()) + " there",
                    NearestName.hint(
                            name.value(), known, known.isEmpty() ? "it has no fields there" : "it has " + known));
        }
        return field;
    }
}
