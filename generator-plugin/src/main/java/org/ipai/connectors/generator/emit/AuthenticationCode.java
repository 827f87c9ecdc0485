package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.ipai.connectors.generator.model.AuthBranch;
import org.ipai.connectors.generator.model.AuthModel;
import org.ipai.connectors.generator.model.AuthParameter;
import org.ipai.connectors.generator.model.AuthValue;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.TokenEndpointModel;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Login;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SecretParameter;
import org.ipai.connectors.runtime.connector.TokenEndpoint;
import org.jspecify.annotations.Nullable;

/** Writes how requests are signed, over the variable {@code config}. */
final class AuthenticationCode {

    private static final ClassName AUTHENTICATION = ClassName.get(Authentication.class);

    private final AuthFields fields;
    private final Expressions expressions;

    AuthenticationCode(ConnectorModel model) {
        this.fields = new AuthFields(model.config());
        this.expressions = new Expressions(model);
    }

    /** Statements that return the authentication. */
    CodeBlock statements(AuthModel auth) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (auth instanceof AuthModel.Choice choice) {
            for (AuthBranch branch : choice.branches()) {
                Expression when = branch.when();
                if (when != null) {
                    code.beginControlFlow("if ($L)", expressions.condition(when));
                }
                code.addStatement("return $L", create(branch.auth()));
                if (when != null) {
                    code.endControlFlow();
                }
            }
            return code.build();
        }
        if (auth instanceof AuthModel.Bearer bearer && fields.isNullable(bearer.token())) {
            CodeBlock token = fields.accessor(bearer.token());
            return code.addStatement(
                            "return $1L == null ? new $2T.None() : $3L", token, AUTHENTICATION, create(bearer, token))
                    .build();
        }
        return code.addStatement("return $L", create(auth)).build();
    }

    private CodeBlock create(AuthModel auth) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return create(bearer, secret(bearer.token()));
        }
        if (auth instanceof AuthModel.BearerPool pool) {
            return CodeBlock.of(
                    "new $T.BearerPool($L, $S)", AUTHENTICATION, fields.accessor(pool.tokens()), pool.scheme());
        }
        if (auth instanceof AuthModel.ApiKey key) {
            return CodeBlock.of(
                    "new $1T.ApiKey($2L, $1T.ApiKey.Place.$3L,$W$4S, $5S)",
                    AUTHENTICATION,
                    secret(key.key()),
                    key.place(),
                    key.name(),
                    key.prefix());
        }
        if (auth instanceof AuthModel.Basic basic) {
            return CodeBlock.of(
                    "new $T.Basic($L,$W$L)", AUTHENTICATION, secret(basic.username()), secret(basic.password()));
        }
        return auth instanceof AuthModel.All all ? all(all) : ofTokens(auth);
    }

    private CodeBlock all(AuthModel.All all) {
        return CodeBlock.of(
                "new $T.All($L)", AUTHENTICATION, Code.list(all.parts().stream().map(this::create)));
    }

    private static CodeBlock create(AuthModel.Bearer bearer, CodeBlock token) {
        return bearer.scheme().equals("Bearer")
                ? CodeBlock.of("new $T.Bearer($L)", AUTHENTICATION, token)
                : CodeBlock.of("new $T.Bearer($L, $S)", AUTHENTICATION, token, bearer.scheme());
    }

    private CodeBlock ofTokens(AuthModel auth) {
        if (auth instanceof AuthModel.RefreshToken refresh) {
            return CodeBlock.of(
                    "new $1T.RefreshToken($2L,$W$3L, $1T.RefreshToken.Rotation.$4L)",
                    AUTHENTICATION,
                    endpoint(refresh.endpoint()),
                    secret(refresh.refreshToken()),
                    refresh.rotation());
        }
        if (auth instanceof AuthModel.ClientCredentials client) {
            return CodeBlock.of("new $T.ClientCredentials($L)", AUTHENTICATION, endpoint(client.endpoint()));
        }
        if (auth instanceof AuthModel.GoogleServiceAccount account) {
            return CodeBlock.of(
                    "new $T.GoogleServiceAccount($L,$W$L,$W$L, null)",
                    AUTHENTICATION,
                    secret(account.key()),
                    Code.texts(account.scopes()),
                    optionalSecret(account.subject()));
        }
        if (auth instanceof AuthModel.GithubApp app) {
            return CodeBlock.of(
                    "new $T.GithubApp($L,$W$L,$W$L)",
                    AUTHENTICATION,
                    secret(app.appId()),
                    secret(app.privateKey()),
                    secret(app.installationId()));
        }
        return auth instanceof AuthModel.SessionToken session
                ? session(session)
                : CodeBlock.of("new $T.None()", AUTHENTICATION);
    }

    private CodeBlock endpoint(TokenEndpointModel endpoint) {
        return CodeBlock.of(
                "new $1T($2L,$W$3L,$W$4L, $1T.ClientAuthentication.$5L,$W$6L, $7L)",
                TokenEndpoint.class,
                UrlCode.of(endpoint.url(), value -> fields.requiredText(value, expressions)),
                secret(endpoint.clientId()),
                secret(endpoint.clientSecret()),
                endpoint.clientAuthentication(),
                Code.texts(endpoint.scopes()),
                parameters(endpoint.parameters()));
    }

    private CodeBlock session(AuthModel.SessionToken session) {
        return CodeBlock.of(
                "new $1T.SessionToken(new $2T($3S, $2T.Format.$4L,$W$5L),$W$6L, $7S, $8S,$W$9T.parse($10S))",
                AUTHENTICATION,
                Login.class,
                session.path(),
                session.format(),
                parameters(session.parameters()),
                Code.texts(session.token()),
                session.header(),
                session.prefix(),
                Duration.class,
                session.lifetime().toString());
    }

    private CodeBlock parameters(List<AuthParameter> parameters) {
        return Code.list(parameters.stream()
                .map(parameter -> CodeBlock.of(
                        "new $T($S, $L)", SecretParameter.class, parameter.name(), secret(parameter.value()))));
    }

    /** A value as a secret; where a field may be without a value, the config has been asked for it before. */
    private CodeBlock secret(AuthValue value) {
        if (value instanceof AuthValue.SecretField) {
            return fields.required(value);
        }
        Expression text = ((AuthValue.PlainText) value).text();
        return text instanceof Expression.ConfigValue field
                ? CodeBlock.of(
                        "$T.ofConfig($S, $L)", Secret.class, field.field(), fields.requiredText(field, expressions))
                : CodeBlock.of("$T.of($L)", Secret.class, present(text));
    }

    private CodeBlock present(Expression text) {
        CodeBlock code = expressions.presentText(text);
        return expressions.isNullable(text) ? CodeBlock.of("$T.requireNonNull($L)", Objects.class, code) : code;
    }

    private CodeBlock optionalSecret(@Nullable AuthValue value) {
        if (value == null) {
            return CodeBlock.of("null");
        }
        return fields.isNullable(value)
                ? CodeBlock.of("$L == null ? null : $L", fields.accessor(value), secret(value))
                : secret(value);
    }
}
