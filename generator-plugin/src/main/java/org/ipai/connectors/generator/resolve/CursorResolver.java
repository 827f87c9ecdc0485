package org.ipai.connectors.generator.resolve;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.record.FieldType;

/** Resolves how a stream is read incrementally. */
final class CursorResolver {

    /** Parameter types that take a cursor of a type as the API wrote it in the record. */
    private static final Map<FieldType.Scalar, Set<ApiType.Kind>> PARAMETER_KINDS = Map.of(
            FieldType.Scalar.TIMESTAMP, Set.of(ApiType.Kind.DATE_TIME, ApiType.Kind.STRING),
            FieldType.Scalar.DATE, Set.of(ApiType.Kind.DATE, ApiType.Kind.STRING),
            FieldType.Scalar.LONG, Set.of(ApiType.Kind.INT64, ApiType.Kind.NUMBER, ApiType.Kind.STRING),
            FieldType.Scalar.TEXT, Set.of(ApiType.Kind.STRING, ApiType.Kind.DATE, ApiType.Kind.DATE_TIME));

    private final Findings findings;

    CursorResolver(Findings findings) {
        this.findings = findings;
    }

    Optional<CursorDescriptor> resolve(CursorSpec cursor, StructModel record, List<ApiOperation> operations) {
        Optional<FieldType.Scalar> type = type(cursor, record);
        type.ifPresent(known -> checkParameter(cursor, known, operations));
        Optional<Order> order = Words.read(Order.class, cursor.order(), findings);
        Optional<Duration> lookBack = lookBack(cursor, type);
        checkStart(cursor);
        if (type.isEmpty() || order.isEmpty() || lookBack.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CursorDescriptor(
                List.of(cursor.field().value().split("\\.", -1)),
                order.get(),
                cursor.parameter() == null ? Filter.CLIENT : Filter.REQUEST,
                lookBack.get()));
    }

    private Optional<FieldType.Scalar> type(CursorSpec cursor, StructModel record) {
        Optional<FieldPaths.Found> found = FieldPaths.find(record, cursor.field(), findings);
        Optional<FieldType.Scalar> type =
                found.flatMap(FieldPaths.Found::scalar).filter(PARAMETER_KINDS::containsKey);
        if (found.isPresent() && type.isEmpty()) {
            wrong(
                    cursor.field(),
                    "the cursor " + Quote.of(cursor.field().value()) + " is no instant, date, whole number or text",
                    "use a field that grows with every change, such as an instant");
        }
        return type;
    }

    private void checkParameter(CursorSpec cursor, FieldType.Scalar type, List<ApiOperation> operations) {
        Text parameter = cursor.parameter();
        if (parameter == null) {
            return;
        }
        Set<ApiType.Kind> kinds = PARAMETER_KINDS.getOrDefault(type, Set.of());
        for (ApiOperation operation : operations) {
            operation
                    .parameter(parameter.value())
                    .filter(found -> !(found.type() instanceof ApiType.Scalar scalar && kinds.contains(scalar.kind())))
                    .ifPresent(found -> wrong(
                            parameter,
                            "parameter '" + parameter + "' does not take the cursor's type, "
                                    + type.name().toLowerCase(Locale.ROOT),
                            "use another parameter or another cursor field"));
        }
    }

    private Optional<Duration> lookBack(CursorSpec cursor, Optional<FieldType.Scalar> type) {
        Text lookBack = cursor.lookBack();
        if (lookBack == null) {
            return Optional.of(Duration.ZERO);
        }
        try {
            Duration duration = Duration.parse(lookBack.value());
            boolean timeless =
                    type.isPresent() && type.get() != FieldType.Scalar.TIMESTAMP && type.get() != FieldType.Scalar.DATE;
            if (duration.isNegative() || timeless) {
                wrong(
                        lookBack,
                        duration.isNegative()
                                ? "look_back is negative"
                                : "look_back is a duration, but the cursor is no instant or date",
                        duration.isNegative() ? "write it without a sign" : "leave look_back out");
            }
            return Optional.of(duration);
        } catch (DateTimeParseException e) {
            wrong(
                    lookBack,
                    "look_back " + Quote.of(lookBack.value()) + " is no duration",
                    "write an ISO-8601 duration such as PT1S or P7D");
            return Optional.empty();
        }
    }

    private void checkStart(CursorSpec cursor) {
        Text start = cursor.start();
        if (start != null && cursor.parameter() == null) {
            wrong(
                    start,
                    "the start has no effect, because the cursor is sent with no parameter",
                    "name the request's parameter, or leave start out");
        }
    }

    private void wrong(Text place, String message, String hint) {
        findings.error(ResolveRule.CURSOR, place.at(), message, hint);
    }
}
