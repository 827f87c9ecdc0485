package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.AuthBranch;
import org.ipai.connectors.generator.model.AuthModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.runtime.connector.ConfigValues;

/** Writes the demand for the config fields that the chosen way of signing in needs. */
final class CredentialDemands {

    static final String METHOD = "requireCredentials";

    private final Connector connector;
    private final AuthFields fields;

    CredentialDemands(Connector connector) {
        this.connector = connector;
        this.fields = new AuthFields(connector.model().config());
    }

    /** The method, or empty if nothing is optional. */
    Optional<MethodSpec> method() {
        CodeBlock.Builder code = CodeBlock.builder();
        connector.model().apis().stream()
                .map(ApiModel::auth)
                .distinct()
                .map(this::demands)
                .forEach(code::add);
        connector.model().apis().stream()
                .flatMap(api -> Stream.ofNullable(api.signing()))
                .distinct()
                .map(signing -> demand("the authenticator hook", fields.demanded(signing)))
                .forEach(code::add);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MethodSpec.methodBuilder(METHOD)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(ConfigValues.class, "values")
                .addParameter(connector.configClass(), "config")
                .addCode(code.build())
                .build());
    }

    /** A single token may be left out: then requests are not signed. */
    private CodeBlock demands(AuthModel auth) {
        if (auth instanceof AuthModel.Bearer) {
            return CodeBlock.of("");
        }
        return auth instanceof AuthModel.Choice choice ? choice(choice) : demand("auth", auth);
    }

    private CodeBlock choice(AuthModel.Choice choice) {
        Expressions expressions = new Expressions(connector.model());
        CodeBlock.Builder code = CodeBlock.builder();
        for (AuthBranch branch : choice.branches()) {
            Expression when = branch.when();
            if (code.isEmpty() && when != null) {
                code.beginControlFlow("if ($L)", expressions.condition(when));
            } else if (when != null) {
                code.nextControlFlow("else if ($L)", expressions.condition(when));
            } else {
                code.nextControlFlow("else");
            }
            code.add(demand(branch.kind(), branch.auth()));
        }
        boolean demandsNothing = choice.branches().stream()
                .allMatch(branch -> fields.demanded(branch.auth()).isEmpty());
        return demandsNothing ? CodeBlock.of("") : code.endControlFlow().build();
    }

    private CodeBlock demand(String use, AuthModel auth) {
        return demand(use, fields.demanded(auth));
    }

    private static CodeBlock demand(String use, List<String> names) {
        return names.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement(
                                "values.require($S, $L)",
                                use,
                                Code.wrapped(names.stream().map(name -> CodeBlock.of("$S", name))))
                        .build();
    }
}
