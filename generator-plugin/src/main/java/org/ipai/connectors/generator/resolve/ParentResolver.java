package org.ipai.connectors.generator.resolve;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.OperationModel;
import org.ipai.connectors.generator.model.ParameterModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.spec.ParentSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.jspecify.annotations.Nullable;

/** Resolves what a stream takes from its parent. */
final class ParentResolver {

    private final Findings findings;
    private final Set<String> labels = new LinkedHashSet<>();
    private final Set<String> fields = new LinkedHashSet<>();

    ParentResolver(Findings findings) {
        this.findings = findings;
    }

    /** This and the fields of the parent that a condition reads, if there is one. */
    ParentResolver with(@Nullable Expression condition) {
        if (condition != null) {
            collect(condition, fields);
        }
        return this;
    }

    /** The fields of the parent that requests, conditions and added columns read; those in paths name a slice. */
    ParentDescriptor descriptor(
            ParentSpec spec, StructModel parent, List<OperationModel> operations, List<AddedColumn> added) {
        for (OperationModel operation : operations) {
            for (ParameterModel parameter : byPlaceInPath(operation)) {
                collect(parameter.value(), parameter.in() == ParameterModel.In.PATH ? labels : fields);
            }
        }
        operations.stream().flatMap(OperationModel::sent).forEach(value -> collect(value, fields));
        added.forEach(column -> collect(column.value(), fields));
        Set<String> all = new LinkedHashSet<>(labels);
        all.addAll(fields);
        return new ParentDescriptor(
                spec.stream().value(), List.copyOf(all), List.copyOf(labels), version(spec, parent));
    }

    private @Nullable String version(ParentSpec spec, StructModel parent) {
        Text path = spec.skipUnchanged();
        if (path == null) {
            return null;
        }
        Optional<FieldPaths.Found> found = FieldPaths.find(parent, path, findings);
        if (found.isPresent() && found.get().scalar().isEmpty()) {
            findings.error(
                    ResolveRule.COLUMN_TYPE,
                    path.at(),
                    "the parent's " + Quote.of(path.value()) + " is no single value",
                    "use a field such as an instant of the last change, or an entity tag");
        }
        return found.map(FieldPaths.Found::columns).orElse(null);
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
        expression.all().forEach(part -> {
            if (part instanceof Expression.ParentValue value) {
                paths.add(value.path());
            }
        });
    }
}
