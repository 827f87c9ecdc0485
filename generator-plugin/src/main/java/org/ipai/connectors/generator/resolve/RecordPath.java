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
import org.ipai.connectors.generator.spec.RecordsSpec;
import org.ipai.connectors.generator.spec.ShapeSpec;
import org.ipai.connectors.generator.spec.Text;

/** Follows a response to its records. */
final class RecordPath {

    private RecordPath() {}

    /** The type of one record, or a finding at the path or, if there is none, at the operation. */
    static Optional<ApiType.ObjectOf> follow(
            ApiOperation operation, RecordsSpec spec, SourceLocation operationAt, Findings findings) {
        ApiSchema current = operation.response();
        SourceLocation at = operationAt;
        for (Text step : spec.path()) {
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
        Optional<ApiType.ObjectOf> record = record(operation, spec, new Held(current, at), findings);
        return spec.joins().isEmpty() ? record : record.flatMap(new JoinedRecord(operation, spec, findings)::of);
    }

    /** What a path leads to, and the last step that led there. */
    private record Held(ApiSchema schema, SourceLocation at) {}

    private static Optional<ApiType.ObjectOf> record(
            ApiOperation operation, RecordsSpec spec, Held held, Findings findings) {
        if (spec.shape() instanceof ShapeSpec.Built built) {
            return new BuiltRecord(new ResponseFaults(operation.id(), findings)).of(built, held.schema());
        }
        if (spec.shape() instanceof ShapeSpec.Single single) {
            return single(operation, held.schema().type(), single.kind().at(), findings);
        }
        Optional<ApiType.ObjectOf> element = records(operation, held.schema(), held.at(), findings);
        Text wrapper = spec.unwrap();
        return wrapper == null ? element : element.flatMap(found -> unwrapped(found, wrapper, findings));
    }

    private static Optional<ApiType.ObjectOf> single(
            ApiOperation operation, ApiType type, SourceLocation at, Findings findings) {
        if (type instanceof ApiType.ObjectOf object && !object.fields().isEmpty()) {
            return Optional.of(object);
        }
        findings.error(
                ResolveRule.RECORD_PATH,
                at,
                "the response of '" + operation.id() + "' holds no object with known fields there",
                type instanceof ApiType.ListOf ? "leave 'shape' out" : "correct 'path'");
        return Optional.empty();
    }

    private static Optional<ApiType.ObjectOf> unwrapped(ApiType.ObjectOf element, Text wrapper, Findings findings) {
        List<String> objects = element.fields().stream()
                .filter(field -> field.schema().type() instanceof ApiType.ObjectOf)
                .map(ApiField::name)
                .toList();
        if (!objects.contains(wrapper.value())) {
            findings.error(
                    ResolveRule.RECORD_PATH,
                    wrapper.at(),
                    "the array's elements hold no object at " + Quote.of(wrapper.value()),
                    NearestName.hint(wrapper.value(), objects, "leave 'unwrap' out"));
            return Optional.empty();
        }
        return element.field(wrapper.value())
                .map(field -> (ApiType.ObjectOf) field.schema().type());
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
        return lists.isEmpty()
                ? "use an operation that returns an array, or write 'records: {shape: object}' if it returns one record"
                : "set 'records' to one of " + lists;
    }
}
