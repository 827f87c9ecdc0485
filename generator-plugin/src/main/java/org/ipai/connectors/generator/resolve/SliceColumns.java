package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.SliceAxisModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.jspecify.annotations.Nullable;

/** Finds the columns by which a row tells the slice it was read from: one for each part of the slice's key. */
final class SliceColumns {

    /** Types whose text is what the axis has; a number may have been written in another way. */
    private static final Set<Scalar> VERBATIM = Set.of(Scalar.TEXT, Scalar.DATE);

    private SliceColumns() {}

    /** In the order of the key; empty if a part is in no column, or there is only one slice. */
    static List<String> of(@Nullable StreamModel parent, List<SliceAxisModel> axes, List<AddedColumn> added) {
        List<Optional<String>> columns = new ArrayList<>();
        if (parent != null) {
            for (String key : parent.primaryKey()) {
                columns.add(column(added, new Expression.ParentValue(key), Set.of(Scalar.values())));
            }
        }
        for (SliceAxisModel axis : axes) {
            columns.add(
                    axis.batch() == 1
                            ? column(added, new Expression.SliceValue(axis.name()), VERBATIM)
                            : Optional.empty());
        }
        return columns.stream().allMatch(Optional::isPresent)
                ? columns.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    private static Optional<String> column(List<AddedColumn> added, Expression value, Set<Scalar> types) {
        return added.stream()
                .filter(column -> column.value().equals(value) && types.contains(column.type()))
                .map(AddedColumn::columnName)
                .findFirst();
    }
}
