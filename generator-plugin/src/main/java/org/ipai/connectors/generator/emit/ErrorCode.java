package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.time.Duration;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.ValueTest;
import org.jspecify.annotations.Nullable;

/** Writes error rules as code that creates them. */
final class ErrorCode {

    private ErrorCode() {}

    /** Gives a type a constant of the rules and a method that returns it; nothing if there are none. */
    static void add(List<ErrorRule> rules, TypeSpec.Builder type) {
        if (rules.isEmpty()) {
            return;
        }
        type.addField(FieldSpec.builder(
                                Code.listOf(ErrorRule.class),
                                "ERROR_RULES",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(Code.lines(rules.stream().map(ErrorCode::rule)))
                        .build())
                .addMethod(method());
    }

    private static MethodSpec method() {
        return Overrides.returning(Code.listOf(ErrorRule.class), "errorRules")
                .addStatement("return ERROR_RULES")
                .build();
    }

    private static CodeBlock rule(ErrorRule rule) {
        boolean isPlain = rule.backOff() == null
                && rule.attempts() == null
                && rule.message() == null
                && rule.afterRetries() == Action.FAIL_PARTITION;
        if (isPlain) {
            return CodeBlock.of(
                    "$1T.of($2L,$W$1T.Action.$3L)", ErrorRule.class, condition(rule.condition()), rule.action());
        }
        return Code.create(
                ErrorRule.class,
                condition(rule.condition()),
                action(rule.action()),
                backOff(rule.backOff()),
                CodeBlock.of("$L", rule.attempts()),
                action(rule.afterRetries()),
                CodeBlock.of("$S", rule.message()));
    }

    private static CodeBlock action(Action action) {
        return CodeBlock.of("$T.Action.$L", ErrorRule.class, action);
    }

    private static CodeBlock condition(ResponseCondition condition) {
        if (condition instanceof ResponseCondition.Status status) {
            CodeBlock statuses = Code.list(status.statuses().stream().map(value -> CodeBlock.of("$L", value)));
            return CodeBlock.of("new $T.Status($L)", ResponseCondition.class, statuses);
        } else if (condition instanceof ResponseCondition.Header header) {
            return CodeBlock.of("new $T.Header($S,$W$L)", ResponseCondition.class, header.name(), test(header.test()));
        } else if (condition instanceof ResponseCondition.Body body) {
            return CodeBlock.of(
                    "new $T.Body($L,$W$L)", ResponseCondition.class, Code.texts(body.path()), test(body.test()));
        } else if (condition instanceof ResponseCondition.All all) {
            return CodeBlock.of("new $T.All($L)", ResponseCondition.class, conditions(all.conditions()));
        } else if (condition instanceof ResponseCondition.Any any) {
            return CodeBlock.of("new $T.Any($L)", ResponseCondition.class, conditions(any.conditions()));
        }
        ResponseCondition denied = ((ResponseCondition.Not) condition).condition();
        return CodeBlock.of("new $T.Not($L)", ResponseCondition.class, condition(denied));
    }

    private static CodeBlock conditions(List<ResponseCondition> conditions) {
        return Code.lines(conditions.stream().map(ErrorCode::condition));
    }

    private static CodeBlock test(ValueTest test) {
        if (test instanceof ValueTest.OneOf oneOf) {
            return CodeBlock.of("new $T.OneOf($L)", ValueTest.class, Code.texts(oneOf.values()));
        }
        return test instanceof ValueTest.Contains contains
                ? CodeBlock.of("new $T.Contains($S)", ValueTest.class, contains.text())
                : CodeBlock.of("new $T.Exists()", ValueTest.class);
    }

    private static CodeBlock backOff(@Nullable BackOff backOff) {
        if (backOff instanceof BackOff.Exponential exponential) {
            return CodeBlock.of(
                    "new $T.Exponential($L,$W$L)",
                    BackOff.class,
                    duration(exponential.first()),
                    duration(exponential.max()));
        } else if (backOff instanceof BackOff.Constant constant) {
            return CodeBlock.of("new $T.Constant($L)", BackOff.class, duration(constant.pause()));
        } else if (backOff instanceof BackOff.Header header) {
            return CodeBlock.of(
                    "new $1T.Header($2S,$W$1T.Header.Format.$3L)", BackOff.class, header.name(), header.format());
        }
        return CodeBlock.of("null");
    }

    private static CodeBlock duration(Duration duration) {
        return CodeBlock.of("$T.parse($S)", Duration.class, duration.toString());
    }
}
