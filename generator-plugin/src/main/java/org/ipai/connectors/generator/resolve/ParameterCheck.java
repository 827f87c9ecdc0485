package org.ipai.connectors.generator.resolve;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ValueType;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;

/** Checks the value of a parameter or property against what the document says it takes. */
final class ParameterCheck {

    private final Map<String, ConfigFieldModel> config;
    private final Findings findings;

    ParameterCheck(List<ConfigFieldModel> config, Findings findings) {
        this.config = config.stream().collect(Collectors.toMap(ConfigFieldModel::name, Function.identity()));
        this.findings = findings;
    }

    void check(ValueSlot slot, Checked value, Text source) {
        if (value.mayBeMissing() && slot.required()) {
            wrong(
                    slot,
                    source,
                    "is required, but its value comes from an optional config field",
                    "give the field a default, or write config.?field.orValue(\"…\")");
        }
        if (!(slot.type() instanceof ApiType.Scalar scalar)) {
            return;
        }
        if (value.expression() instanceof Expression.Literal literal) {
            checkLiteral(slot, scalar, literal.value(), source);
        } else if (!fits(scalar.kind(), value.type())) {
            wrong(
                    slot,
                    source,
                    "takes " + describe(scalar.kind()) + ", but this is of type " + value.type(),
                    "use a value of that type");
        } else if (value.expression() instanceof Expression.ConfigValue configValue) {
            checkAllowed(slot, scalar, configValue, source);
        }
    }

    private void checkLiteral(ValueSlot slot, ApiType.Scalar type, String value, Text source) {
        if (!type.values().isEmpty() && !type.values().contains(value)) {
            wrong(
                    slot,
                    source,
                    "does not take " + Quote.of(value),
                    NearestName.hint(value, type.values(), "use one of " + String.join(", ", type.values())));
        } else if (!parses(type.kind(), value)) {
            wrong(
                    slot,
                    source,
                    "takes " + describe(type.kind()) + ", not " + Quote.of(value),
                    "write " + describe(type.kind()));
        } else if (exceeds(slot, type.kind(), value)) {
            wrong(
                    slot,
                    source,
                    "takes at most " + slot.maximum() + ", not " + value,
                    "write " + slot.maximum() + " or less");
        }
    }

    /** A value that the user chooses among some must be one the provider takes, whichever is chosen. */
    private void checkAllowed(ValueSlot slot, ApiType.Scalar type, Expression.ConfigValue value, Text source) {
        ConfigFieldModel field = config.get(value.field());
        List<String> refused = field == null || type.values().isEmpty()
                ? List.of()
                : field.allowed().stream()
                        .filter(allowed -> !type.values().contains(allowed))
                        .toList();
        if (!refused.isEmpty()) {
            wrong(
                    slot,
                    source,
                    "does not take " + refused + ", which config." + value.field() + " allows",
                    "allow only values among " + String.join(", ", type.values()));
        }
    }

    private static boolean exceeds(ValueSlot slot, ApiType.Kind kind, String value) {
        boolean number = kind == ApiType.Kind.INT32 || kind == ApiType.Kind.INT64 || kind == ApiType.Kind.NUMBER;
        return number && slot.maximum() != null && new BigDecimal(value).compareTo(slot.maximum()) > 0;
    }

    private static boolean fits(ApiType.Kind kind, ValueType type) {
        return switch (kind) {
            case BOOLEAN -> type == ValueType.BOOLEAN;
            case INT32, INT64 -> type == ValueType.INTEGER;
            case NUMBER -> type == ValueType.INTEGER || type == ValueType.NUMBER;
            case DATE -> type == ValueType.DATE || type == ValueType.TEXT;
            case DATE_TIME -> type == ValueType.INSTANT || type == ValueType.TEXT;
            case STRING -> true;
        };
    }

    static boolean parses(ApiType.Kind kind, String value) {
        try {
            switch (kind) {
                case INT32 -> Integer.parseInt(value);
                case INT64 -> Long.parseLong(value);
                case NUMBER -> new BigDecimal(value);
                case DATE -> LocalDate.parse(value);
                case DATE_TIME -> OffsetDateTime.parse(value);
                case BOOLEAN -> {
                    return value.equals("true") || value.equals("false");
                }
                case STRING -> {}
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }

    static String describe(ApiType.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "true or false";
            case INT32, INT64 -> "a whole number";
            case NUMBER -> "a number";
            case DATE -> "a date such as 2024-01-31";
            case DATE_TIME -> "an instant such as 2024-01-31T00:00:00Z";
            case STRING -> "a text";
        };
    }

    private void wrong(ValueSlot slot, Text source, String what, String hint) {
        findings.error(slot.rule(), source.at(), slot.label() + " " + what, hint);
    }
}
