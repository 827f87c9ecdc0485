package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.expression.Scope;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.KeysetValue.Part;

/** Resolves parameters that ask for what comes after the last record of a page. */
final class KeysetResolver {

    private final ExpressionCompiler expressions;
    private final ParameterCheck check;
    private final RequestPlaces requests;
    private final Findings findings;

    KeysetResolver(StructModel record, RequestPlaces requests, Findings findings) {
        this.expressions = new ExpressionCompiler(Scope.ofLast(record));
        this.check = new ParameterCheck(List.of(), findings);
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
        return Optional.of(new KeysetValue(to.get().place(), parts(checked.get().expression())));
    }

    private static List<Part> parts(Expression expression) {
        return expression instanceof Expression.Concat concat
                ? concat.parts().stream().map(KeysetResolver::part).toList()
                : List.of(part(expression));
    }

    private static Part part(Expression expression) {
        return expression instanceof Expression.LastValue last
                ? new Part.Field(last.path())
                : new Part.Constant(((Expression.Literal) expression).value());
    }
}
