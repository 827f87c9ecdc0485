package org.ipai.connectors.generator.sql;

import java.util.Set;

/** What words and signs mean in an expression. */
final class SqlKeywords {

    /** After these words another value follows; some come before the first. */
    private static final Set<String> OPERATORS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "like",
            "ilike",
            "between",
            "symmetric",
            "asymmetric",
            "overlaps",
            "escape",
            "case",
            "when",
            "then",
            "else",
            "distinct",
            "from",
            "for",
            "placing",
            "variadic",
            "where");

    private static final Set<String> CONSTANTS = Set.of(
            "true",
            "false",
            "null",
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_user",
            "current_role",
            "current_catalog",
            "current_schema",
            "session_user",
            "system_user",
            "user");

    /** Reserved words that start what is not understood here. */
    private static final Set<String> NO_NAMES = Set.of(
            "all",
            "analyse",
            "analyze",
            "any",
            "array",
            "as",
            "asc",
            "check",
            "collate",
            "constraint",
            "create",
            "default",
            "deferrable",
            "desc",
            "do",
            "end",
            "except",
            "fetch",
            "foreign",
            "grant",
            "group",
            "having",
            "initially",
            "intersect",
            "into",
            "lateral",
            "leading",
            "limit",
            "offset",
            "on",
            "only",
            "order",
            "primary",
            "references",
            "returning",
            "select",
            "some",
            "table",
            "to",
            "trailing",
            "union",
            "unique",
            "using",
            "window",
            "with");

    private static final Set<String> NO_OPERATORS = Set.of("(", ")", "[", "]", ".", ";", "::", ":=", "=>");

    private SqlKeywords() {}

    static boolean isOperator(SqlToken word) {
        return OPERATORS.contains(word.text());
    }

    static boolean isConstant(SqlToken word) {
        return CONSTANTS.contains(word.text());
    }

    /** Whether a column or table may be called so without quotes. */
    static boolean isName(SqlToken token) {
        return token.kind() == SqlToken.Kind.QUOTED
                || (token.kind() == SqlToken.Kind.WORD && !NO_NAMES.contains(token.text()));
    }

    /** Whether a sign stands between two values, or before one. */
    static boolean isOperatorSign(SqlToken sign) {
        return !NO_OPERATORS.contains(sign.text());
    }

    /** Skips what follows a value and leaves it one: {@code desc nulls last}, {@code collate "C"}, {@code end}. */
    static boolean skipPostfix(SqlCursor in) {
        if (in.isWord("end", "isnull", "notnull", "asc", "desc")) {
            in.take();
            return true;
        }
        if (in.skipWord("collate")) {
            do {
                in.takeName();
            } while (in.skipSign("."));
            return true;
        }
        return in.skipWords("nulls", "first") || in.skipWords("nulls", "last");
    }

    /** Skips what follows {@code is}; false if that is another value. */
    static boolean skipTest(SqlCursor in) {
        in.skipWord("not");
        if (in.skipWords("distinct", "from")) {
            return false;
        }
        in.require(in.isWord("null", "true", "false", "unknown"));
        in.take();
        return true;
    }
}
