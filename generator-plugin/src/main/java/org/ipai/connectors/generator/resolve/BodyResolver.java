package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.expression.ValueType;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.BodyModel;
import org.ipai.connectors.generator.model.BodyModel.Members;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.BodySpec;
import org.ipai.connectors.generator.spec.BodySpec.Kind;
import org.ipai.connectors.generator.spec.Text;

/** Resolves the body of an operation's requests against the schema of what it takes. */
final class BodyResolver {

    private final ExpressionCompiler expressions;
    private final ParameterCheck check;
    private final BodyPath paths;
    private final Findings findings;

    BodyResolver(ExpressionCompiler expressions, ParameterCheck check, String operation, Findings findings) {
        this.expressions = expressions;
        this.check = check;
        this.paths = new BodyPath(ResolveRule.BODY_UNKNOWN, "the body of '" + operation + "'", findings);
        this.findings = findings;
    }

    /** The body, without what has findings. */
    Members resolve(BodySpec.Properties spec, ApiSchema schema) {
        return object(spec, schema, "");
    }

    private Optional<BodyModel> value(BodySpec spec, ValueSlot slot, ApiSchema schema, String path) {
        ApiType type = slot.type();
        if (spec instanceof BodySpec.Properties object) {
            return type instanceof ApiType.ObjectOf || type instanceof ApiType.FreeForm
                    ? Optional.of(object(object, schema, path))
                    : wrong(slot, spec, "takes no object");
        }
        if (spec instanceof BodySpec.Elements list) {
            return elements(list, slot, schema, path);
        }
        boolean single = type instanceof ApiType.Scalar || type instanceof ApiType.FreeForm;
        return single
                ? leaf((BodySpec.Leaf) spec, slot)
                : wrong(slot, spec, type instanceof ApiType.ListOf ? "takes a list" : "takes an object");
    }

    private Members object(BodySpec.Properties spec, ApiSchema schema, String path) {
        List<BodyModel.Member> members = new ArrayList<>();
        for (Map.Entry<String, BodySpec> entry : spec.values().entrySet()) {
            String name = entry.getKey();
            String inner = path.isEmpty() ? name : path + "." + name;
            BodySpec value = entry.getValue();
            Optional<ApiField> field = schema.type() instanceof ApiType.FreeForm
                    ? Optional.of(new ApiField(name, schema, false))
                    : paths.field(schema.type(), new Text(name, value.at()));
            field.flatMap(known -> value(
                            value,
                            ValueSlot.ofProperty(inner, known.schema(), known.required()),
                            known.schema(),
                            inner))
                    .ifPresent(model -> members.add(new BodyModel.Member(name, model)));
        }
        return new Members(members);
    }

    private Optional<BodyModel> elements(BodySpec.Elements spec, ValueSlot slot, ApiSchema schema, String path) {
        boolean isFree = slot.type() instanceof ApiType.FreeForm;
        if (!isFree && !(slot.type() instanceof ApiType.ListOf)) {
            return wrong(slot, spec, "takes no list");
        }
        ApiSchema element = slot.type() instanceof ApiType.ListOf list ? list.element() : schema;
        List<BodyModel> values = new ArrayList<>();
        for (BodySpec each : spec.values()) {
            value(each, ValueSlot.ofProperty(path, element, true), element, path)
                    .ifPresent(values::add);
        }
        return Optional.of(new BodyModel.Elements(values));
    }

    private Optional<BodyModel> leaf(BodySpec.Leaf spec, ValueSlot slot) {
        Optional<Checked> checked = expressions.text(spec.text(), findings);
        if (checked.isEmpty()) {
            return Optional.empty();
        }
        Checked value = typed(spec, checked.get());
        Optional<BodyModel.Type> type = type(value.type(), slot.type());
        if (type.isEmpty()) {
            boolean wantsText = slot.type() instanceof ApiType.Scalar scalar && type(scalar) == BodyModel.Type.TEXT;
            String wanted = slot.type() instanceof ApiType.Scalar scalar ? ParameterCheck.describe(scalar.kind()) : "";
            findings.error(
                    slot.rule(),
                    spec.at(),
                    slot.label() + " takes " + wanted + ", but this is of type " + value.type(),
                    wantsText ? "put it in quotes, or write ${string(…)}" : "write " + wanted + ", without quotes");
            return Optional.empty();
        }
        check.check(slot, value, spec.text());
        return Optional.of(new BodyModel.Value(type.get(), value.expression()));
    }

    /** With the type that YAML reads, where it is a constant. */
    private static Checked typed(BodySpec.Leaf spec, Checked checked) {
        if (spec.kind() == Kind.TEXT) {
            return checked;
        }
        ValueType number = spec.text().value().matches("[+-]?\\d+") ? ValueType.INTEGER : ValueType.NUMBER;
        return new Checked(checked.expression(), spec.kind() == Kind.BOOLEAN ? ValueType.BOOLEAN : number, false);
    }

    /** How a value is written where JSON wants a type; empty if it does not fit. */
    private static Optional<BodyModel.Type> type(ValueType value, ApiType wanted) {
        BodyModel.Type own = switch (value) {
            case INTEGER -> BodyModel.Type.INTEGER;
            case NUMBER -> BodyModel.Type.NUMBER;
            case BOOLEAN -> BodyModel.Type.BOOLEAN;
            case TEXT, INSTANT, DATE -> BodyModel.Type.TEXT;
        };
        if (!(wanted instanceof ApiType.Scalar scalar)) {
            return Optional.of(own);
        }
        boolean widens = own == BodyModel.Type.INTEGER && type(scalar) == BodyModel.Type.NUMBER;
        return own == type(scalar) || widens ? Optional.of(own) : Optional.empty();
    }

    private static BodyModel.Type type(ApiType.Scalar scalar) {
        return switch (scalar.kind()) {
            case BOOLEAN -> BodyModel.Type.BOOLEAN;
            case INT32, INT64 -> BodyModel.Type.INTEGER;
            case NUMBER -> BodyModel.Type.NUMBER;
            case STRING, DATE, DATE_TIME -> BodyModel.Type.TEXT;
        };
    }

    private Optional<BodyModel> wrong(ValueSlot slot, BodySpec spec, String problem) {
        findings.error(
                slot.rule(),
                spec.at(),
                slot.label() + " " + problem,
                "give it the shape that the operation's body has in the provider's document");
        return Optional.empty();
    }
}
