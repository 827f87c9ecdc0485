package org.ipai.connectors.generator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a query into tokens, by Postgres' rules. Comments are left out. */
final class SqlLexer {

    /** Of what is quoted only the beginning, since its end can be far away. */
    private static final Pattern TOKEN = Pattern.compile("(?s)(?<space>\\s++|--[^\\n]*+)"
            + "|(?<comment>/\\*)"
            + "|(?<text>[eEbBxXnN]?')"
            + "|(?<dollars>(?<tag>\\$(?:[\\p{L}_][\\p{L}\\d_]*+)?\\$).*?(?:\\k<tag>|\\z))"
            + "|(?<number>(?:\\d[\\d_]*+\\.?+\\d*+|\\.\\d++)(?:[eE][+-]?\\d++)?)"
            + "|(?<quoted>\")"
            + "|(?<word>[\\p{L}_][\\p{L}\\d_$]*+)"
            + "|(?<operator>[-+*/<>=~!@#%^&|`?]++)"
            + "|(?<sign>::|:=|.)");

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private int column = 1;

    private SqlLexer(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> split(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        lexer.run();
        return List.copyOf(lexer.tokens);
    }

    private void run() {
        Matcher token = TOKEN.matcher(sql);
        while (position < sql.length()) {
            token.region(position, sql.length());
            if (!token.lookingAt()) {
                throw new IllegalStateException("every character is some token");
            }
            advance(read(token));
        }
    }

    /** Adds a token, and says where it ends. */
    private int read(Matcher token) {
        if (token.group("comment") != null) {
            return endOfComment();
        }
        if (token.group("text") != null) {
            int end = endOfQuoted('\'', token.end(), Character.toLowerCase(sql.charAt(position)) == 'e');
            add(SqlToken.Kind.LITERAL, sql.substring(position, end));
            return end;
        }
        if (token.group("quoted") != null) {
            int end = endOfQuoted('"', token.end(), false);
            add(SqlToken.Kind.QUOTED, unquoted(sql.substring(position, end)));
            return end;
        }
        if (token.group("operator") != null) {
            String operator = withoutComment(token.group());
            add(SqlToken.Kind.SIGN, operator);
            return position + operator.length();
        }
        if (token.group("word") != null) {
            add(SqlToken.Kind.WORD, token.group().toLowerCase(Locale.ROOT));
        } else if (token.group("number") != null || token.group("dollars") != null) {
            add(SqlToken.Kind.LITERAL, token.group());
        } else if (token.group("sign") != null) {
            add(SqlToken.Kind.SIGN, token.group());
        }
        return token.end();
    }

    /** A comment may start right after an operator, never with it: then it would be one itself. */
    private static String withoutComment(String operator) {
        int dashes = operator.indexOf("--");
        int star = operator.indexOf("/*");
        int end = dashes < 0 ? star : star < 0 ? dashes : Math.min(dashes, star);
        return end > 0 ? operator.substring(0, end) : operator;
    }

    /** A quote in a text is doubled, or escaped where that is allowed. */
    private int endOfQuoted(char quote, int from, boolean hasEscapes) {
        int at = from;
        while (at < sql.length()) {
            char character = sql.charAt(at);
            if (hasEscapes && character == '\\') {
                at += 2;
            } else if (character != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return sql.length();
    }

    private void add(SqlToken.Kind kind, String text) {
        tokens.add(new SqlToken(kind, text, line, column));
    }

    private static String unquoted(String name) {
        int end = name.length() > 1 && name.endsWith("\"") ? name.length() - 1 : name.length();
        return name.substring(1, end).replace("\"\"", "\"");
    }

    /** Unlike in other languages, comments nest. */
    private int endOfComment() {
        int depth = 0;
        int at = position;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
            if (depth == 0) {
                return at;
            }
        }
        return at;
    }

    private void advance(int to) {
        while (position < to) {
            int character = sql.codePointAt(position);
            position += Character.charCount(character);
            if (character == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }
}
