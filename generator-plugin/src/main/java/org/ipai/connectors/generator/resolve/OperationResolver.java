package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.OperationModel;
import org.ipai.connectors.generator.model.ParameterModel;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** Resolves one request of a stream: the spec's parameters, the page size and the cursor, against the document. */
final class OperationResolver {

    private static final Set<ApiParameter.In> SENT = Set.of(ApiParameter.In.PATH, ApiParameter.In.QUERY);

    private final ExpressionCompiler expressions;
    private final ParameterCheck check;
    private final Set<String> headers;
    private final Findings findings;

    /**
     * @param headers names of the headers that every request has, lower-case
     */
    OperationResolver(ExpressionCompiler expressions, ParameterCheck check, Set<String> headers, Findings findings) {
        this.expressions = expressions;
        this.check = check;
        this.headers = headers;
        this.findings = findings;
    }

    OperationModel resolve(
            OperationSpec spec,
            ApiOperation operation,
            @Nullable PaginationSpec pagination,
            @Nullable CursorSpec cursor) {
        Map<String, Expression> values = new LinkedHashMap<>();
        spec.parameters().forEach((name, source) -> send(operation, name, source, source, values));
        if (pagination != null && pagination.pageSizeParameter() != null && pagination.pageSize() != null) {
            send(
                    operation,
                    pagination.pageSizeParameter().value(),
                    pagination.pageSizeParameter(),
                    pagination.pageSize(),
                    values);
        }
        if (cursor != null && cursor.parameter() != null) {
            sendCursor(operation, cursor, cursor.parameter(), values);
        }
        checkRequired(spec, operation, values);
        Text when = spec.when();
        return new OperationModel(
                when == null ? null : expressions.condition(when, findings).orElse(null),
                operation.id(),
                operation.method(),
                operation.path(),
                inOrder(operation, values));
    }

    private void send(ApiOperation operation, String name, Text place, Text source, Map<String, Expression> values) {
        Optional<ApiParameter> parameter = parameter(operation, name, place);
        Optional<Checked> value = expressions.text(source, findings);
        if (parameter.isPresent() && value.isPresent() && isNew(name, place, values)) {
            check.check(parameter.get(), value.get(), source);
            values.put(name, value.get().expression());
        }
    }

    private void sendCursor(ApiOperation operation, CursorSpec cursor, Text name, Map<String, Expression> values) {
        Optional<ApiParameter> parameter = parameter(operation, name.value(), name);
        Text start = cursor.start();
        Optional<Checked> first = start == null ? Optional.empty() : expressions.text(start, findings);
        if (parameter.isPresent() && isNew(name.value(), name, values)) {
            Expression position = new Expression.CursorValue();
            if (start != null && first.isPresent()) {
                check.check(parameter.get(), first.get(), start);
                position = new Expression.OrElse(position, first.get().expression());
            }
            values.put(name.value(), position);
        }
    }

    private boolean isNew(String name, Text place, Map<String, Expression> values) {
        if (values.containsKey(name)) {
            findings.error(
                    ResolveRule.PARAMETER_TWICE,
                    place.at(),
                    "parameter '" + name + "' is sent twice",
                    "leave it to one of parameters, pagination and cursor");
            return false;
        }
        return true;
    }

    private Optional<ApiParameter> parameter(ApiOperation operation, String name, Text place) {
        Optional<ApiParameter> parameter = operation.parameter(name);
        if (parameter.isPresent() && SENT.contains(parameter.get().in())) {
            return parameter;
        }
        List<String> known = operation.parameters().stream()
                .filter(candidate -> SENT.contains(candidate.in()))
                .map(ApiParameter::name)
                .toList();
        boolean header = parameter.isPresent();
        findings.error(
                ResolveRule.PARAMETER_UNKNOWN,
                place.at(),
                header
                        ? "parameter '" + name + "' is no path or query parameter"
                        : "operation '" + operation.id() + "' has no parameter " + Quote.of(name),
                header
                        ? "send headers with the connector's headers block"
                        : NearestName.hint(name, known, "it takes " + String.join(", ", known)));
        return Optional.empty();
    }

    private void checkRequired(OperationSpec spec, ApiOperation operation, Map<String, Expression> values) {
        for (ApiParameter parameter : operation.parameters()) {
            boolean given = SENT.contains(parameter.in())
                    ? values.containsKey(parameter.name()) || spec.parameters().containsKey(parameter.name())
                    : headers.contains(parameter.name().toLowerCase(Locale.ROOT));
            if (parameter.required() && !given) {
                findings.error(
                        ResolveRule.PARAMETER_MISSING,
                        spec.operation().at(),
                        "operation '" + operation.id() + "' needs "
                                + parameter.in().name().toLowerCase(Locale.ROOT) + " parameter '"
                                + parameter.name() + "'",
                        SENT.contains(parameter.in())
                                ? "add it to the parameters of the operation"
                                : "add it to the connector's headers");
            }
        }
    }

    /** Path parameters first, each group in the document's order. */
    private static List<ParameterModel> inOrder(ApiOperation operation, Map<String, Expression> values) {
        List<ParameterModel> sent = new ArrayList<>();
        for (ParameterModel.In in : ParameterModel.In.values()) {
            for (ApiParameter parameter : operation.parameters()) {
                Expression value = values.get(parameter.name());
                if (value != null && parameter.in().name().equals(in.name())) {
                    sent.add(new ParameterModel(parameter.name(), in, value));
                }
            }
        }
        return sent;
    }
}
