package org.ipai.connectors.generator.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.record.FieldRule;

/** Resolves what a stream's operations return: one record, whichever of them is used. */
final class RecordResolver {

    private final StreamSpec stream;
    private final Findings findings;
    private final Map<Text, ApiType.ObjectOf> types = new LinkedHashMap<>();

    /** Follows the operations' responses to their records, as the document has them. */
    RecordResolver(StreamSpec stream, ApiDocument document, Findings findings) {
        this.stream = stream;
        this.findings = findings;
        for (OperationSpec operation : stream.operations()) {
            type(operation.operation(), document).ifPresent(type -> types.put(operation.operation(), type));
        }
    }

    private Optional<ApiType.ObjectOf> type(Text operation, ApiDocument document) {
        Optional<ApiOperation> documented = document.operation(operation.value());
        if (documented.isEmpty()) {
            findings.error(
                    ResolveRule.INCONSISTENT,
                    operation.at(),
                    "operation '" + operation + "' was not read from the document",
                    "run ipai:lock");
        }
        return documented.flatMap(found -> RecordPath.follow(found, stream.records(), operation.at(), findings));
    }

    /** What is done to fields before records are kept anywhere. */
    List<FieldRule> fieldRules() {
        return new FieldRules(stream.fields(), findings).resolve(List.copyOf(types.values()));
    }

    /**
     * The record, if one of the operations returns any.
     *
     * @param className of the record
     */
    Optional<StructModel> record(String className, RecordTypes records) {
        FieldMarks marks = FieldMarks.of(stream.fields(), new FieldNotations(stream.fields(), findings).resolve());
        FieldSelection selection = FieldSelection.of(stream.fields(), marks);
        StructModel first = null;
        for (Map.Entry<Text, ApiType.ObjectOf> type : types.entrySet()) {
            StructModel record = records.record(className, type.getValue(), selection);
            if (first == null) {
                first = record;
            } else if (!record.equals(first)) {
                findings.error(
                        ResolveRule.VARIANTS_DIFFER,
                        type.getKey().at(),
                        "operation '" + type.getKey() + "' returns other records: " + Difference.between(first, record),
                        "make the fields equal with 'fields', or use two streams");
            }
        }
        if (first != null) {
            selection.reportUnknown(stream.fields(), findings);
            SecretFields.check(stream, types.values(), findings);
            checkNotations(first);
        }
        return Optional.ofNullable(first);
    }

    private void checkNotations(StructModel record) {
        if (stream.fields() != null) {
            ApiType.ObjectOf documented = types.values().iterator().next();
            new NotedFields(stream.fields(), documented, record, findings).check();
            new RenamedFields(stream.fields().renames(), record, findings).check();
        }
    }
}
