package org.ipai.connectors.generator.resolve;

import java.util.Optional;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.expression.ValueType;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.jspecify.annotations.Nullable;

/** Resolves where a first sync starts: an instant or a date for points in time, whatever requests take; else as it is. */
final class CursorStart {

    private final ExpressionCompiler expressions;
    private final Findings findings;

    CursorStart(ExpressionCompiler expressions, Findings findings) {
        this.expressions = expressions;
        this.findings = findings;
    }

    @Nullable
    Expression resolve(Text start, Format format) {
        Optional<Checked> value = expressions.text(start, findings);
        if (value.isPresent() && !fits(value.get(), format)) {
            findings.error(
                    ResolveRule.PARAMETER_VALUE,
                    start.at(),
                    "the cursor cannot start at " + Quote.of(start.value()),
                    format.isTime()
                            ? "write an instant such as 2024-01-31T00:00:00Z, a date, or a config field that holds one"
                            : "write a whole number, or a config field that holds one");
        }
        return value.map(Checked::expression).orElse(null);
    }

    private static boolean fits(Checked value, Format format) {
        if (value.expression() instanceof Expression.Literal literal) {
            return switch (format) {
                case INTEGER -> ParameterCheck.parses(ApiType.Kind.INT64, literal.value());
                case OPAQUE -> true;
                default ->
                    ParameterCheck.parses(ApiType.Kind.DATE_TIME, literal.value())
                            || ParameterCheck.parses(ApiType.Kind.DATE, literal.value());
            };
        }
        return switch (format) {
            case INTEGER -> value.type() == ValueType.INTEGER;
            case OPAQUE -> value.type() == ValueType.TEXT;
            default -> value.type() == ValueType.INSTANT || value.type() == ValueType.DATE;
        };
    }
}
