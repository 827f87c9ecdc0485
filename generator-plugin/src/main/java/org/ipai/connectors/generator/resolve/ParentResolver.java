package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.OperationModel;
import org.ipai.connectors.generator.model.ParameterModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.spec.ParentSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.ParentDescriptor;

/** Resolves what a stream takes from its parent. */
final class ParentResolver {

    private final JavaNames names;
    private final Findings findings;

    ParentResolver(JavaNames names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /** The columns added from the parent's record, which must not be columns of the stream's own. */
    List<AddedColumn> added(ParentSpec spec, StructModel parent, StructModel record) {
        Set<String> taken = new LinkedHashSet<>();
        record.fields().forEach(field -> taken.add(field.columnName()));
        Set<String> variables = new LinkedHashSet<>();
        record.fields().stream().map(FieldModel::javaName).forEach(variables::add);
        List<AddedColumn> columns = new ArrayList<>();
        spec.add().forEach((name, path) -> {
            if (!taken.add(name) || !ColumnNames.of(name).equals(name) || !variables.add(names.variable(name))) {
                findings.error(
                        ResolveRule.COLUMN_COLLISION,
                        path.at(),
                        "the parent's value cannot become column " + Quote.of(name)
                                + ": the record has a column like it, or it is no column name",
                        "use another name in lower snake case, such as parent_" + ColumnNames.of(name));
            }
            column(name, path, parent).ifPresent(columns::add);
        });
        return columns;
    }

    private Optional<AddedColumn> column(String name, Text path, StructModel parent) {
        Optional<FieldPaths.Found> found = FieldPaths.find(parent, path, findings);
        if (found.isPresent() && found.get().scalar().isEmpty()) {
            findings.error(
                    ResolveRule.COLUMN_TYPE,
                    path.at(),
                    "the parent's " + Quote.of(path.value()) + " is no single value",
                    "add a text, number, boolean, date or instant");
        }
        return found.flatMap(field ->
                field.scalar().map(type -> new AddedColumn(name, names.variable(name), field.columns(), type)));
    }

    /** The fields of the parent that requests and added columns read; those in paths name a slice. */
    static ParentDescriptor descriptor(ParentSpec spec, List<OperationModel> operations, List<AddedColumn> added) {
        Set<String> labels = new LinkedHashSet<>();
        Set<String> fields = new LinkedHashSet<>();
        for (OperationModel operation : operations) {
            for (ParameterModel parameter : byPlaceInPath(operation)) {
                collect(parameter.value(), parameter.in() == ParameterModel.In.PATH ? labels : fields);
            }
        }
        Set<String> all = new LinkedHashSet<>(labels);
        all.addAll(fields);
        added.forEach(column -> all.add(column.parentPath()));
        return new ParentDescriptor(spec.stream().value(), List.copyOf(all), List.copyOf(labels));
    }

    private static List<ParameterModel> byPlaceInPath(OperationModel operation) {
        return operation.parameters().stream()
                .sorted(Comparator.comparingInt(parameter -> place(operation.path(), parameter.name())))
                .toList();
    }

    private static int place(String path, String name) {
        int plain = path.indexOf("{" + name + "}");
        return plain >= 0 ? plain : path.indexOf("{" + name + "=");
    }

    private static void collect(Expression expression, Set<String> paths) {
        if (expression instanceof Expression.ParentValue value) {
            paths.add(value.path());
        } else if (expression instanceof Expression.Concat concat) {
            concat.parts().forEach(part -> collect(part, paths));
        } else if (expression instanceof Expression.OrElse orElse) {
            collect(orElse.first(), paths);
            collect(orElse.otherwise(), paths);
        }
    }
}
