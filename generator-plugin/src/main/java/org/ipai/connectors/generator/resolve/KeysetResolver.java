package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.KeysetValue.Part;

/** Resolves parameters that ask for what comes after the last record of a page. */
final class KeysetResolver {

    private final ExpressionCompiler expressions;
    private final ParameterCheck check;
    private final RequestPlaces requests;
    private final Findings findings;

    /**
     * @param expressions over {@code last} and {@code config}
     */
    KeysetResolver(ExpressionCompiler expressions, ParameterCheck check, RequestPlaces requests, Findings findings) {
        this.expressions = expressions;
        this.check = check;
        this.requests = requests;
        this.findings = findings;
    }

    Optional<KeysetValue> resolve(String name, Text value) {
        Optional<RequestPlaces.Found> to = requests.find(new Text(name, value.at()));
        Optional<Checked> checked = expressions.text(value, findings);
        if (to.isEmpty() || checked.isEmpty()) {
            return Optional.empty();
        }
        check.check(to.get().slot(), checked.get(), value);
        if (checked.get().mayBeMissing()) {
            unusable(value);
            return Optional.empty();
        }
        Expression expression = checked.get().expression();
        List<Expression> parts = expression instanceof Expression.Concat concat ? concat.parts() : List.of(expression);
        return Optional.of(new KeysetValue(
                to.get().place(),
                parts.stream().flatMap(part -> part(part, value).stream()).toList()));
    }

    private Optional<Part> part(Expression expression, Text value) {
        if (expression instanceof Expression.LastValue last) {
            return Optional.of(new Part.Field(last.path()));
        }
        if (expression instanceof Expression.ConfigValue config) {
            return Optional.of(new Part.Setting(config.field()));
        }
        if (expression instanceof Expression.Literal literal) {
            return Optional.of(new Part.Constant(literal.value()));
        }
        unusable(value);
        return Optional.empty();
    }

    private void unusable(Text value) {
        findings.error(
                ResolveRule.KEYSET_VALUE,
                value.at(),
                "a parameter of a keyset is made of more than fields, config and constant text",
                "write only ${last.<field>} and ${config.<field>} in it, and give the config field a default");
    }
}
