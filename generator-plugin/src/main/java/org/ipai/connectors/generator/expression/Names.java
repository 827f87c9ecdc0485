package org.ipai.connectors.generator.expression;

import dev.cel.common.CelSource;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.Map;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.jspecify.annotations.Nullable;

/** Looks up the names of an expression, with better messages than a type checker that knows no near misses. */
final class Names {

    private final Scope scope;
    private final Map<Long, Integer> positions;

    Names(Scope scope, CelSource source) {
        this.scope = scope;
        this.positions = source.getPositionsMap();
    }

    /** A chain of selections: where it starts and the field it leads to. */
    record Selection(String root, ObjectType.Field field) {}

    /** Checks every name in an expression that has been parsed only. */
    void check(CelExpr expression) throws ExpressionFault {
        switch (expression.getKind()) {
            case IDENT -> root(expression);
            case SELECT -> select(expression);
            case CALL -> checkCall(expression);
            case LIST -> {
                for (CelExpr element : expression.list().elements()) {
                    check(element);
                }
            }
            default -> {}
        }
    }

    private void checkCall(CelExpr expression) throws ExpressionFault {
        if (isOptionalSelect(expression)) {
            selectOptional(expression);
            return;
        }
        if (expression.call().target().isPresent()) {
            check(expression.call().target().get());
        }
        for (CelExpr argument : expression.call().args()) {
            check(argument);
        }
    }

    /** Whether it is {@code config.?field}. */
    static boolean isOptionalSelect(CelExpr expression) {
        return expression.getKind() == ExprKind.Kind.CALL
                && expression.call().function().equals("_?._");
    }

    Selection selectOptional(CelExpr expression) throws ExpressionFault {
        CelExpr operand = expression.call().args().get(0);
        String name = expression.call().args().get(1).constant().stringValue();
        return select(operand, name, position(expression) + 2);
    }

    Selection select(CelExpr expression) throws ExpressionFault {
        return select(expression.select().operand(), expression.select().field(), position(expression) + 1);
    }

    private Selection select(CelExpr operand, String name, int position) throws ExpressionFault {
        if (operand.getKind() == ExprKind.Kind.IDENT) {
            ObjectType object = root(operand);
            return new Selection(operand.ident().name(), field(object, name, position));
        }
        if (operand.getKind() == ExprKind.Kind.SELECT) {
            Selection outer = select(operand);
            return new Selection(outer.root(), inner(outer.field(), name, position));
        }
        throw new ExpressionFault(
                ExpressionRule.UNSUPPORTED,
                position,
                "selecting '" + name + "' from a computed value is not supported",
                "select from " + String.join(" or ", scope.roots().keySet()));
    }

    private static ObjectType.Field inner(ObjectType.Field outer, String name, int position) throws ExpressionFault {
        if (outer.object() == null) {
            throw new ExpressionFault(
                    ExpressionRule.UNKNOWN_NAME,
                    position,
                    "'" + outer.name() + "' has no field " + Quote.of(name) + ", its type is "
                            + outer.type().name(),
                    "use '" + outer.name() + "' itself");
        }
        return field(outer.object(), name, position);
    }

    private static ObjectType.Field field(ObjectType object, String name, int position) throws ExpressionFault {
        ObjectType.@Nullable Field field = object.find(name);
        if (field == null) {
            throw new ExpressionFault(
                    ExpressionRule.UNKNOWN_NAME,
                    position,
                    object.path() + " has no field " + Quote.of(name),
                    NearestName.hint(name, object.names(), "it has " + String.join(", ", object.names())));
        }
        if (field.type().equals(Scope.SECRET) || field.type().equals(Scope.SECRET_LIST)) {
            throw new ExpressionFault(
                    ExpressionRule.SECRET,
                    position,
                    "the secret '" + name + "' cannot be used in expressions",
                    "secrets are sent by the auth block only; use a config field of another type");
        }
        return field;
    }

    private ObjectType root(CelExpr identifier) throws ExpressionFault {
        String name = identifier.ident().name();
        ObjectType root = scope.roots().get(name);
        if (root != null) {
            return root;
        }
        boolean unsliced = name.equals("parent") || name.equals("slice") || name.equals("cursor");
        throw new ExpressionFault(
                ExpressionRule.UNKNOWN_NAME,
                position(identifier),
                unsliced ? "there is no " + name + " here" : "the name " + Quote.of(name) + " is not known",
                unsliced
                        ? "give the stream a parent, slices or a cursor, or use config.<field>"
                        : NearestName.hint(
                                name,
                                scope.roots().keySet(),
                                "expressions may use " + scope.roots().keySet()));
    }

    int position(CelExpr expression) {
        return positions.getOrDefault(expression.id(), 0);
    }
}
