package org.ipai.connectors.generator.resolve;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.AuthBranch;
import org.ipai.connectors.generator.model.AuthModel;
import org.ipai.connectors.generator.model.AuthParameter;
import org.ipai.connectors.generator.model.AuthValue;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.SigningModel;
import org.ipai.connectors.generator.model.TokenEndpointModel;
import org.ipai.connectors.generator.spec.AuthBranchSpec;
import org.ipai.connectors.generator.spec.AuthSpec;
import org.ipai.connectors.generator.spec.SigningHookSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.generator.spec.TokenEndpointSpec;
import org.ipai.connectors.runtime.connector.Authentication.ApiKey.Place;
import org.ipai.connectors.runtime.connector.Authentication.RefreshToken.Rotation;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.Login;
import org.ipai.connectors.runtime.connector.TokenEndpoint.ClientAuthentication;
import org.jspecify.annotations.Nullable;

/** Resolves one auth block against the config, and nothing else. */
final class AuthResolver {

    private static final AuthValue EMPTY = new AuthValue.PlainText(new Expression.Literal(""));

    private final ExpressionCompiler expressions;
    private final Findings findings;

    AuthResolver(ExpressionCompiler expressions, Findings findings) {
        this.expressions = expressions;
        this.findings = findings;
    }

    /** What is wrong becomes findings; the result then is of no use. */
    AuthModel resolve(AuthSpec auth) {
        if (auth instanceof AuthSpec.Choice choice) {
            return new AuthModel.Choice(
                    choice.branches().stream().map(this::branch).toList());
        }
        if (auth instanceof AuthSpec.All all) {
            return new AuthModel.All(all.parts().stream().map(this::resolve).toList());
        }
        if (auth instanceof AuthSpec.Bearer bearer) {
            return new AuthModel.Bearer(secret(bearer.token()), bearer.scheme().value());
        }
        if (auth instanceof AuthSpec.BearerPool pool) {
            return new AuthModel.BearerPool(
                    secret(pool.tokens(), ConfigType.SECRET_LIST), pool.scheme().value());
        }
        if (auth instanceof AuthSpec.ApiKey key) {
            return new AuthModel.ApiKey(
                    secret(key.key()),
                    Words.read(Place.class, key.in(), findings).orElse(Place.HEADER),
                    key.name().value(),
                    key.prefix().value());
        }
        if (auth instanceof AuthSpec.Basic basic) {
            return new AuthModel.Basic(value(basic.username()), value(basic.password()));
        }
        return ofTokens(auth);
    }

    /** The hook that signs besides, with secrets of the config only. */
    @Nullable
    SigningModel signing(@Nullable SigningHookSpec hook) {
        if (hook == null) {
            return null;
        }
        List<AuthParameter> secrets = new ArrayList<>();
        hook.secrets().forEach((name, text) -> secrets.add(new AuthParameter(name, secret(text))));
        return new SigningModel(
                hook.className().value(), HookResolver.place(hook.className()), texts(hook.headers()), secrets);
    }

    private AuthModel ofTokens(AuthSpec auth) {
        if (auth instanceof AuthSpec.RefreshToken refresh) {
            boolean rotating = refresh.rotating().value().equals("true");
            return new AuthModel.RefreshToken(
                    endpoint(refresh.endpoint()),
                    secret(refresh.refreshToken()),
                    rotating ? Rotation.ROTATING : Rotation.NONE);
        }
        if (auth instanceof AuthSpec.ClientCredentials client) {
            return new AuthModel.ClientCredentials(endpoint(client.endpoint()));
        }
        if (auth instanceof AuthSpec.GoogleServiceAccount account) {
            return new AuthModel.GoogleServiceAccount(
                    secret(account.key()),
                    texts(account.scopes()),
                    account.subject() == null ? null : value(account.subject()));
        }
        if (auth instanceof AuthSpec.GithubApp app) {
            return new AuthModel.GithubApp(value(app.appId()), secret(app.privateKey()), value(app.installationId()));
        }
        return auth instanceof AuthSpec.SessionToken session ? session(session) : new AuthModel.None();
    }

    private AuthBranch branch(AuthBranchSpec branch) {
        Text when = branch.when();
        String kind = branch.kinds().isEmpty() ? "" : branch.kinds().get(0).value();
        return new AuthBranch(
                when == null ? null : expressions.condition(when, findings).orElse(null), kind, resolve(branch.auth()));
    }

    private TokenEndpointModel endpoint(TokenEndpointSpec endpoint) {
        return new TokenEndpointModel(
                expressions
                        .text(endpoint.url(), findings)
                        .map(Checked::expression)
                        .orElseGet(() -> new Expression.Literal("")),
                value(endpoint.clientId()),
                endpoint.clientSecret() == null ? EMPTY : secret(endpoint.clientSecret()),
                Words.read(ClientAuthentication.class, endpoint.clientAuth(), findings)
                        .orElse(ClientAuthentication.BODY),
                texts(endpoint.scopes()),
                parameters(endpoint.parameters()));
    }

    private AuthModel session(AuthSpec.SessionToken session) {
        boolean form = !session.form().isEmpty();
        return new AuthModel.SessionToken(
                session.path().value(),
                form ? Login.Format.FORM : Login.Format.JSON,
                parameters(form ? session.form() : session.body()),
                texts(session.token()),
                session.header().value(),
                session.prefix().value(),
                duration(session.lifetime()));
    }

    private static Duration duration(Text text) {
        try {
            return Duration.parse(text.value());
        } catch (DateTimeException e) {
            // The rules of the language have reported it.
            return Duration.ofHours(1);
        }
    }

    private List<AuthParameter> parameters(Map<String, Text> texts) {
        List<AuthParameter> parameters = new ArrayList<>();
        texts.forEach((name, text) -> parameters.add(new AuthParameter(name, value(text))));
        return parameters;
    }

    private AuthValue secret(Text text) {
        return secret(text, ConfigType.SECRET);
    }

    private AuthValue secret(Text text, ConfigType type) {
        return expressions
                .secret(text, type, findings)
                .<AuthValue>map(AuthValue.SecretField::new)
                .orElse(EMPTY);
    }

    /** A secret where the whole text names one, else text. */
    private AuthValue value(@Nullable Text text) {
        if (text == null) {
            return EMPTY;
        }
        Optional<String> secret = expressions.findSecret(text);
        if (secret.isPresent()) {
            return new AuthValue.SecretField(secret.get());
        }
        Optional<Checked> checked = expressions.text(text, findings);
        return checked.<AuthValue>map(found -> new AuthValue.PlainText(found.expression()))
                .orElse(EMPTY);
    }

    private static List<String> texts(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }
}
