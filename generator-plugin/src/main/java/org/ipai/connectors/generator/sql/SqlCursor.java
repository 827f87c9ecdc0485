package org.ipai.connectors.generator.sql;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads tokens one after the other; what is in parentheses is read by a cursor of its own. */
final class SqlCursor {

    private static final SqlToken END = new SqlToken(SqlToken.Kind.SIGN, "", 0, 0);

    /** Deeper nesting is a mistake or an attack. */
    private static final int DEEPEST = 100;

    private final List<SqlToken> tokens;
    private final int depth;
    private int next;

    SqlCursor(List<SqlToken> tokens) {
        this(tokens, 0);
    }

    private SqlCursor(List<SqlToken> tokens, int depth) {
        this.tokens = tokens;
        this.depth = depth;
    }

    boolean isAtEnd() {
        return next == tokens.size();
    }

    /** The next token, or one that is nothing at the end. */
    SqlToken peek() {
        return peek(0);
    }

    SqlToken peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : END;
    }

    /** Whether just one token is left. */
    boolean isAtLast() {
        return next == tokens.size() - 1;
    }

    SqlToken last() {
        return tokens.isEmpty() ? END : tokens.get(tokens.size() - 1);
    }

    /** All names and words, wherever they stand. */
    List<String> names() {
        return tokens.stream().filter(SqlToken::isName).map(SqlToken::text).toList();
    }

    /** Whether all that is left is names with dots between them. */
    boolean isPath() {
        for (int i = next; i < tokens.size(); i++) {
            boolean isNameDue = (i - next) % 2 == 0;
            if (isNameDue ? !tokens.get(i).isName() : !tokens.get(i).isSign(".")) {
                return false;
            }
        }
        return last().isName();
    }

    SqlToken take() {
        if (isAtEnd()) {
            throw new UncertainException();
        }
        return tokens.get(next++);
    }

    boolean isWord(String... words) {
        return List.of(words).contains(peek().text()) && peek().kind() == SqlToken.Kind.WORD;
    }

    boolean skipWord(String word) {
        boolean found = peek().isWord(word);
        next += found ? 1 : 0;
        return found;
    }

    /** Skips words that stand one after the other, all or none. */
    boolean skipWords(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(words[i])) {
                return false;
            }
        }
        next += words.length;
        return true;
    }

    boolean skipSign(String sign) {
        boolean found = peek().isSign(sign);
        next += found ? 1 : 0;
        return found;
    }

    String takeName() {
        SqlToken token = take();
        if (!token.isName()) {
            throw new UncertainException();
        }
        return token.text();
    }

    void require(boolean expectation) {
        if (!expectation) {
            throw new UncertainException();
        }
    }

    /** What is between the bracket that comes next and the one that closes it; both are skipped. */
    SqlCursor takeBracketed() {
        String open = take().text();
        String close = open.equals("(") ? ")" : "]";
        int start = next;
        int depth = 1;
        while (depth > 0) {
            SqlToken token = take();
            depth += token.isSign(open) ? 1 : token.isSign(close) ? -1 : 0;
        }
        return inner(start, next - 1);
    }

    /** Everything up to a token at this level of which something is true, or to the end. */
    SqlCursor takeUntil(Predicate<SqlToken> ends) {
        int start = next;
        @Nullable SqlToken before = null;
        while (!isAtEnd()) {
            SqlToken token = peek();
            if (isOpening(token)) {
                takeBracketed();
                before = null;
                continue;
            }
            boolean isLabel = before != null && (before.isSign(".") || before.isWord("as"));
            if (!isLabel && ends.test(token) && !belongsToWordsBefore(token, before)) {
                break;
            }
            before = take();
        }
        return new SqlCursor(tokens.subList(start, next), depth);
    }

    /** {@code is distinct from} and {@code within group} hold words that else start a clause. */
    private static boolean belongsToWordsBefore(SqlToken token, @Nullable SqlToken before) {
        return before != null
                && ((token.isWord("from") && before.isWord("distinct"))
                        || (token.isWord("group") && before.isWord("within")));
    }

    private static boolean isOpening(SqlToken token) {
        return token.isSign("(") || token.isSign("[");
    }

    private SqlCursor inner(int from, int to) {
        require(depth < DEEPEST);
        return new SqlCursor(tokens.subList(from, to), depth + 1);
    }
}
