package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.runtime.connector.BaseUrl;

/** Writes a URL of which the configuration fills in parts. */
final class UrlCode {

    private UrlCode() {}

    /**
     * An expression of type {@link URI}.
     *
     * @param text the text of a config field, which is there
     */
    static CodeBlock of(Expression url, Function<Expression.ConfigValue, CodeBlock> text) {
        if (url instanceof Expression.Literal literal) {
            return CodeBlock.of("$T.create($S)", URI.class, literal.value());
        }
        CodeBlock.Builder values = CodeBlock.builder();
        parts(url)
                .filter(Expression.ConfigValue.class::isInstance)
                .map(Expression.ConfigValue.class::cast)
                .distinct()
                .forEach(value -> values.add("\n.with($S, $L)", value.field(), text.apply(value)));
        return CodeBlock.of("$T.of($S)$L\n.build()", BaseUrl.class, template(url), values.build());
    }

    /** The URL with <code>{field}</code> for a config field. */
    static String template(Expression url) {
        StringBuilder template = new StringBuilder();
        parts(url).forEach(part -> {
            if (part instanceof Expression.Literal literal) {
                template.append(literal.value());
            } else if (part instanceof Expression.ConfigValue value) {
                template.append('{').append(value.field()).append('}');
            } else {
                throw new IllegalArgumentException("a URL cannot hold " + part);
            }
        });
        return template.toString();
    }

    private static Stream<Expression> parts(Expression url) {
        return (url instanceof Expression.Concat concat ? concat.parts() : List.of(url)).stream();
    }
}
