package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.expression.ValueType;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.record.FieldType;

/** Gathers the columns that are put into a stream's records, none of which may be one of the record's own. */
final class AddedColumns {

    private static final Map<ValueType, FieldType.Scalar> TYPES = Map.of(
            ValueType.TEXT, FieldType.Scalar.TEXT,
            ValueType.INTEGER, FieldType.Scalar.LONG,
            ValueType.NUMBER, FieldType.Scalar.DOUBLE,
            ValueType.BOOLEAN, FieldType.Scalar.BOOLEAN,
            ValueType.INSTANT, FieldType.Scalar.TIMESTAMP,
            ValueType.DATE, FieldType.Scalar.DATE);

    private final JavaNames names;
    private final Findings findings;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final List<AddedColumn> columns = new ArrayList<>();

    AddedColumns(StructModel record, JavaNames names, Findings findings) {
        this.names = names;
        this.findings = findings;
        record.fields().forEach(field -> taken.add(field.columnName()));
        record.fields().stream().map(FieldModel::javaName).forEach(variables::add);
    }

    /** Values of the parent's record, by dotted JSON path. */
    void addOfParent(Map<String, Text> paths, StructModel parent) {
        paths.forEach((name, path) -> {
            claim(name, path);
            Optional<FieldPaths.Found> found = FieldPaths.find(parent, path, findings);
            Optional<FieldType.Scalar> type = found.flatMap(FieldPaths.Found::scalar);
            if (found.isPresent() && type.isEmpty()) {
                findings.error(
                        ResolveRule.COLUMN_TYPE,
                        path.at(),
                        "the parent's " + Quote.of(path.value()) + " is no single value",
                        "add a text, number, boolean, date or instant");
            }
            type.ifPresent(scalar ->
                    add(name, new Expression.ParentValue(found.orElseThrow().columns()), scalar));
        });
    }

    /** Values of expressions. */
    void addExpressions(Map<String, Text> expressions, ExpressionCompiler compiler) {
        expressions.forEach((name, source) -> {
            claim(name, source);
            Optional<Checked> value = compiler.text(source, findings);
            value.ifPresent(checked ->
                    add(name, checked.expression(), TYPES.getOrDefault(checked.type(), FieldType.Scalar.TEXT)));
        });
    }

    /** Each whole record as JSON. */
    void addRecord(Text name) {
        claim(name.value(), name);
        add(name.value(), new Expression.WholeRecord(), FieldType.Scalar.JSON);
    }

    private void claim(String name, Text place) {
        boolean isNew = taken.add(name) && variables.add(names.variable(name));
        if (!isNew || !ColumnNames.of(name).equals(name)) {
            findings.error(
                    ResolveRule.COLUMN_COLLISION,
                    place.at(),
                    "the value cannot become column " + Quote.of(name)
                            + ": the record has a column like it, or it is no column name",
                    "use another name in lower snake case, such as parent_" + ColumnNames.of(name));
        }
    }

    private void add(String name, Expression value, FieldType.Scalar type) {
        columns.add(new AddedColumn(name, names.variable(name), value, type));
    }

    List<AddedColumn> columns() {
        return columns;
    }
}
