package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.net.URI;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.Expression;

/** Writes a base URL: a constant, or one made of a template and the configuration when the source is opened. */
final class BaseUrls {

    private final Connector connector;
    private final Expression url;

    BaseUrls(Connector connector, Expression url) {
        this.connector = connector;
        this.url = url;
    }

    FieldSpec field() {
        return url instanceof Expression.Literal literal
                ? FieldSpec.builder(URI.class, "BASE_URL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.create($S)", URI.class, literal.value())
                        .build()
                : FieldSpec.builder(URI.class, "baseUrl", Modifier.PRIVATE, Modifier.FINAL)
                        .build();
    }

    /** What the constructor does to set the field; nothing for a constant. */
    CodeBlock assignment() {
        if (url instanceof Expression.Literal) {
            return CodeBlock.of("");
        }
        Expressions expressions = new Expressions(connector.model());
        return CodeBlock.builder()
                .addStatement("this.baseUrl = $L", UrlCode.of(url, expressions::presentText))
                .build();
    }
}
