package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.runtime.connector.ConfigType;

/**
 * Writes expressions as Java over the variables {@code config}, {@code slice} and {@code range}. Texts made of something
 * that is null are null.
 */
final class Expressions {

    private final Map<String, ConfigFieldModel> config;
    private final Map<Expression, CodeBlock> nullable;

    Expressions(ConnectorModel model) {
        this(model, Map.of());
    }

    /**
     * Expressions over further variables.
     *
     * @param nullable values that may be null, and how they are read as text
     */
    Expressions(ConnectorModel model, Map<Expression, CodeBlock> nullable) {
        this.nullable = Map.copyOf(nullable);
        this.config = model.config().stream().collect(Collectors.toMap(ConfigFieldModel::name, Function.identity()));
    }

    /** An expression as text. */
    CodeBlock text(Expression expression) {
        CodeBlock known = nullable.get(expression);
        if (known != null) {
            return known;
        }
        if (expression instanceof Expression.Literal literal) {
            return CodeBlock.of("$S", literal.value());
        }
        if (expression instanceof Expression.ConfigValue value) {
            return configText(field(value));
        }
        if (expression instanceof Expression.ParentValue value) {
            return CodeBlock.of("slice.text($S)", value.path());
        }
        if (expression instanceof Expression.SliceValue value) {
            return CodeBlock.of("slice.value($S)", value.axis());
        }
        if (expression instanceof Expression.CursorValue value) {
            return CodeBlock.of("range.$L()", value.edge().name().toLowerCase(Locale.ROOT));
        }
        if (expression instanceof Expression.OrElse orElse) {
            return orElse(orElse);
        }
        if (expression instanceof Expression.Concat concat) {
            return concat(concat);
        }
        return CodeBlock.of("$T.valueOf($L)", String.class, condition(expression));
    }

    /** An expression as a Java number or truth value; empty if it is read as text only. */
    Optional<CodeBlock> plain(Expression expression) {
        return expression instanceof Expression.ConfigValue value
                ? Optional.of(CodeBlock.of("config.$L()", field(value).javaName()))
                : Optional.empty();
    }

    /** An expression as a condition. */
    CodeBlock condition(Expression expression) {
        if (expression instanceof Expression.Equal equal) {
            return equal(equal);
        }
        if (expression instanceof Expression.Not not) {
            return CodeBlock.of("!$L", conditionOperand(not.operand()));
        }
        if (expression instanceof Expression.And and) {
            return joined(and.operands(), "$W&& ");
        }
        if (expression instanceof Expression.Or or) {
            return joined(or.operands(), "$W|| ");
        }
        if (expression instanceof Expression.ConfigValue value) {
            return CodeBlock.of("config.$L()", field(value).javaName());
        }
        throw new IllegalArgumentException("not a condition: " + expression);
    }

    /** What is missing is equal to nothing, also not to something else that is missing. */
    private CodeBlock equal(Expression.Equal equal) {
        if (!isNullable(equal.left())) {
            return CodeBlock.of("$L.equals($L)", operand(equal.left()), text(equal.right()));
        }
        CodeBlock same = CodeBlock.of("$T.equals($L, $L)", Objects.class, text(equal.left()), text(equal.right()));
        return isNullable(equal.right()) ? CodeBlock.of("$L$W&& $L", present(equal.left()), same) : same;
    }

    /** The condition that an expression is not null. */
    CodeBlock present(Expression expression) {
        return CodeBlock.of("$L != null", nullChecked(expression));
    }

    /** What is null exactly where the expression's text is. */
    private CodeBlock nullChecked(Expression expression) {
        return expression instanceof Expression.ConfigValue value
                ? CodeBlock.of("config.$L()", field(value).javaName())
                : operand(expression);
    }

    /** An expression's text where it is known not to be null. */
    CodeBlock presentText(Expression expression) {
        return expression instanceof Expression.ConfigValue value ? presentText(field(value)) : text(expression);
    }

    boolean isNullable(Expression expression) {
        if (expression instanceof Expression.ConfigValue value) {
            return ConfigEmitter.isNullable(field(value));
        }
        if (expression instanceof Expression.OrElse orElse) {
            return isNullable(orElse.first()) && isNullable(orElse.otherwise());
        }
        if (expression instanceof Expression.Concat concat) {
            return concat.parts().stream().anyMatch(this::isNullable);
        }
        return expression instanceof Expression.CursorValue || nullable.containsKey(expression);
    }

    private CodeBlock configText(ConfigFieldModel field) {
        boolean mayBeAbsent = field.type() != ConfigType.STRING && ConfigEmitter.isNullable(field);
        return mayBeAbsent
                ? CodeBlock.of("$T.toString(config.$L(), null)", Objects.class, field.javaName())
                : presentText(field);
    }

    private static CodeBlock presentText(ConfigFieldModel field) {
        return switch (field.type()) {
            case STRING -> CodeBlock.of("config.$L()", field.javaName());
            case INTEGER, BOOLEAN -> CodeBlock.of("$T.valueOf(config.$L())", String.class, field.javaName());
            case INSTANT, DATE -> CodeBlock.of("config.$L().toString()", field.javaName());
            case STRING_LIST -> throw new IllegalArgumentException("list '" + field.name() + "' is no single text");
            case SECRET, SECRET_LIST ->
                throw new IllegalArgumentException("secret '" + field.name() + "' must not become text");
        };
    }

    private CodeBlock orElse(Expression.OrElse orElse) {
        if (!isNullable(orElse.first())) {
            return text(orElse.first());
        }
        return CodeBlock.of(
                "$L ? $L : $L", present(orElse.first()), presentText(orElse.first()), text(orElse.otherwise()));
    }

    private CodeBlock concat(Expression.Concat concat) {
        CodeBlock text = CodeBlock.join(
                concat.parts().stream()
                        .map(part -> isCompound(part) ? operand(part) : presentText(part))
                        .toList(),
                " + ");
        List<CodeBlock> absent = concat.parts().stream()
                .filter(this::isNullable)
                .map(part -> CodeBlock.of("$L == null", nullChecked(part)))
                .toList();
        return absent.isEmpty() ? text : CodeBlock.of("$L$W? null$W: $L", CodeBlock.join(absent, "$W|| "), text);
    }

    /** An expression's text where another operator follows. */
    private CodeBlock operand(Expression expression) {
        CodeBlock text = text(expression);
        return isCompound(expression) ? CodeBlock.of("($L)", text) : text;
    }

    private static boolean isCompound(Expression expression) {
        return expression instanceof Expression.OrElse || expression instanceof Expression.Concat;
    }

    private CodeBlock joined(List<Expression> operands, String operator) {
        return CodeBlock.join(operands.stream().map(this::conditionOperand).toList(), operator);
    }

    private CodeBlock conditionOperand(Expression expression) {
        CodeBlock condition = condition(expression);
        boolean compound = expression instanceof Expression.And
                || expression instanceof Expression.Or
                || (expression instanceof Expression.Equal equal
                        && isNullable(equal.left())
                        && isNullable(equal.right()));
        return compound ? CodeBlock.of("($L)", condition) : condition;
    }

    private ConfigFieldModel field(Expression.ConfigValue value) {
        return field(value.field());
    }

    /**
     * A config field.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    ConfigFieldModel field(String name) {
        ConfigFieldModel field = config.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no config field '" + name + "'");
        }
        return field;
    }
}
