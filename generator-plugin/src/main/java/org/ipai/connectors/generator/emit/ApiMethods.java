package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.HeaderModel;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;

/** The methods by which a class is an API: where its requests go, how they are signed, and what each of them carries. */
final class ApiMethods {

    private ApiMethods() {}

    /** Adds the methods, and the fields and the constructor they need. */
    static void addTo(TypeSpec.Builder type, Connector connector, ApiModel api, CodeBlock furtherFields) {
        BaseUrls baseUrl = new BaseUrls(connector, api.baseUrl());
        type.addField(baseUrl.field())
                .addField(connector.configClass(), "config", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(connector.configClass(), "config")
                        .addStatement("this.config = config")
                        .addCode(baseUrl.assignment())
                        .addCode(furtherFields)
                        .addCode(HookCode.assignment(connector, api.signing()))
                        .build())
                .addMethod(Overrides.returning(URI.class, "baseUrl")
                        .addStatement("return $N", baseUrl.field())
                        .build())
                .addMethod(Overrides.returning(Authentication.class, "authentication")
                        .addCode(new AuthenticationCode(connector.model()).statements(api.auth()))
                        .build())
                .addMethod(headers(connector.model(), api))
                .addMethod(Overrides.returning(RateLimitSignals.class, "rateLimitSignals")
                        .addStatement("return $L", QuotaCode.signals(api.rateLimit()))
                        .build());
        ErrorCode.add(api.errors(), type);
        QuotaCode.add(api.quotas(), type);
        HookCode.add(api.signing(), type);
    }

    private static MethodSpec headers(ConnectorModel model, ApiModel api) {
        Expressions expressions = new Expressions(model);
        MethodSpec.Builder method = Overrides.returning(Code.listOf(Parameter.class), "headers");
        if (api.headers().stream().noneMatch(header -> expressions.isNullable(header.value()))) {
            Stream<CodeBlock> all = api.headers().stream().map(header -> header(header, expressions));
            return method.addStatement(Code.returning(Code.lines(all))).build();
        }
        method.addStatement("$1T<$2T> headers = new $3T<>()", List.class, Parameter.class, ArrayList.class);
        for (HeaderModel header : api.headers()) {
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
