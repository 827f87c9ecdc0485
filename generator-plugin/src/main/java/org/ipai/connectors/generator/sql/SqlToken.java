package org.ipai.connectors.generator.sql;

/**
 * A word, literal or sign of a query.
 *
 * @param kind what it is
 * @param text of a word in lower case, of a quoted name without its quotes, else as written
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
record SqlToken(Kind kind, String text, int line, int column) {

    enum Kind {
        WORD,
        /** A name in double quotes, which is never a keyword. */
        QUOTED,
        /** A number, or text in quotes or dollars. */
        LITERAL,
        SIGN
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean isText() {
        return kind == Kind.LITERAL && !Character.isDigit(text.charAt(0));
    }
}
