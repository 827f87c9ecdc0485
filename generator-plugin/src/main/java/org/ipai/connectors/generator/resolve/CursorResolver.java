package org.ipai.connectors.generator.resolve;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.CursorReach.NewSlices;
import org.ipai.connectors.runtime.record.FieldType;
import org.jspecify.annotations.Nullable;

/** Resolves how a stream is read incrementally. */
final class CursorResolver {

    private final Findings findings;

    CursorResolver(Findings findings) {
        this.findings = findings;
    }

    /** The cursor, as if the runtime filtered; whether the API does is told by what is sent. */
    Optional<CursorDescriptor> resolve(CursorSpec cursor, StructModel record, List<ApiOperation> operations) {
        Optional<Format> format = type(cursor, record)
                .flatMap(type -> CursorFormats.ofField(type, cursor.format(), cursor.field(), findings));
        Optional<Format> requestFormat = requestFormat(cursor, format);
        requestFormat.ifPresent(known -> {
            checkParameter(cursor.parameter(), known, operations);
            checkParameter(cursor.untilParameter(), known, operations);
        });
        Optional<Order> order = Words.read(Order.class, cursor.order(), findings);
        Optional<CursorReach> reach = reach(cursor, format);
        if (format.isEmpty() || requestFormat.isEmpty() || order.isEmpty() || reach.isEmpty()) {
            return Optional.empty();
        }
        List<String> path = List.of(cursor.field().value().split("\\.", -1));
        return Optional.of(
                new CursorDescriptor(path, format.get(), requestFormat.get(), order.get(), Filter.CLIENT, reach.get()));
    }

    private Optional<FieldType.Scalar> type(CursorSpec cursor, StructModel record) {
        Optional<FieldPaths.Found> found = FieldPaths.find(record, cursor.field(), findings);
        Optional<FieldType.Scalar> type =
                found.flatMap(FieldPaths.Found::scalar).filter(CursorFormats::canHold);
        if (found.isPresent() && type.isEmpty()) {
            wrong(
                    cursor.field(),
                    "the cursor " + Quote.of(cursor.field().value()) + " is no instant, date, number or text",
                    "use a field that grows with every change, such as an instant");
        }
        return type;
    }

    private Optional<Format> requestFormat(CursorSpec cursor, Optional<Format> format) {
        Text written = cursor.parameterFormat();
        if (written == null) {
            return format;
        }
        Optional<Format> read = Words.read(Format.class, written, findings);
        boolean isSame = read.equals(format);
        if (read.isPresent() && format.isPresent() && !isSame && !(isTime(read) && isTime(format))) {
            wrong(
                    written,
                    "the cursor is " + CursorFormats.lower(format.get()) + " and cannot be written as " + written,
                    "leave parameter_format out, or say the field's 'format'");
            return Optional.empty();
        }
        return read;
    }

    private static boolean isTime(Optional<Format> format) {
        return format.filter(Format::isTime).isPresent();
    }

    private void checkParameter(@Nullable Text parameter, Format format, List<ApiOperation> operations) {
        if (parameter == null) {
            return;
        }
        for (ApiOperation operation : operations) {
            operation
                    .parameter(parameter.value())
                    .filter(found -> !CursorFormats.takes(found.type(), format))
                    .ifPresent(found -> wrong(
                            parameter,
                            "parameter '" + parameter + "' does not take the cursor's format, "
                                    + CursorFormats.lower(format),
                            "use another parameter or another cursor field, or write 'parameter_format'"));
        }
    }

    private Optional<CursorReach> reach(CursorSpec cursor, Optional<Format> format) {
        Optional<Duration> lookBack = duration("look_back", cursor.lookBack(), format);
        Optional<Duration> endLag = duration("end_lag", cursor.endLag(), format);
        Optional<Duration> step = duration("window", cursor.window(), format);
        Optional<NewSlices> newSlices = newSlices(cursor, format);
        if (step.isPresent() && cursor.window() != null && step.get().isZero()) {
            wrong(cursor.window(), "a window without length never ends", "write a duration such as P30D");
            return Optional.empty();
        }
        return lookBack.isEmpty() || endLag.isEmpty() || step.isEmpty() || newSlices.isEmpty()
                ? Optional.empty()
                : Optional.of(new CursorReach(
                        lookBack.get(), endLag.get(), cursor.window() == null ? null : step.get(), newSlices.get()));
    }

    private Optional<NewSlices> newSlices(CursorSpec cursor, Optional<Format> format) {
        Optional<NewSlices> newSlices = Words.read(NewSlices.class, cursor.newSlices(), findings);
        boolean isOpaque = format.filter(known -> known == Format.OPAQUE).isPresent();
        if (isOpaque
                && newSlices
                        .filter(start -> start == NewSlices.FROM_OLDEST_CURSOR)
                        .isPresent()) {
            wrong(
                    cursor.newSlices(),
                    "of opaque cursors nobody can tell the oldest",
                    "leave new_slices out, so that new slices are read from the start");
        }
        return newSlices;
    }

    private Optional<Duration> duration(String name, @Nullable Text written, Optional<Format> format) {
        if (written == null) {
            return Optional.of(Duration.ZERO);
        }
        try {
            Duration duration = Duration.parse(written.value());
            boolean timeless = format.isPresent() && !isTime(format);
            if (duration.isNegative() || timeless) {
                wrong(
                        written,
                        duration.isNegative()
                                ? name + " is negative"
                                : name + " is a duration, but the cursor is no point in time",
                        duration.isNegative() ? "write it without a sign" : "leave " + name + " out");
            }
            return Optional.of(duration);
        } catch (DateTimeParseException e) {
            wrong(
                    written,
                    name + " " + Quote.of(written.value()) + " is no duration",
                    "write an ISO-8601 duration such as PT1S or P7D");
            return Optional.empty();
        }
    }

    /** A start that nothing is told of. */
    void unsentStart(Text start) {
        wrong(
                start,
                "the start has no effect, because the cursor is sent with no parameter",
                "name the request's parameter, or leave start out");
    }

    private void wrong(Text place, String message, String hint) {
        findings.error(ResolveRule.CURSOR, place.at(), message, hint);
    }
}
