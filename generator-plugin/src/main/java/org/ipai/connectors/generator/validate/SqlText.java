package org.ipai.connectors.generator.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query's words outside comments and literals: enough to tell what kind of statement it is and which tables it names.
 * Postgres checks the rest when the view is made.
 */
final class SqlText {

    /** What is opened and never closed reaches to the end, so that each character is looked at once. */
    private static final Pattern TOKEN =
            Pattern.compile("(?s)(?<skipped>--[^\\n]*+|/\\*.*?(?:\\*/|\\z)|'[^']*+(?:'|\\z)"
                    + "|(?<tag>\\$\\w*+\\$).*?(?:\\k<tag>|\\z))"
                    + "|(?<quoted>\"[^\"]*+(?:\"|\\z))|(?<word>[A-Za-z_][\\w$]*+)|(?<other>\\S)");

    private final List<String> tokens = new ArrayList<>();

    SqlText(String sql) {
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group("word") != null) {
                tokens.add(token.group("word").toLowerCase(Locale.ROOT));
            } else if (token.group("quoted") != null) {
                // A quoted name is no keyword, whatever it says.
                tokens.add(token.group("quoted"));
            } else if (token.group("skipped") == null) {
                tokens.add(token.group());
            }
        }
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(";")) {
            tokens.remove(tokens.size() - 1);
        }
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    boolean isSingleStatement() {
        return !tokens.contains(";");
    }

    /** Whether it starts as a query; a common table expression could still write. */
    boolean isQuery() {
        return List.of("select", "with").contains(tokens.get(0));
    }

    /** Whether part of it writes: {@code insert into}, {@code delete from}, {@code update … set}, {@code select into}. */
    boolean writes() {
        return tokens.contains("into") || follows("delete", "from") || startsExpression("update");
    }

    /** Whether it names a table, quoted or not. */
    boolean names(String table) {
        return tokens.contains(table) || tokens.contains("\"" + table + "\"");
    }

    private boolean follows(String first, String second) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).equals(second) && tokens.get(i - 1).equals(first)) {
                return true;
            }
        }
        return false;
    }

    /** {@code as (update …}, unlike {@code for update} and a column of that name. */
    private boolean startsExpression(String keyword) {
        return follows("(", keyword);
    }
}
