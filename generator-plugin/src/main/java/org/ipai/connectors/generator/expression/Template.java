package org.ipai.connectors.generator.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.Text;

/**
 * Text with expressions in it. A doubled dollar sign before a brace stands for one dollar sign and a brace.
 *
 * @param parts in order
 */
record Template(List<Part> parts) {

    Template {
        parts = List.copyOf(parts);
    }

    /** Literal text or the inside of a <code>${…}</code>. */
    record Part(Kind kind, String text, SourceLocation at) {}

    enum Kind {
        TEXT,
        EXPRESSION
    }

    static Optional<Template> parse(Text source, Findings findings) {
        Splitter splitter = new Splitter(source);
        if (splitter.split()) {
            return Optional.of(new Template(splitter.parts));
        }
        findings.error(
                ExpressionRule.SYNTAX,
                splitter.at(splitter.position),
                "the expression in " + Quote.of(source.value()) + " is not closed",
                "end it with }, or write $${ for a literal ${");
        return Optional.empty();
    }

    /** Walks a template once. */
    private static final class Splitter {

        private final Text source;
        private final String text;
        private final List<Part> parts = new ArrayList<>();
        private int position;

        Splitter(Text source) {
            this.source = source;
            this.text = source.value();
        }

        /** Whether all expressions are closed; if not, the position is that of the open one. */
        boolean split() {
            StringBuilder literal = new StringBuilder();
            int start = 0;
            while (position < text.length()) {
                if (text.startsWith("$${", position)) {
                    literal.append("${");
                    position += 3;
                } else if (text.startsWith("${", position)) {
                    addLiteral(literal, start);
                    int end = endOfExpression(position + 2);
                    if (end < 0) {
                        return false;
                    }
                    parts.add(new Part(Kind.EXPRESSION, text.substring(position + 2, end), at(position + 2)));
                    position = end + 1;
                    start = position;
                } else {
                    literal.append(text.charAt(position++));
                }
            }
            addLiteral(literal, start);
            return true;
        }

        private void addLiteral(StringBuilder literal, int start) {
            if (!literal.isEmpty()) {
                parts.add(new Part(Kind.TEXT, literal.toString(), at(start)));
                literal.setLength(0);
            }
        }

        /** The index of the brace that closes an expression, or -1; braces in strings and maps do not count. */
        private int endOfExpression(int from) {
            int depth = 0;
            char quote = 0;
            for (int i = from; i < text.length(); i++) {
                char character = text.charAt(i);
                if (quote != 0) {
                    i += character == '\\' ? 1 : 0;
                    quote = character == quote ? 0 : quote;
                } else if (character == '"' || character == '\'') {
                    quote = character;
                } else if (character == '{') {
                    depth++;
                } else if (character == '}' && depth-- == 0) {
                    return i;
                }
            }
            return -1;
        }

        /** Exact for a plain scalar on one line; YAML's own quotes and escapes before the place shift it. */
        SourceLocation at(int index) {
            SourceLocation start = source.at();
            boolean oneLine = text.indexOf('\n') < 0;
            int column = oneLine ? start.column() + text.codePointCount(0, index) : start.column();
            return new SourceLocation(start.file(), start.line(), column);
        }
    }
}
