package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.QualitySpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.connector.PartitionField.Transform;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.record.FieldType.Scalar;

/** Resolves what refers to a stream's top-level columns: key, partitioning and quality rules. */
final class ColumnRules {

    private static final Set<Scalar> KEYS =
            Set.of(Scalar.INTEGER, Scalar.LONG, Scalar.TEXT, Scalar.DATE, Scalar.TIMESTAMP);
    private static final Set<Scalar> INSTANTS = Set.of(Scalar.DATE, Scalar.TIMESTAMP);
    private static final Set<Scalar> IDENTITIES =
            Set.of(Scalar.BOOLEAN, Scalar.INTEGER, Scalar.LONG, Scalar.TEXT, Scalar.DATE);
    private static final Map<Scalar, ApiType.Kind> VALUES = Map.of(
            Scalar.TEXT, ApiType.Kind.STRING,
            Scalar.LONG, ApiType.Kind.INT64,
            Scalar.INTEGER, ApiType.Kind.INT32,
            Scalar.BOOLEAN, ApiType.Kind.BOOLEAN);

    /** By the names people may use: that of the column and that in JSON. */
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private final Findings findings;

    ColumnRules(StructModel record, List<AddedColumn> added, Findings findings) {
        this.findings = findings;
        for (FieldModel field : record.fields()) {
            Column column = new Column(field.columnName(), field.type(), field.required());
            columns.put(field.columnName(), column);
            columns.putIfAbsent(field.jsonName(), column);
        }
        for (AddedColumn column : added) {
            columns.put(
                    column.columnName(),
                    new Column(
                            column.columnName(),
                            new TypeModel.ScalarModel(column.type(), List.of()),
                            column.value().all().noneMatch(Expression.RecordValue.class::isInstance)));
        }
    }

    private record Column(String name, TypeModel type, boolean required) {

        boolean isOneOf(Set<Scalar> types) {
            return type instanceof TypeModel.ScalarModel scalar && types.contains(scalar.type());
        }
    }

    /** The columns of a key. Where the document promises no value, a quality rule may ask for one. */
    List<String> primaryKey(List<Text> key, List<QualitySpec> quality) {
        List<String> names = new ArrayList<>();
        for (Text name : key) {
            Optional<Column> column = typed(name, KEYS, "a primary key is a whole number, text, date or instant");
            column.ifPresent(found -> names.add(found.name()));
            if (column.isPresent()
                    && !column.get().required()
                    && !isAskedFor(column.get().name(), quality)) {
                findings.warning(
                        ResolveRule.KEY_NULLABLE,
                        name.at(),
                        "the document does not promise that '" + name + "' always has a value",
                        "add a quality rule {rule: not_null, column: " + name + "}, or use another key");
            }
        }
        return names;
    }

    private static boolean isAskedFor(String column, List<QualitySpec> quality) {
        return quality.stream()
                .anyMatch(rule -> rule.rule().value().equals("not_null")
                        && rule.column().value().equals(column));
    }

    List<PartitionField> partitions(Map<String, Text> partitionBy) {
        List<PartitionField> fields = new ArrayList<>();
        partitionBy.forEach((name, word) -> {
            Optional<Transform> transform = Words.read(Transform.class, word, findings);
            if (transform.isPresent()) {
                boolean identity = transform.get() == Transform.IDENTITY;
                typed(
                                new Text(name, word.at()),
                                identity ? IDENTITIES : INSTANTS,
                                identity
                                        ? "identity needs a boolean, whole number, text or date"
                                        : word + " needs a date or an instant")
                        .ifPresent(column -> fields.add(new PartitionField(column.name(), transform.get())));
            }
        });
        return fields;
    }

    List<QualityRule> quality(List<QualitySpec> rules) {
        List<QualityRule> resolved = new ArrayList<>();
        for (QualitySpec rule : rules) {
            quality(rule).ifPresent(resolved::add);
        }
        return resolved;
    }

    private Optional<QualityRule> quality(QualitySpec rule) {
        Optional<QualityRule.Kind> kind = Words.read(QualityRule.Kind.class, rule.rule(), findings);
        Text word = rule.severity();
        Optional<QualityRule.Severity> severity = word == null
                ? Optional.of(QualityRule.Severity.ERROR)
                : Words.read(QualityRule.Severity.class, word, findings);
        if (kind.isEmpty() || severity.isEmpty()) {
            return Optional.empty();
        }
        Optional<Column> column = switch (kind.get()) {
            case NOT_NULL -> find(rule.column());
            case UNIQUE -> typed(rule.column(), KEYS, "unique needs a whole number, text, date or instant");
            case ACCEPTED_VALUES ->
                typed(rule.column(), VALUES.keySet(), "accepted_values needs a text, whole number or boolean");
        };
        column.ifPresent(found -> checkValues(rule, found));
        return column.map(found -> new QualityRule(
                kind.get(),
                found.name(),
                rule.values().stream().map(Text::value).toList(),
                severity.get()));
    }

    private void checkValues(QualitySpec rule, Column column) {
        for (Text value : rule.values()) {
            if (column.type() instanceof TypeModel.ScalarModel scalar
                    && VALUES.containsKey(scalar.type())
                    && !ParameterCheck.parses(VALUES.get(scalar.type()), value.value())) {
                findings.error(
                        ResolveRule.COLUMN_TYPE,
                        value.at(),
                        Quote.of(value.value()) + " can never be a value of column '" + column.name() + "'",
                        "write values of the column's type");
            }
        }
    }

    private Optional<Column> typed(Text name, Set<Scalar> types, String expected) {
        Optional<Column> column = find(name);
        if (column.isPresent() && !column.get().isOneOf(types)) {
            findings.error(
                    ResolveRule.COLUMN_TYPE,
                    name.at(),
                    "column '" + name + "' has an unsuitable type; " + expected,
                    "use another column");
            return Optional.empty();
        }
        return column;
    }

    private Optional<Column> find(Text name) {
        Column column = columns.get(name.value());
        if (column == null) {
            findings.error(
                    ResolveRule.FIELD_UNKNOWN,
                    name.at(),
                    "there is no column " + Quote.of(name.value()),
                    NearestName.hint(
                            name.value(),
                            columns.keySet(),
                            "use a top-level field that 'fields' does not leave out, or a column added from the parent"));
        }
        return Optional.ofNullable(column);
    }
}
