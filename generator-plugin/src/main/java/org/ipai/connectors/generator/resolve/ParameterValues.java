package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;

/** Resolves the values of a parameter: one, or several as the document says that a list is sent. */
final class ParameterValues {

    private final ExpressionCompiler expressions;
    private final ParameterCheck check;
    private final Findings findings;

    ParameterValues(ExpressionCompiler expressions, ParameterCheck check, Findings findings) {
        this.expressions = expressions;
        this.check = check;
        this.findings = findings;
    }

    /** A value for each time the parameter is sent; without what has findings. */
    List<Expression> resolve(ApiParameter parameter, List<Text> sources) {
        boolean isList = parameter.type() instanceof ApiType.ListOf;
        if (sources.size() > 1 && parameter.type() instanceof ApiType.Scalar) {
            findings.error(
                    ResolveRule.PARAMETER_VALUE,
                    sources.get(0).at(),
                    "parameter '" + parameter.name() + "' takes one value, not a list",
                    "write one value");
            return List.of();
        }
        String separator = parameter.listStyle().separator();
        boolean joined = sources.size() > 1 && !separator.isEmpty();
        List<Expression> values = new ArrayList<>();
        for (Text source : sources) {
            ValueSlot slot = ValueSlot.of(parameter);
            Optional<Checked> value = expressions.text(source, findings);
            value.ifPresent(found -> check.check(isList ? slot.element() : slot, found, source));
            value.filter(found -> !joined || isPresent(found, source, parameter))
                    .ifPresent(found -> values.add(found.expression()));
        }
        return joined && !values.isEmpty() ? List.of(join(values, separator)) : values;
    }

    private boolean isPresent(Checked value, Text source, ApiParameter parameter) {
        if (value.mayBeMissing()) {
            findings.error(
                    ResolveRule.PARAMETER_VALUE,
                    source.at(),
                    "parameter '" + parameter.name() + "' joins its values, but this one may be missing",
                    "give the config field a default, or write config.?field.orValue(\"…\")");
        }
        return !value.mayBeMissing();
    }

    private static Expression join(List<Expression> values, String separator) {
        List<Expression> parts = new ArrayList<>();
        for (Expression value : values) {
            if (!parts.isEmpty()) {
                parts.add(new Expression.Literal(separator));
            }
            parts.add(value);
        }
        boolean constant = parts.stream().allMatch(Expression.Literal.class::isInstance);
        return constant
                ? new Expression.Literal(String.join(
                        "",
                        parts.stream()
                                .map(part -> ((Expression.Literal) part).value())
                                .toList()))
                : new Expression.Concat(parts);
    }
}
