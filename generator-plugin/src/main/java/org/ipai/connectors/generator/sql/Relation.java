package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Something with rows: a table, a common table expression, a subquery, a function.
 *
 * @param name what the query calls it; empty for a subquery without alias
 * @param columns in order, as far as known
 * @param open whether it may have other columns too
 */
record Relation(String name, List<String> columns, boolean open) {

    Relation {
        columns = List.copyOf(columns);
    }

    /** A relation of which nothing is known. */
    static Relation unknown(String name) {
        return new Relation(name, List.of(), true);
    }

    boolean mayHave(String column) {
        return open || columns.contains(column);
    }

    Relation named(String alias) {
        return new Relation(alias, columns, open);
    }

    /** The relation under an alias that renames its first columns. */
    Relation named(String alias, List<String> renamed) {
        List<String> names = new ArrayList<>(renamed);
        names.addAll(columns.subList(Math.min(renamed.size(), columns.size()), columns.size()));
        return new Relation(alias, names, open);
    }
}
