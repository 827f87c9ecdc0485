package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.ConditionSpec;
import org.ipai.connectors.generator.spec.ErrorRuleSpec;
import org.ipai.connectors.generator.spec.Text;

/** Follows the paths of conditions on successful responses, whose schemas the locked document holds. */
final class BodyPaths {

    private final List<ApiOperation> operations;
    private final Findings findings;

    BodyPaths(List<ApiOperation> operations, Findings findings) {
        this.operations = operations;
        this.findings = findings;
    }

    void check(List<ErrorRuleSpec> rules) {
        rules.forEach(rule -> check(rule.condition()));
    }

    private void check(ConditionSpec condition) {
        boolean isSuccess = !condition.statuses().isEmpty()
                && condition.statuses().stream()
                        .allMatch(status -> status.value().startsWith("2"));
        if (isSuccess && condition.body() != null) {
            operations.forEach(operation -> follow(condition.body().path(), operation));
        }
    }

    private void follow(List<Text> path, ApiOperation operation) {
        ApiSchema schema = operation.response();
        for (Text step : path) {
            ApiType type = withoutLists(schema);
            if (!(type instanceof ApiType.ObjectOf object)) {
                return;
            }
            Optional<ApiField> field = object.field(step.value());
            if (field.isEmpty()) {
                List<String> known =
                        object.fields().stream().map(ApiField::name).toList();
                findings.warning(
                        ResolveRule.BODY_PATH,
                        step.at(),
                        "successful responses of '" + operation.id() + "' have no field " + Quote.of(step.value())
                                + " here",
                        NearestName.hint(step.value(), known, "they have " + String.join(", ", known)));
                return;
            }
            schema = field.get().schema();
        }
    }

    private static ApiType withoutLists(ApiSchema schema) {
        ApiType type = schema.type();
        while (type instanceof ApiType.ListOf list) {
            type = list.element().type();
        }
        return type;
    }
}
