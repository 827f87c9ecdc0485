package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.HeaderModel;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/** The connector bound to one account. */
final class SourceEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        ConnectorModel model = connector.model();
        TypeSpec.Builder type = TypeSpec.classBuilder(connector.sourceClass())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Source.class)
                .addJavadoc("One $L account.\n", Prose.javadoc(model.title()))
                .addField(FieldSpec.builder(URI.class, "BASE_URL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.create($S)", URI.class, model.baseUrl())
                        .build())
                .addField(connector.configClass(), "config", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(connector.configClass(), "config")
                        .addStatement("this.config = config")
                        .build())
                .addMethod(Overrides.returning(URI.class, "baseUrl")
                        .addStatement("return BASE_URL")
                        .build())
                .addMethod(Overrides.returning(Authentication.class, "authentication")
                        .addStatement("return $L", authentication(model))
                        .build())
                .addMethod(headers(model))
                .addMethod(Overrides.returning(RateLimitSignals.class, "rateLimitSignals")
                        .addStatement("return $L", QuotaCode.signals(model.rateLimit()))
                        .build())
                .addMethod(Overrides.returning(Code.listOf(SourceStream.class), "streams")
                        .addStatement("return $L", Code.list(streams(connector)))
                        .build());
        ErrorCode.add(model.errors(), type);
        QuotaCode.add(model.quotas(), type);
        return Stream.of(JavaSource.of(connector, type));
    }

    private static Stream<CodeBlock> streams(Connector connector) {
        return connector.model().streams().stream()
                .map(stream -> CodeBlock.of(
                        "new $T($L)",
                        connector.streamClass(stream),
                        StreamEmitter.readsConfig(stream) ? "config" : ""));
    }

    private static CodeBlock authentication(ConnectorModel model) {
        CodeBlock none = CodeBlock.of("new $T.None()", Authentication.class);
        if (model.bearerToken() == null) {
            return none;
        }
        ConfigFieldModel token = model.config().stream()
                .filter(field -> field.name().equals(model.bearerToken()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no config field '" + model.bearerToken() + "'"));
        CodeBlock bearer = CodeBlock.of("new $T.Bearer(config.$L())", Authentication.class, token.javaName());
        return ConfigEmitter.isNullable(token)
                ? CodeBlock.of("config.$L() == null ? $L : $L", token.javaName(), none, bearer)
                : bearer;
    }

    private static MethodSpec headers(ConnectorModel model) {
        Expressions expressions = new Expressions(model);
        MethodSpec.Builder method = Overrides.returning(Code.listOf(Parameter.class), "headers");
        if (model.headers().stream().noneMatch(header -> expressions.isNullable(header.value()))) {
            Stream<CodeBlock> all = model.headers().stream().map(header -> header(header, expressions));
            return method.addStatement(Code.returning(Code.lines(all))).build();
        }
        method.addStatement("$1T<$2T> headers = new $3T<>()", List.class, Parameter.class, ArrayList.class);
        for (HeaderModel header : model.headers()) {
            boolean optional = expressions.isNullable(header.value());
            if (optional) {
                method.beginControlFlow("if ($L)", expressions.present(header.value()));
            }
            method.addStatement("headers.add($L)", header(header, expressions));
            if (optional) {
                method.endControlFlow();
            }
        }
        return method.addStatement("return headers").build();
    }

    private static CodeBlock header(HeaderModel header, Expressions expressions) {
        return CodeBlock.of("new $T($S, $L)", Parameter.class, header.name(), expressions.presentText(header.value()));
    }
}
