package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.Expression.CursorValue.Edge;
import org.ipai.connectors.generator.model.OperationModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.generator.spec.DeletesSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.jspecify.annotations.Nullable;

/** Resolves how a stream's table learns of deleted records. */
final class DeletesResolver {

    private static final Map<Scalar, String> WORDS = Map.of(
            Scalar.INTEGER, "a whole number",
            Scalar.LONG, "a whole number",
            Scalar.TEXT, "text",
            Scalar.DATE, "a date",
            Scalar.TIMESTAMP, "an instant");

    private final StructModel record;
    private final StructModel table;
    private final Findings findings;

    /**
     * @param record the stream's record
     * @param table the record with the columns added to it
     */
    DeletesResolver(StructModel record, StructModel table, Findings findings) {
        this.record = record;
        this.table = table;
        this.findings = findings;
    }

    /**
     * What a stream's spec says, resolved.
     *
     * @param sliceColumns columns by which a row tells its slice; empty if it does not
     * @param resolved the streams resolved before
     */
    Deletes resolve(
            StreamSpec stream,
            List<OperationModel> operations,
            List<String> sliceColumns,
            Map<String, StreamModel> resolved) {
        if (stream.deletes() instanceof DeletesSpec.InferOnFull infer) {
            if (stream.parent() != null && sliceColumns.isEmpty()) {
                refuseSkipping(stream.parent().skipUnchanged());
            }
            return infer(infer, operations, sliceColumns);
        }
        if (stream.deletes() instanceof DeletesSpec.Flag flag) {
            return flag(flag);
        }
        return stream.deletes() instanceof DeletesSpec.Endpoint endpoint
                ? endpoint(
                        endpoint,
                        stream.primaryKey(),
                        resolved.get(endpoint.stream().value()))
                : Deletes.NONE;
    }

    private Deletes infer(DeletesSpec.InferOnFull spec, List<OperationModel> operations, List<String> sliceColumns) {
        boolean hasEnd = operations.stream()
                .flatMap(OperationModel::sent)
                .flatMap(Expression::all)
                .anyMatch(new Expression.CursorValue(Edge.UNTIL)::equals);
        if (hasEnd) {
            findings.error(
                    ResolveRule.DELETES_RANGE,
                    spec.kind().at(),
                    "requests have an upper bound, so a record that changes meanwhile would be taken for deleted",
                    "leave the cursor's upper bound out, or choose another way to learn of deletions");
        }
        boolean isKept = spec.whenEmpty().value().equals("keep");
        return new Deletes.InferOnFull(sliceColumns, isKept ? Deletes.WhenEmpty.KEEP : Deletes.WhenEmpty.DELETE);
    }

    private void refuseSkipping(@Nullable Text skipUnchanged) {
        if (skipUnchanged != null) {
            findings.error(
                    ResolveRule.DELETES_SLICE,
                    skipUnchanged.at(),
                    "deletions are inferred, and rows do not tell which slices were passed over as unchanged",
                    "add the parent's primary key to the records, such as 'add: {parent_id: id}'");
        }
    }

    private Deletes flag(DeletesSpec.Flag spec) {
        Optional<FieldPaths.Found> found = FieldPaths.find(record, spec.field(), findings);
        if (found.isEmpty()) {
            return Deletes.NONE;
        }
        Text value = spec.value();
        Scalar type = found.get().scalar().orElse(null);
        if (type == null) {
            report(spec.field(), Quote.of(spec.field().value()) + " is no single value", "use another field");
        } else if (value == null && type == Scalar.BOOLEAN) {
            report(
                    spec.field(),
                    Quote.of(spec.field().value())
                            + " is true or false, and either would say that the record is deleted",
                    "add 'equals: true'");
        } else if (value != null) {
            checkValue(value, type, found.get());
        }
        return new Deletes.Flag(found.get().columns(), value == null ? null : value.value());
    }

    private void checkValue(Text value, Scalar type, FieldPaths.Found field) {
        boolean fits = switch (type) {
            case BOOLEAN -> value.value().matches("true|false");
            case INTEGER, LONG -> value.value().matches("0|-?[1-9][0-9]{0,17}");
            case TEXT -> isKnown(value, field);
            default -> false;
        };
        if (!fits) {
            report(
                    value,
                    "the field " + Quote.of(field.field().jsonName()) + " never holds " + Quote.of(value.value()),
                    "write a value of the field's type, or leave 'equals' out if any value says so");
        }
    }

    private static boolean isKnown(Text value, FieldPaths.Found field) {
        List<String> known = ((TypeModel.ScalarModel) field.field().type()).knownValues();
        return known.isEmpty() || known.contains(value.value());
    }

    private void report(Text at, String message, String hint) {
        findings.error(ResolveRule.DELETES_FLAG, at.at(), message, hint);
    }

    /** @param deletions the stream that lists them; null if it has faults of its own */
    private Deletes endpoint(DeletesSpec.Endpoint spec, List<Text> primaryKey, @Nullable StreamModel deletions) {
        List<String> columns = new ArrayList<>();
        for (Text key : primaryKey) {
            Text from = spec.key().get(key.value());
            if (from != null && deletions != null) {
                FieldPaths.find(FieldPaths.readable(deletions), from, findings).ifPresent(found -> {
                    checkType(key, from, found);
                    columns.add(found.columns());
                });
            }
        }
        return new Deletes.Endpoint(spec.stream().value(), columns);
    }

    private void checkType(Text key, Text from, FieldPaths.Found found) {
        Optional<Scalar> wanted = table.fields().stream()
                .filter(field -> field.jsonName().equals(key.value())
                        || field.columnName().equals(key.value()))
                .findFirst()
                .flatMap(field -> new FieldPaths.Found(field, field.columnName()).scalar());
        boolean isTopLevel = !found.columns().contains(".");
        if (wanted.isPresent() && !(isTopLevel && isComparable(wanted.get(), found.scalar()))) {
            findings.error(
                    ResolveRule.DELETES_KEY_TYPE,
                    from.at(),
                    Quote.of(from.value()) + " cannot hold " + Quote.of(key.value()) + ", which is "
                            + WORDS.getOrDefault(wanted.get(), "of another type"),
                    "name a top-level field or column of that type");
        }
    }

    /** Whole numbers of either width are the same key. */
    private static boolean isComparable(Scalar wanted, Optional<Scalar> given) {
        return given.isPresent() && WORDS.getOrDefault(wanted, "").equals(WORDS.get(given.get()));
    }
}
