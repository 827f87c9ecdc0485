package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a select reads: tables, joins, subqueries and functions. */
final class FromReader {

    private static final Set<String> JOINS = Set.of("join", "inner", "left", "right", "full", "cross", "natural");
    private static final Set<String> AFTER_TABLE = Set.of("on", "using", "tablesample", "with");

    private final QueryReader queries;
    private final ExpressionReader expressions;
    private final NameCheck names;

    FromReader(QueryReader queries, ExpressionReader expressions, NameCheck names) {
        this.queries = queries;
        this.expressions = expressions;
        this.names = names;
    }

    /** Reads all that is left, and adds what is read to the scope. */
    void read(SqlCursor in, QueryScope scope) {
        do {
            element(in, scope);
            while (!in.isAtEnd() && !in.peek().isSign(",")) {
                join(in, scope);
            }
        } while (in.skipSign(","));
        in.require(in.isAtEnd());
    }

    private void join(SqlCursor in, QueryScope scope) {
        if (in.skipWord("on")) {
            expressions.read(in.takeUntil(token -> token.isSign(",") || token.isWord("on") || startsJoin(in)), scope);
        } else if (in.skipWord("using")) {
            using(in.takeBracketed(), scope);
            if (in.skipWord("as")) {
                scope.read(Relation.unknown(in.takeName()));
            }
        } else {
            in.skipWord("natural");
            if (in.isWord("inner", "cross")) {
                in.take();
            } else if (in.isWord("left", "right", "full")) {
                in.take();
                in.skipWord("outer");
            }
            in.require(in.skipWord("join"));
            element(in, scope);
        }
    }

    private void using(SqlCursor in, QueryScope scope) {
        List<Relation> read = scope.relations();
        in.require(read.size() > 1);
        Relation right = read.get(read.size() - 1);
        do {
            SqlToken column = in.take();
            in.require(column.isName());
            names.shared(column, read.subList(0, read.size() - 1), right);
        } while (in.skipSign(","));
    }

    private void element(SqlCursor in, QueryScope scope) {
        in.skipWord("lateral");
        in.skipWord("only");
        if (in.peek().isSign("(")) {
            parenthesised(in, scope);
            return;
        }
        List<String> path = new ArrayList<>(List.of(in.takeName()));
        while (in.skipSign(".")) {
            path.add(in.takeName());
        }
        if (in.peek().isSign("(")) {
            function(path.get(path.size() - 1), in, scope);
        } else {
            in.skipSign("*");
            scope.read(aliased(in, table(path, scope)));
            sample(in);
        }
    }

    private void parenthesised(SqlCursor in, QueryScope scope) {
        SqlCursor inner = in.takeBracketed();
        if (QueryReader.isQuery(inner)) {
            // Without "lateral" it could not see its neighbours; Postgres says so if it tries.
            scope.read(aliased(in, queries.read(inner, scope)));
        } else {
            read(inner, scope);
            if (hasAlias(in)) {
                scope.read(aliased(in, Relation.unknown("")));
            }
        }
    }

    private void function(String name, SqlCursor in, QueryScope scope) {
        expressions.read(in.takeBracketed(), scope);
        boolean isNumbered = in.skipWords("with", "ordinality");
        if (in.peek().isWord("as") && in.peek(1).isSign("(")) {
            in.take();
            scope.read(new Relation(name, QueryReader.names(in.takeBracketed()), false));
            return;
        }
        String alias = name;
        if (hasAlias(in)) {
            in.skipWord("as");
            alias = in.takeName();
        }
        Relation result = TableFunctions.result(name, alias, isNumbered);
        boolean hasColumns = in.peek().isSign("(");
        scope.read(hasColumns ? result.named(alias, QueryReader.names(in.takeBracketed())) : result);
    }

    private static Relation table(List<String> path, QueryScope scope) {
        String name = path.get(path.size() - 1);
        if (path.size() == 1) {
            return scope.table(name);
        }
        return path.equals(List.of("gold", name)) ? scope.storedTable(name) : Relation.unknown(name);
    }

    private static Relation aliased(SqlCursor in, Relation relation) {
        if (!hasAlias(in)) {
            return relation;
        }
        in.skipWord("as");
        String alias = in.takeName();
        return in.peek().isSign("(")
                ? relation.named(alias, QueryReader.names(in.takeBracketed()))
                : relation.named(alias);
    }

    private static void sample(SqlCursor in) {
        if (in.skipWord("tablesample")) {
            in.takeName();
            in.takeBracketed();
            if (in.skipWord("repeatable")) {
                in.takeBracketed();
            }
        }
    }

    private static boolean hasAlias(SqlCursor in) {
        SqlToken token = in.peek();
        return token.kind() == SqlToken.Kind.QUOTED
                || (token.kind() == SqlToken.Kind.WORD
                        && !JOINS.contains(token.text())
                        && !AFTER_TABLE.contains(token.text()));
    }

    /** {@code left(…)} and {@code right(…)} are functions. */
    private static boolean startsJoin(SqlCursor in) {
        return in.peek().kind() == SqlToken.Kind.WORD
                && JOINS.contains(in.peek().text())
                && !(in.isWord("left", "right") && in.peek(1).isSign("("));
    }
}
