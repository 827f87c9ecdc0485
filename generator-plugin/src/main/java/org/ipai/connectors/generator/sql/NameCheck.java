package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up names in scopes and keeps those that are not there. */
final class NameCheck {

    /** Every table has these, though nobody lists them. */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "ctid", "xmin", "cmin", "xmax", "cmax");

    private static final Comparator<MissingName> BY_PLACE =
            Comparator.comparingInt(MissingName::line).thenComparingInt(MissingName::column);

    private final List<MissingName> missing = new ArrayList<>();

    List<MissingName> missing() {
        return missing.stream().distinct().sorted(BY_PLACE).toList();
    }

    /** {@code column}, {@code table.column} or {@code gold.table.column}. */
    void column(List<SqlToken> path, QueryScope scope) {
        SqlToken column = path.get(path.size() - 1);
        if (SYSTEM_COLUMNS.contains(column.text())) {
            return;
        }
        if (path.size() == 1 && !scope.mayHave(column.text())) {
            add(column, "", MissingName.Kind.COLUMN, scope.columns());
        } else if (path.size() == 2) {
            table(path.get(0), scope).ifPresent(relation -> column(column, relation));
        }
    }

    /** What stands before a dot. */
    Optional<Relation> table(SqlToken alias, QueryScope scope) {
        Optional<Relation> found = scope.find(alias.text());
        if (found.isEmpty()) {
            add(alias, "", MissingName.Kind.TABLE, scope.aliases());
        }
        return found;
    }

    /** A column that both sides of a join have. */
    void shared(SqlToken column, List<Relation> left, Relation right) {
        column(column, right);
        if (left.stream().noneMatch(relation -> relation.mayHave(column.text()))) {
            List<String> known = left.stream()
                    .flatMap(relation -> relation.columns().stream())
                    .toList();
            add(column, "", MissingName.Kind.COLUMN, known);
        }
    }

    private void column(SqlToken column, Relation relation) {
        if (!relation.mayHave(column.text())) {
            add(column, relation.name(), MissingName.Kind.COLUMN, relation.columns());
        }
    }

    private void add(SqlToken name, String table, MissingName.Kind kind, List<String> known) {
        missing.add(new MissingName(name.text(), table, kind, known, name.line(), name.column()));
    }
}
