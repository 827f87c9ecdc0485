package org.ipai.connectors.generator.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.Expression.CursorValue.Edge;

/** Translates a checked CEL expression into the part of the language that becomes Java. */
final class AstReader {

    private static final String SUPPORTED =
            "supported are field selection, text and number constants, + on texts, ==, !=, in [...], &&, ||, !, string()"
                    + " and config.?field.orValue(text)";

    private final CelAbstractSyntaxTree tree;
    private final Names names;
    private final Scope scope;

    AstReader(CelAbstractSyntaxTree tree, Scope scope) {
        this.tree = tree;
        this.scope = scope;
        this.names = new Names(scope, tree.getSource());
    }

    /** The expression as a single value. */
    Checked value() throws ExpressionFault {
        CelExpr root = tree.getExpr();
        ValueType type = valueType(root);
        return new Checked(value(root), type, mayBeMissing(root));
    }

    /** The expression as a condition. */
    Expression condition() throws ExpressionFault {
        CelType type = tree.getResultType();
        if (!type.equals(SimpleType.BOOL)) {
            throw new ExpressionFault(
                    ExpressionRule.WRONG_TYPE,
                    0,
                    "a condition is needed, this is of type " + type.name(),
                    "compare it, such as config.kind == \"full\"");
        }
        return condition(tree.getExpr());
    }

    private ValueType valueType(CelExpr expression) throws ExpressionFault {
        CelType type = tree.getTypeOrThrow(expression.id());
        if (type.equals(SimpleType.STRING)) {
            return ValueType.TEXT;
        } else if (type.equals(SimpleType.INT)) {
            return ValueType.INTEGER;
        } else if (type.equals(SimpleType.DOUBLE)) {
            return ValueType.NUMBER;
        } else if (type.equals(SimpleType.BOOL)) {
            return ValueType.BOOLEAN;
        } else if (type.equals(SimpleType.TIMESTAMP)) {
            return ValueType.INSTANT;
        } else if (type.equals(Scope.DATE)) {
            return ValueType.DATE;
        }
        throw new ExpressionFault(
                ExpressionRule.WRONG_TYPE,
                names.position(expression),
                "this is no single value but of type '" + type.name() + "'",
                "select a field that holds a text, number, boolean, date or instant");
    }

    private Expression value(CelExpr expression) throws ExpressionFault {
        return switch (expression.getKind()) {
            case CONSTANT -> literal(expression);
            case SELECT -> selection(expression);
            case CALL -> call(expression);
            default -> throw unsupported(expression);
        };
    }

    private Expression literal(CelExpr expression) throws ExpressionFault {
        CelConstant constant = expression.constant();
        return switch (constant.getKind()) {
            case STRING_VALUE -> new Expression.Literal(constant.stringValue());
            case INT64_VALUE -> new Expression.Literal(Long.toString(constant.int64Value()));
            case BOOLEAN_VALUE -> new Expression.Literal(Boolean.toString(constant.booleanValue()));
            default -> throw unsupported(expression);
        };
    }

    private Expression selection(CelExpr expression) throws ExpressionFault {
        if (expression.select().testOnly()) {
            throw unsupported(expression);
        }
        return read(names.select(expression));
    }

    private static Expression read(Names.Selection selection) {
        String column = selection.field().column();
        return switch (selection.root()) {
            case "config" -> new Expression.ConfigValue(column);
            case "cursor" -> new Expression.CursorValue(Edge.valueOf(column.toUpperCase(Locale.ROOT)));
            case "slice" -> new Expression.SliceValue(column);
            case "record" -> new Expression.RecordValue(column);
            case "last" -> new Expression.LastValue(List.of(column.split("\\.", -1)));
            default -> new Expression.ParentValue(column);
        };
    }

    private Expression call(CelExpr expression) throws ExpressionFault {
        CelExpr.CelCall call = expression.call();
        return switch (call.function()) {
            case "_+_" -> concat(expression);
            case "string" -> value(call.args().get(0));
            case "orValue" -> orValue(expression);
            default -> throw unsupported(expression);
        };
    }

