package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads queries: common table expressions, selects, unions of them, and what they are ordered by. */
final class QueryReader {

    private static final Set<String> CLAUSES = Set.of(
            "from",
            "where",
            "group",
            "having",
            "window",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "into",
            "union",
            "intersect",
            "except");

    private final ExpressionReader expressions;
    private final FromReader from;

    QueryReader(NameCheck names) {
        this.expressions = new ExpressionReader(this, names);
        this.from = new FromReader(this, expressions, names);
    }

    /** Whether what is between parentheses is a query. */
    static boolean isQuery(SqlCursor in) {
        return in.isWord("select", "with") || (in.isWord("values") && in.peek(1).isSign("("));
    }

    /** Reads all that is left as a query, and says which columns it has. */
    Relation read(SqlCursor in, QueryScope outer) {
        QueryScope scope = outer.inner();
        if (in.skipWord("with")) {
            boolean isRecursive = in.skipWord("recursive");
            do {
                expression(in, scope, isRecursive);
            } while (in.skipSign(","));
        }
        Selection selection = operand(in, scope);
        while (in.isWord("union", "intersect", "except")) {
            in.take();
            if (!in.skipWord("all")) {
                in.skipWord("distinct");
            }
            operand(in, scope);
            // Of a union, only the result can be ordered.
            selection = Selection.of(selection.columns(), scope);
        }
        if (in.skipWords("order", "by")) {
            expressions.read(in.takeUntil(QueryReader::startsClause), selection.withColumns());
        }
        // What limits or locks the rows names no columns.
        in.require(in.isAtEnd() || in.isWord("limit", "offset", "fetch", "for"));
        return selection.columns();
    }

    private void expression(SqlCursor in, QueryScope scope, boolean isRecursive) {
        String name = in.takeName();
        List<String> columns = in.peek().isSign("(") ? names(in.takeBracketed()) : List.of();
        in.require(in.skipWord("as"));
        in.skipWord("not");
        in.skipWord("materialized");
        if (isRecursive) {
            scope.define(new Relation(name, columns, columns.isEmpty()));
        }
        in.require(in.peek().isSign("("));
        scope.define(read(in.takeBracketed(), scope).named(name, columns));
    }

    private Selection operand(SqlCursor in, QueryScope scope) {
        if (in.peek().isSign("(")) {
            return Selection.of(read(in.takeBracketed(), scope), scope);
        }
        if (in.skipWord("values")) {
            expressions.read(in.takeUntil(QueryReader::startsClause), scope);
            return Selection.of(Relation.unknown(""), scope);
        }
        in.require(in.skipWord("select"));
        return select(in, scope.inner());
    }

    private Selection select(SqlCursor in, QueryScope scope) {
        in.skipWord("all");
        Optional<SqlCursor> distinct =
                in.skipWord("distinct") && in.skipWord("on") ? Optional.of(in.takeBracketed()) : Optional.empty();
        SqlCursor list = in.takeUntil(QueryReader::startsClause);
        if (in.skipWord("from")) {
            from.read(in.takeUntil(QueryReader::startsClause), scope);
        }
        Selection selection = list(list, scope);
        distinct.ifPresent(keys -> expressions.read(keys, selection.withColumns()));
        if (in.skipWord("where")) {
            expressions.read(in.takeUntil(QueryReader::startsClause), scope);
        }
        if (in.skipWords("group", "by")) {
            expressions.read(in.takeUntil(QueryReader::startsClause), selection.withColumns());
        }
        if (in.skipWord("having")) {
            expressions.read(in.takeUntil(QueryReader::startsClause), scope);
        }
        if (in.skipWord("window")) {
            windows(in.takeUntil(QueryReader::startsClause), scope);
        }
        return selection;
    }

    private void windows(SqlCursor in, QueryScope scope) {
        do {
            in.takeName();
            in.require(in.skipWord("as") && in.peek().isSign("("));
            expressions.window(in.takeBracketed(), scope);
        } while (in.skipSign(","));
        in.require(in.isAtEnd());
    }

    private Selection list(SqlCursor in, QueryScope scope) {
        SelectedColumns columns = new SelectedColumns();
        while (!in.isAtEnd()) {
            SqlCursor item = in.takeUntil(token -> token.isSign(","));
            in.skipSign(",");
            List<Relation> starred = expressions.starred(item, scope);
            if (starred.isEmpty()) {
                expressions.item(item, scope).ifPresentOrElse(columns::add, () -> columns.addMadeUp(item.names()));
            }
            starred.forEach(columns::addAll);
        }
        return new Selection(columns.result(), columns.nameable(), scope);
    }

    /** Names between commas; what follows a name, such as its type, does not matter. */
    static List<String> names(SqlCursor in) {
        List<String> names = new ArrayList<>();
        do {
            names.add(in.takeName());
            in.takeUntil(token -> token.isSign(","));
        } while (in.skipSign(","));
        return names;
    }

    private static boolean startsClause(SqlToken token) {
        return token.kind() == SqlToken.Kind.WORD && CLAUSES.contains(token.text());
    }

    /**
     * What a select results in.
     *
     * @param columns its columns
     * @param nameable what its grouping and ordering may name
     * @param scope what it reads
     */
    private record Selection(Relation columns, Relation nameable, QueryScope scope) {

        static Selection of(Relation columns, QueryScope scope) {
            return new Selection(columns, columns, scope);
        }

        /** Grouping and ordering may also name the result's columns. */
        QueryScope withColumns() {
            QueryScope inner = scope.inner();
            inner.read(nameable);
            return inner;
        }
    }
}
