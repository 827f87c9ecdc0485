package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that a part of a query may use: what it reads, then what the queries around it read. */
final class QueryScope {

    private final @Nullable QueryScope outer;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, Relation> expressions = new HashMap<>();

    private QueryScope(@Nullable QueryScope outer) {
        this.outer = outer;
    }

    /** The scope around the whole query: tables are found, none is read yet. */
    static QueryScope ofTables(Map<String, List<String>> tables) {
        QueryScope scope = new QueryScope(null);
        tables.forEach((name, columns) -> scope.expressions.put(name, new Relation(name, columns, false)));
        return scope;
    }

    QueryScope inner() {
        return new QueryScope(this);
    }

    void read(Relation relation) {
        relations.add(relation);
    }

    /** Makes a common table expression known to this query and those inside it. */
    void define(Relation expression) {
        expressions.put(expression.name(), expression);
    }

    /** What a query reads if it says {@code from name}. */
    Relation table(String name) {
        Relation found = expressions.get(name);
        if (found != null) {
            return found;
        }
        return outer == null ? Relation.unknown(name) : outer.table(name);
    }

    /** What a query reads if it names the schema too. */
    Relation storedTable(String name) {
        return outer == null ? table(name) : outer.storedTable(name);
    }

    /** What this query itself reads, in order. */
    List<Relation> relations() {
        return List.copyOf(relations);
    }

    /** What a name before a dot stands for. */
    Optional<Relation> find(String alias) {
        Optional<Relation> own = relations.stream()
                .filter(relation -> relation.name().equals(alias))
                .findFirst();
        return own.isPresent() || outer == null ? own : outer.find(alias);
    }

    /** Whether a name without a dot may stand for something: a column, or a whole row. */
    boolean mayHave(String name) {
        return relations.stream()
                        .anyMatch(relation ->
                                relation.mayHave(name) || relation.name().equals(name))
                || (outer != null && outer.mayHave(name));
    }

    /** All columns that can be named without a dot. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        relations.forEach(relation -> columns.addAll(relation.columns()));
        if (outer != null) {
            columns.addAll(outer.columns());
        }
        return columns;
    }

    /** All names that may stand before a dot. */
    List<String> aliases() {
        List<String> aliases = new ArrayList<>(relations.stream()
                .map(Relation::name)
                .filter(name -> !name.isEmpty())
                .toList());
        if (outer != null) {
            aliases.addAll(outer.aliases());
        }
        return aliases;
    }
}
