package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads expressions for the names in them. What matters is only where a value may stand and where an operator: a word in
 * place of a value is a column's or a function's name, unless it is a keyword.
 */
final class ExpressionReader {

    private final QueryReader queries;
    private final NameCheck names;

    ExpressionReader(QueryReader queries, NameCheck names) {
        this.queries = queries;
        this.names = names;
    }

    /** Reads all that is left: expressions, with commas or order between them. */
    void read(SqlCursor in, QueryScope scope) {
        boolean hasValue = false;
        while (!in.isAtEnd()) {
            hasValue = hasValue ? afterValue(in, scope) : value(in, scope);
        }
    }

    /** Reads an entry of a select's list, and says what its column is called; empty if Postgres makes up a name. */
    Optional<String> item(SqlCursor in, QueryScope scope) {
        Optional<String> ownName = in.isPath() ? Optional.of(in.last().text()) : Optional.empty();
        boolean hasValue = false;
        while (!in.isAtEnd()) {
            if (hasValue && in.skipWord("as")) {
                String label = in.takeName();
                in.require(in.isAtEnd());
                return Optional.of(label);
            }
            if (hasValue && in.isAtLast() && in.peek().isName() && !in.isWord("end", "isnull", "notnull")) {
                return Optional.of(in.takeName());
            }
            hasValue = hasValue ? afterValue(in, scope) : value(in, scope);
        }
        return ownName;
    }

    /** What an entry of a select's list stands for if it is a star; else empty. */
    List<Relation> starred(SqlCursor in, QueryScope scope) {
        if (!in.last().isSign("*")) {
            return List.of();
        }
        SqlToken first = in.take();
        if (in.isAtEnd()) {
            return scope.relations();
        }
        in.require(first.isName() && in.skipSign(".") && in.isAtLast());
        return List.of(names.table(first, scope).orElse(Relation.unknown("")));
    }

    /** Reads the definition of a window. The frame at its end names no columns. */
    void window(SqlCursor in, QueryScope scope) {
        if (in.peek().isName() && !in.isWord("partition", "order", "rows", "range", "groups")) {
            in.take();
        }
        read(in.takeUntil(ExpressionReader::startsFrame), scope);
    }

    private static boolean startsFrame(SqlToken token) {
        return token.isWord("rows") || token.isWord("range") || token.isWord("groups");
    }

    /** Reads where a value may stand, and says whether it came. */
    private boolean value(SqlCursor in, QueryScope scope) {
        SqlToken token = in.peek();
        return switch (token.kind()) {
            case LITERAL -> {
                in.take();
                yield true;
            }
            case SIGN -> signBeforeValue(in, scope);
            case QUOTED -> path(in, scope);
            case WORD -> word(in, scope);
        };
    }

    private boolean signBeforeValue(SqlCursor in, QueryScope scope) {
        if (in.peek().isSign("(")) {
            parenthesised(in.takeBracketed(), scope);
            return true;
        }
        if (in.peek().isSign("[")) {
            read(in.takeBracketed(), scope);
            return true;
        }
        SqlToken sign = in.take();
        in.require(SqlKeywords.isOperatorSign(sign));
        return sign.isSign("*");
    }

    private void parenthesised(SqlCursor in, QueryScope scope) {
        if (QueryReader.isQuery(in)) {
            queries.read(in, scope);
        } else {
            read(in, scope);
        }
    }

    private boolean word(SqlCursor in, QueryScope scope) {
        if (startsList(in) || in.skipWords("similar", "to") || in.skipWords("grouping", "sets")) {
            return false;
        }
        SqlToken word = in.peek();
        if (SqlKeywords.isOperator(word)) {
            in.take();
            return false;
        }
        if (SqlKeywords.isConstant(word)) {
            in.take();
            return true;
        }
        if (in.skipWord("array")) {
            in.require(in.peek().isSign("[") || in.peek().isSign("("));
            return signBeforeValue(in, scope);
        }
        if (in.isWord("all", "leading", "trailing", "both") && !in.peek(1).isSign("(")) {
            in.take();
            return false;
        }
        return SqlTypes.skipLiteral(in) || path(in, scope);
    }

    /** A column, a function, or the name of an argument. */
    private boolean path(SqlCursor in, QueryScope scope) {
        if (in.peek(1).isSign("=>") || in.peek(1).isSign(":=")) {
            in.take();
            in.take();
            return false;
        }
        List<SqlToken> path = new ArrayList<>(List.of(in.take()));
        while (in.skipSign(".")) {
            if (in.skipSign("*")) {
                names.table(path.get(0), scope);
                return true;
            }
            path.add(in.take());
        }
        in.require(path.stream().allMatch(SqlToken::isName));
        if (in.peek().isSign("(")) {
            call(path.get(path.size() - 1), in.takeBracketed(), scope);
        } else {
            in.require(path.size() > 1 || SqlKeywords.isName(path.get(0)));
            names.column(path, scope);
        }
        return true;
    }

    private void call(SqlToken function, SqlCursor arguments, QueryScope scope) {
        switch (function.text()) {
            case "cast" -> read(arguments.takeUntil(token -> token.isWord("as")), scope);
            case "extract" -> {
                arguments.takeUntil(token -> token.isWord("from"));
                read(arguments, scope);
            }
            case "normalize" -> read(arguments.takeUntil(token -> token.isSign(",")), scope);
            default -> {
                // Their arguments hold names of elements.
                arguments.require(!function.text().startsWith("xml"));
                parenthesised(arguments, scope);
            }
        }
    }

    /** Reads what may follow a value, and says whether it still is one. */
    private boolean afterValue(SqlCursor in, QueryScope scope) {
        SqlToken token = in.peek();
        if (token.kind() == SqlToken.Kind.SIGN) {
            return signAfterValue(in, scope);
        }
        in.require(token.kind() == SqlToken.Kind.WORD);
        if (SqlKeywords.skipPostfix(in) || isWindowOrFilter(in, scope)) {
            return true;
        }
        if (in.skipWord("is")) {
            return SqlKeywords.skipTest(in);
        }
        if (in.skipWords("at", "time", "zone") || in.skipWords("similar", "to") || startsList(in)) {
            return false;
        }
        in.require(SqlKeywords.isOperator(token));
        in.take();
        return false;
    }

    private boolean signAfterValue(SqlCursor in, QueryScope scope) {
        if (in.skipSign("::")) {
            SqlTypes.skip(in);
            return true;
        }
        if (in.skipSign(".")) {
            in.take();
            return true;
        }
        if (in.peek().isSign("[")) {
            read(in.takeBracketed(), scope);
            return true;
        }
        in.require(SqlKeywords.isOperatorSign(in.take()));
        return false;
    }

    private static boolean startsList(SqlCursor in) {
        return in.skipWords("partition", "by") || in.skipWords("order", "by");
    }

    private boolean isWindowOrFilter(SqlCursor in, QueryScope scope) {
        if (in.skipWord("over")) {
            if (in.peek().isSign("(")) {
                window(in.takeBracketed(), scope);
            } else {
                in.takeName();
            }
            return true;
        }
        if (in.skipWords("within", "group")
                || (in.isWord("filter") && in.peek(1).isSign("(") && in.skipWord("filter"))) {
            in.require(in.peek().isSign("("));
            read(in.takeBracketed(), scope);
            return true;
        }
        return false;
    }
}
