package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;

/** Follows a response to its array of records. */
final class RecordPath {

    private RecordPath() {}

    /** The type of one record, or a finding at the path or, if there is none, at the operation. */
    static Optional<ApiType.ObjectOf> follow(
            ApiOperation operation, List<Text> path, SourceLocation operationAt, Findings findings) {
        ApiSchema current = operation.response();
        SourceLocation at = operationAt;
        for (Text step : path) {
            at = step.at();
            List<ApiField> fields =
                    current.objects().type() instanceof ApiType.ObjectOf object ? object.fields() : List.of();
            Optional<ApiField> field = fields.stream()
                    .filter(candidate -> candidate.name().equals(step.value()))
                    .findFirst();
            if (field.isEmpty()) {
                List<String> known = fields.stream().map(ApiField::name).toList();
                findings.error(
                        ResolveRule.RECORD_PATH,
                        at,
                        "the response of '" + operation.id() + "' has no field " + Quote.of(step.value()) + " there",
                        NearestName.hint(step.value(), known, "it has " + known));
                return Optional.empty();
            }
            current = field.get().schema();
        }
        return records(operation, current, at, findings);
    }

    private static Optional<ApiType.ObjectOf> records(
            ApiOperation operation, ApiSchema schema, SourceLocation at, Findings findings) {
        ApiType type = schema.type();
        if (type instanceof ApiType.ListOf list && list.element().type() instanceof ApiType.ObjectOf object) {
            return Optional.of(object);
        }
        findings.error(
                ResolveRule.RECORD_PATH,
                at,
                "the response of '" + operation.id() + "' holds no array of objects there",
                hint(type));
        return Optional.empty();
    }

    private static String hint(ApiType type) {
        if (!(type instanceof ApiType.ObjectOf object)) {
            return "use an operation that returns objects, or correct 'records'";
        }
        List<String> lists = object.fields().stream()
                .filter(field -> field.schema().type() instanceof ApiType.ListOf)
                .map(ApiField::name)
                .toList();
        return lists.isEmpty() ? "use an operation that returns an array" : "set 'records' to one of " + lists;
    }
}
