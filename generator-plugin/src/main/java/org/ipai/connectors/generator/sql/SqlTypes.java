package org.ipai.connectors.generator.sql;

import java.util.Set;

/** Types in expressions, whose words are no names of columns. */
final class SqlTypes {

    private static final Set<String> INTERVAL_FIELDS = Set.of("year", "month", "day", "hour", "minute", "second");

    private SqlTypes() {}

    /** Skips a type, such as {@code numeric(18, 2)}, {@code timestamp with time zone} or {@code text[]}. */
    static void skip(SqlCursor in) {
        SqlToken first = in.take();
        in.require(first.isName());
        while (in.skipSign(".")) {
            in.takeName();
        }
        if (first.isWord("double")) {
            in.skipWord("precision");
        } else if (first.isWord("character") || first.isWord("bit")) {
            in.skipWord("varying");
        } else if (first.isWord("interval")) {
            skipIntervalFields(in);
        }
        skipSize(in);
        if (first.isWord("time") || first.isWord("timestamp")) {
            if (!in.skipWords("with", "time", "zone")) {
                in.skipWords("without", "time", "zone");
            }
        }
        while (in.peek().isSign("[") && (in.peek(1).isSign("]") || in.peek(2).isSign("]"))) {
            in.takeBracketed();
        }
    }

    /** {@code date '2026-01-01'}: a word right before a text is its type. Skips both. */
    static boolean skipLiteral(SqlCursor in) {
        boolean saysZone = in.isWord("timestamp", "time") && in.peek(3).isWord("zone");
        if (saysZone && in.peek(4).isText()) {
            skip(in);
        } else if (in.peek(1).isText()) {
            in.take();
        } else {
            return false;
        }
        in.take();
        skipIntervalFields(in);
        return true;
    }

    /** Skips {@code day to second} after an interval. */
    static void skipIntervalFields(SqlCursor in) {
        if (isIntervalField(in)) {
            in.take();
            if (in.peek().isWord("to")) {
                in.take();
                in.require(isIntervalField(in));
                in.take();
            }
        }
    }

    private static boolean isIntervalField(SqlCursor in) {
        return in.peek().kind() == SqlToken.Kind.WORD
                && INTERVAL_FIELDS.contains(in.peek().text());
    }

    private static void skipSize(SqlCursor in) {
        if (in.peek().isSign("(")) {
            in.takeBracketed();
        }
    }
}
