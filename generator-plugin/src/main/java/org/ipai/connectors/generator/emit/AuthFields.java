package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.generator.model.AuthModel;
import org.ipai.connectors.generator.model.AuthParameter;
import org.ipai.connectors.generator.model.AuthValue;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.SigningModel;
import org.ipai.connectors.generator.model.TokenEndpointModel;
import org.ipai.connectors.runtime.connector.ConfigType;

/** The config fields that signing reads. */
final class AuthFields {

    private final Map<String, ConfigFieldModel> config;

    AuthFields(List<ConfigFieldModel> config) {
        this.config = config.stream().collect(Collectors.toMap(ConfigFieldModel::name, Function.identity()));
    }

    /** Names of the fields that may be without a value although this way of signing needs one. */
    List<String> demanded(AuthModel auth) {
        return demanded(values(auth));
    }

    /** The same of a hook that signs. */
    List<String> demanded(SigningModel signing) {
        return demanded(signing.secrets().stream().map(AuthParameter::value));
    }

    private List<String> demanded(Stream<AuthValue> values) {
        return values.flatMap(AuthFields::names)
                .distinct()
                .map(this::field)
                .filter(field ->
                        ConfigEmitter.isNullable(field) || (field.type().isList() && !field.required()))
                .map(ConfigFieldModel::name)
                .toList();
    }

    boolean isNullable(AuthValue value) {
        return names(value).map(this::field).anyMatch(ConfigEmitter::isNullable);
    }

    /** {@code config.field()}. */
    CodeBlock accessor(AuthValue value) {
        String name = names(value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no config field is read by " + value));
        return CodeBlock.of("config.$L()", field(name).javaName());
    }

    /** The accessor's value where it must be there. */
    CodeBlock required(AuthValue value) {
        return isNullable(value)
                ? CodeBlock.of("$T.requireNonNull($L)", Objects.class, accessor(value))
                : accessor(value);
    }

    /** A field's text where it must be there. */
    CodeBlock requiredText(Expression.ConfigValue value, Expressions expressions) {
        ConfigFieldModel field = field(value.field());
        return ConfigEmitter.isNullable(field) && field.type() == ConfigType.STRING
                ? CodeBlock.of("$T.requireNonNull(config.$L())", Objects.class, field.javaName())
                : expressions.presentText(value);
    }

    private ConfigFieldModel field(String name) {
        ConfigFieldModel field = config.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no config field '" + name + "'");
        }
        return field;
    }

    private static Stream<String> names(AuthValue value) {
        return value instanceof AuthValue.SecretField secret
                ? Stream.of(secret.field())
                : ((AuthValue.PlainText) value)
                        .text()
                        .all()
                        .filter(Expression.ConfigValue.class::isInstance)
                        .map(part -> ((Expression.ConfigValue) part).field());
    }

    private static Stream<AuthValue> values(AuthModel auth) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return Stream.of(bearer.token());
        }
        if (auth instanceof AuthModel.BearerPool pool) {
            return Stream.of(pool.tokens());
        }
        if (auth instanceof AuthModel.ApiKey key) {
            return Stream.of(key.key());
        }
        if (auth instanceof AuthModel.Basic basic) {
            return Stream.of(basic.username(), basic.password());
        }
        if (auth instanceof AuthModel.RefreshToken refresh) {
            return Stream.concat(Stream.of(refresh.refreshToken()), values(refresh.endpoint()));
        }
        if (auth instanceof AuthModel.ClientCredentials client) {
            return values(client.endpoint());
        }
        if (auth instanceof AuthModel.GoogleServiceAccount account) {
            // The subject may be left open: then the account acts for itself.
            return Stream.of(account.key());
        }
        if (auth instanceof AuthModel.GithubApp app) {
            return Stream.of(app.appId(), app.privateKey(), app.installationId());
        }
        if (auth instanceof AuthModel.All all) {
            return all.parts().stream().flatMap(AuthFields::values);
        }
        return auth instanceof AuthModel.SessionToken session
                ? session.parameters().stream().map(AuthParameter::value)
                : Stream.of();
    }

    private static Stream<AuthValue> values(TokenEndpointModel endpoint) {
        return Stream.concat(
                Stream.of(new AuthValue.PlainText(endpoint.url()), endpoint.clientId(), endpoint.clientSecret()),
                endpoint.parameters().stream().map(AuthParameter::value));
    }
}