    private Expression concat(CelExpr expression) throws ExpressionFault {
        if (!tree.getTypeOrThrow(expression.id()).equals(SimpleType.STRING)) {
            throw unsupported(expression);
        }
        List<Expression> parts = new ArrayList<>();
        for (CelExpr part : expression.call().args()) {
            requirePresent(part);
            Expression value = value(part);
            if (value instanceof Expression.Concat nested) {
                parts.addAll(nested.parts());
            } else {
                parts.add(value);
            }
        }
        return new Expression.Concat(parts);
    }

    private Expression orValue(CelExpr expression) throws ExpressionFault {
        CelExpr optional = expression.call().target().orElseThrow(() -> unsupported(expression));
        if (!Names.isOptionalSelect(optional)) {
            throw unsupported(expression);
        }
        CelExpr otherwise = expression.call().args().get(0);
        requirePresent(otherwise);
        return new Expression.OrElse(read(names.selectOptional(optional)), value(otherwise));
    }

    private Expression condition(CelExpr expression) throws ExpressionFault {
        if (expression.getKind() == ExprKind.Kind.SELECT) {
            return new Expression.Equal(selection(expression), new Expression.Literal("true"));
        }
        if (expression.getKind() != ExprKind.Kind.CALL) {
            throw unsupported(expression);
        }
        List<CelExpr> operands = expression.call().args();
        return switch (expression.call().function()) {
            case "_==_" -> equal(operands);
            case "_!=_" -> new Expression.Not(equal(operands));
            case "!_" -> new Expression.Not(condition(operands.get(0)));
            case "_&&_" -> new Expression.And(conditions(expression, "_&&_"));
            case "_||_" -> new Expression.Or(conditions(expression, "_||_"));
            case "@in" -> in(expression);
            default -> throw unsupported(expression);
        };
    }

    /** The operands of a chain of one operator, without the nesting by which CEL groups it. */
    private List<Expression> conditions(CelExpr expression, String operator) throws ExpressionFault {
        List<Expression> conditions = new ArrayList<>();
        for (CelExpr operand : expression.call().args()) {
            if (operand.getKind() == ExprKind.Kind.CALL
                    && operand.call().function().equals(operator)) {
                conditions.addAll(conditions(operand, operator));
            } else {
                conditions.add(condition(operand));
            }
        }
        return conditions;
    }

    private Expression equal(List<CelExpr> operands) throws ExpressionFault {
        return new Expression.Equal(comparable(operands.get(0)), comparable(operands.get(1)));
    }

    /** Values are compared as texts, which is the same for texts, whole numbers and booleans only. */
    private Expression comparable(CelExpr operand) throws ExpressionFault {
        ValueType type = valueType(operand);
        if (type == ValueType.NUMBER || type == ValueType.INSTANT || type == ValueType.DATE) {
            throw unsupported(operand);
        }
        return value(operand);
    }

    private Expression in(CelExpr expression) throws ExpressionFault {
        CelExpr list = expression.call().args().get(1);
        if (list.getKind() != ExprKind.Kind.LIST || list.list().elements().isEmpty()) {
            throw unsupported(expression);
        }
        Expression value = comparable(expression.call().args().get(0));
        List<Expression> alternatives = new ArrayList<>();
        for (CelExpr element : list.list().elements()) {
            alternatives.add(new Expression.Equal(value, comparable(element)));
        }
        return new Expression.Or(alternatives);
    }

    private void requirePresent(CelExpr expression) throws ExpressionFault {
        if (mayBeMissing(expression)) {
            throw new ExpressionFault(
                    ExpressionRule.MAY_BE_MISSING,
                    names.position(expression),
                    "this config field is optional and has no default",
                    "give it a default, or write config.?field.orValue(\"…\")");
        }
    }

    private boolean mayBeMissing(CelExpr expression) throws ExpressionFault {
        if (expression.getKind() != ExprKind.Kind.SELECT) {
            return false;
        }
        Names.Selection selection = names.select(expression);
        return selection.root().equals("config")
                && scope.mayBeMissing(selection.field().name());
    }

    private ExpressionFault unsupported(CelExpr expression) {
        String what = expression.getKind() == ExprKind.Kind.CALL
                ? "'" + readable(expression.call().function()) + "'"
                : "this part of the expression";
        return new ExpressionFault(
                ExpressionRule.UNSUPPORTED, names.position(expression), what + " is not supported yet here", SUPPORTED);
    }

    static String readable(String function) {
        return function.replace("_", "").replace("@", "");
    }
}
