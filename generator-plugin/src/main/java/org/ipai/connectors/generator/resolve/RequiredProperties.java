package org.ipai.connectors.generator.resolve;

import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.model.BodyModel;
import org.ipai.connectors.generator.model.BodyModel.Members;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;

/** Checks that a body holds what the provider wants in it, pagination and cursor included. */
final class RequiredProperties {

    private final SourceLocation at;
    private final Set<String> added;
    private final Findings findings;

    /**
     * @param added names of members that signing adds to the body
     */
    RequiredProperties(SourceLocation at, Set<String> added, Findings findings) {
        this.at = at;
        this.added = added;
        this.findings = findings;
    }

    void check(Members body, ApiSchema schema) {
        check(body, schema, "");
    }

    private void check(Members body, ApiSchema schema, String path) {
        if (!(schema.type() instanceof ApiType.ObjectOf object)) {
            return;
        }
        for (ApiField field : object.fields()) {
            String name = path + field.name();
            Optional<BodyModel> value = body.find(field.name());
            if (value.isEmpty() && field.required() && !added.contains(name)) {
                findings.error(
                        ResolveRule.BODY_MISSING,
                        at,
                        "the body needs the property '" + name + "'",
                        "add it to the operation's 'body'");
            }
            value.ifPresent(found -> descend(found, field.schema(), name));
        }
    }

    private void descend(BodyModel value, ApiSchema schema, String name) {
        if (value instanceof Members inner) {
            check(inner, schema, name + ".");
        } else if (value instanceof BodyModel.Elements list && schema.type() instanceof ApiType.ListOf listed) {
            list.values().forEach(each -> descend(each, listed.element(), name));
        }
    }
}
