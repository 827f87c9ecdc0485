package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import org.ipai.connectors.generator.model.BodyModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.runtime.connector.JsonValue;

/** Writes a request's body as code that makes it. */
final class BodyCode {

    private final Expressions expressions;

    BodyCode(Expressions expressions) {
        this.expressions = expressions;
    }

    CodeBlock of(BodyModel.Members body) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.object()", JsonValue.class);
        code.add("$>$>");
        for (BodyModel.Member member : body.members()) {
            code.add("\n.with($S, $L)", member.name(), member(member.value()));
        }
        return code.add("$<$<").build();
    }

    private CodeBlock member(BodyModel value) {
        return value instanceof BodyModel.Value single ? plain(single) : json(value);
    }

    /** As Java's own type where there is one, which JSON then writes accordingly. */
    private CodeBlock plain(BodyModel.Value value) {
        if (value.type() == BodyModel.Type.TEXT) {
            return expressions.text(value.value());
        }
        if (value.value() instanceof Expression.Literal literal) {
            return switch (value.type()) {
                case INTEGER -> CodeBlock.of("$LL", literal.value());
                case BOOLEAN -> CodeBlock.of("$L", literal.value());
                default -> json(value);
            };
        }
        return expressions.plain(value.value()).orElseGet(() -> json(value));
    }

    private CodeBlock json(BodyModel value) {
        if (value instanceof BodyModel.Members object) {
            return of(object);
        }
        if (value instanceof BodyModel.Elements list) {
            return CodeBlock.of(
                    "$T.array($L)",
                    JsonValue.class,
                    Code.wrapped(list.values().stream().map(this::json)));
        }
        BodyModel.Value single = (BodyModel.Value) value;
        String method = single.type() == BodyModel.Type.TEXT ? "text" : "plain";
        return CodeBlock.of("$T.$L($L)", JsonValue.class, method, expressions.text(single.value()));
    }
}
