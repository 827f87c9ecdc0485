package org.ipai.connectors.generator.resolve;

import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.JoinSpec;
import org.ipai.connectors.generator.spec.RecordsSpec;
import org.ipai.connectors.generator.spec.Text;

/** Adds to a record's type the objects that it mentions and that stand beside the records in a page. */
final class JoinedRecord {

    private final ApiOperation operation;
    private final RecordsSpec spec;
    private final Findings findings;

    JoinedRecord(ApiOperation operation, RecordsSpec spec, Findings findings) {
        this.operation = operation;
        this.spec = spec;
        this.findings = findings;
    }

    /** The record with them, or findings. */
    Optional<ApiType.ObjectOf> of(ApiType.ObjectOf record) {
        BuiltFields fields = new BuiltFields(record.fields(), findings);
        for (JoinSpec join : spec.joins()) {
            fields.addFound(join.field(), partner(join, record));
        }
        return fields.addedLast();
    }

    private Optional<ApiField> partner(JoinSpec join, ApiType.ObjectOf record) {
        Text last = join.from().get(join.from().size() - 1);
        Optional<ApiSchema> found =
                new ResponseFaults(operation.id(), findings).paths().follow(operation.response(), join.from());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!(found.get().type() instanceof ApiType.ListOf list)
                || !(list.element().type() instanceof ApiType.ObjectOf object)) {
            return refused(last, "the response of '" + operation.id() + "' holds no array of objects there");
        }
        boolean mentions = isSingle(join.on(), record, "the record");
        boolean hasKey = isSingle(join.key(), object, "what is joined");
        return mentions && hasKey
                ? Optional.of(new ApiField(join.field().value(), list.element(), false))
                : Optional.empty();
    }

    private boolean isSingle(Text path, ApiType.ObjectOf object, String name) {
        Optional<ApiField> field = new RecordFieldPath(name, findings).find(object, path);
        if (field.isPresent() && !isKey(field.get().schema().type())) {
            refused(path, Quote.of(path.value()) + " is neither a text nor a number");
        }
        return field.isPresent() && isKey(field.get().schema().type());
    }

    private static boolean isKey(ApiType type) {
        return type instanceof ApiType.Scalar scalar && scalar.kind() != ApiType.Kind.BOOLEAN;
    }

    private Optional<ApiField> refused(Text place, String problem) {
        findings.error(
                ResolveRule.RECORD_PARTS,
                place.at(),
                problem,
                "join objects that have a key by a field of the record that holds it");
        return Optional.empty();
    }
}
