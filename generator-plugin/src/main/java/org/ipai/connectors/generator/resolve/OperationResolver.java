package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.BodyModel.Members;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.Expression.CursorValue.Edge;
import org.ipai.connectors.generator.model.OperationModel;
import org.ipai.connectors.generator.model.ParameterModel;
import org.ipai.connectors.generator.openapi.ApiBody;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.spec.BodySpec;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** Resolves one request of a stream: the spec's parameters, the page size and the cursor, against the document. */
final class OperationResolver {

    private static final Set<ApiParameter.In> SENT =
            Set.of(ApiParameter.In.PATH, ApiParameter.In.QUERY, ApiParameter.In.HEADER);

    private final ExpressionCompiler expressions;
    private final ParameterCheck check;
    private final AlwaysSent always;
    private final Findings findings;

    /**
     * @param always what requests carry besides
     */
    OperationResolver(ExpressionCompiler expressions, ParameterCheck check, AlwaysSent always, Findings findings) {
        this.expressions = expressions;
        this.check = check;
        this.always = always;
        this.findings = findings;
    }

    OperationModel resolve(
            OperationSpec spec,
            ApiOperation operation,
            @Nullable PaginationSpec pagination,
            @Nullable CursorSpec cursor) {
        Map<String, List<Expression>> values = new LinkedHashMap<>();
        spec.parameters().forEach((name, sources) -> send(operation, name, sources, values));
        Members own = body(spec, operation);
        Members body =
                pagination == null ? own : new PageValues(pagination, operation, findings).add(own, values, check);
        if (cursor != null) {
            sendCursor(operation, cursor.parameter(), Edge.FROM, values);
            sendCursor(operation, cursor.untilParameter(), Edge.UNTIL, values);
        }
        checkRequired(spec, operation, values);
        ApiBody taken = operation.body();
        new SignedBody(always.body(), findings).check(spec.operation(), operation, body);
        if (body != null && taken != null) {
            new RequiredProperties(spec.operation().at(), always.body(), findings).check(body, taken.schema());
        }
        Text when = spec.when();
        return new OperationModel(
                when == null ? null : expressions.condition(when, findings).orElse(null),
                operation.id(),
                operation.method(),
                operation.path(),
                inOrder(operation, values),
                body);
    }

    /** Null if the operation takes none; empty if it takes one of which the spec says nothing. */
    private @Nullable Members body(OperationSpec spec, ApiOperation operation) {
        ApiBody taken = operation.body();
        if (taken != null) {
            BodyResolver bodies = new BodyResolver(expressions, check, operation.id(), findings);
            return spec.body() instanceof BodySpec.Properties object
                    ? bodies.resolve(object, taken.schema())
                    : new Members(List.of());
        }
        if (spec.body() != null) {
            findings.error(
                    ResolveRule.BODY_UNKNOWN,
                    spec.body().at(),
                    "operation '" + operation.id() + "' takes no JSON body",
                    "delete 'body', or use a POST operation that takes one");
        }
        return null;
    }

    private void send(ApiOperation operation, String name, List<Text> sources, Map<String, List<Expression>> values) {
        Optional<ApiParameter> parameter = parameter(operation, name, sources.get(0));
        parameter.ifPresent(found -> {
            List<Expression> sent = new ParameterValues(expressions, check, findings).resolve(found, sources);
            if (!sent.isEmpty()) {
                values.put(name, sent);
            }
        });
    }

    private void sendCursor(
            ApiOperation operation, @Nullable Text name, Edge edge, Map<String, List<Expression>> values) {
        if (name != null && parameter(operation, name.value(), name).isPresent() && isNew(name.value(), name, values)) {
            values.put(name.value(), List.of(new Expression.CursorValue(edge)));
        }
    }

    private boolean isNew(String name, Text place, Map<String, List<Expression>> values) {
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
        boolean cookie = parameter.isPresent();
        findings.error(
                ResolveRule.PARAMETER_UNKNOWN,
                place.at(),
                cookie
                        ? "parameter '" + name + "' is a cookie"
                        : "operation '" + operation.id() + "' has no parameter " + Quote.of(name),
                cookie
                        ? "leave it out; connectors send no cookies"
                        : NearestName.hint(name, known, "it takes " + String.join(", ", known)));
        return Optional.empty();
    }

    private void checkRequired(OperationSpec spec, ApiOperation operation, Map<String, List<Expression>> values) {
        for (ApiParameter parameter : operation.parameters()) {
            boolean given = values.containsKey(parameter.name())
                    || spec.parameters().containsKey(parameter.name())
                    || always.has(parameter);
            if (parameter.required() && !given) {
                findings.error(
                        ResolveRule.PARAMETER_MISSING,
                        spec.operation().at(),
                        "operation '" + operation.id() + "' needs "
                                + parameter.in().name().toLowerCase(Locale.ROOT) + " parameter '"
                                + parameter.name() + "'",
                        parameter.in() == ApiParameter.In.HEADER
                                ? "add it to the parameters of the operation, or to the connector's headers"
                                : "add it to the parameters of the operation");
            }
        }
    }

    /** Path parameters first, each group in the document's order. */
    private static List<ParameterModel> inOrder(ApiOperation operation, Map<String, List<Expression>> values) {
        List<ParameterModel> sent = new ArrayList<>();
        for (ParameterModel.In in : ParameterModel.In.values()) {
            for (ApiParameter parameter : operation.parameters()) {
                if (parameter.in().name().equals(in.name())) {
                    values.getOrDefault(parameter.name(), List.of())
                            .forEach(value -> sent.add(new ParameterModel(parameter.name(), in, value)));
                }
            }
        }
        return sent;
    }
}
