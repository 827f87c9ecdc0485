package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.generator.model.AuthBranch;
import org.ipai.connectors.generator.model.AuthModel;
import org.ipai.connectors.generator.model.AuthParameter;
import org.ipai.connectors.generator.model.AuthValue;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.TokenEndpointModel;
import org.ipai.connectors.runtime.connector.Authentication.RefreshToken.Rotation;

/** What the sandbox must know to let a connector in: each way of signing, with config fields in place of values. */
final class SandboxAuth {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SandboxAuth() {}

    static ArrayNode of(AuthModel auth) {
        ArrayNode ways = JSON.arrayNode();
        if (auth instanceof AuthModel.Choice choice) {
            choice.branches().stream()
                    .map(AuthBranch::auth)
                    .map(SandboxAuth::way)
                    .forEach(ways::add);
        } else if (!(auth instanceof AuthModel.None)) {
            ways.add(way(auth));
        }
        return ways;
    }

    private static ObjectNode way(AuthModel auth) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return kind("bearer").put("scheme", bearer.scheme()).set("token", value(bearer.token()));
        }
        if (auth instanceof AuthModel.BearerPool pool) {
            return kind("bearer_pool").put("scheme", pool.scheme()).set("tokens", value(pool.tokens()));
        }
        if (auth instanceof AuthModel.ApiKey key) {
            return kind("api_key")
                    .put("in", lower(key.place()))
                    .put("name", key.name())
                    .put("prefix", key.prefix())
                    .set("key", value(key.key()));
        }
        if (auth instanceof AuthModel.Basic basic) {
            ObjectNode node = kind("basic");
            node.set("username", value(basic.username()));
            return node.set("password", value(basic.password()));
        }
        if (auth instanceof AuthModel.All all) {
            ArrayNode parts = JSON.arrayNode();
            all.parts().stream().map(SandboxAuth::way).forEach(parts::add);
            return kind("all").set("parts", parts);
        }
        return ofTokens(auth);
    }

    private static ObjectNode ofTokens(AuthModel auth) {
        if (auth instanceof AuthModel.RefreshToken refresh) {
            ObjectNode node = endpoint(kind("oauth2_refresh_token"), refresh.endpoint())
                    .put("rotating", refresh.rotation() == Rotation.ROTATING);
            return node.set("refresh_token", value(refresh.refreshToken()));
        }
        if (auth instanceof AuthModel.ClientCredentials client) {
            return endpoint(kind("oauth2_client_credentials"), client.endpoint());
        }
        if (auth instanceof AuthModel.GoogleServiceAccount account) {
            ObjectNode node = kind("google_service_account").put("token_path", "/token");
            node.set("key", value(account.key()));
            return node.set("scopes", texts(account.scopes()));
        }
        if (auth instanceof AuthModel.GithubApp app) {
            ObjectNode node = kind("github_app");
            node.set("app_id", value(app.appId()));
            node.set("private_key", value(app.privateKey()));
            return node.set("installation_id", value(app.installationId()));
        }
        return auth instanceof AuthModel.SessionToken session ? session(session) : kind("none");
    }

    private static ObjectNode endpoint(ObjectNode node, TokenEndpointModel endpoint) {
        node.put("token_path", tokenPath(UrlCode.template(endpoint.url())));
        node.put("client_auth", lower(endpoint.clientAuthentication()));
        node.set("client_id", value(endpoint.clientId()));
        node.set("client_secret", value(endpoint.clientSecret()));
        node.set("scopes", texts(endpoint.scopes()));
        return parameters(node, endpoint.parameters());
    }

    /** Names of config fields stand for their values. */
    private static String tokenPath(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? "/" : url.substring(path).replaceFirst("\\?.*", "");
    }

    private static ObjectNode session(AuthModel.SessionToken session) {
        ObjectNode node = kind("session_token")
                .put("token_path", session.path())
                .put("format", lower(session.format()))
                .put("header", session.header())
                .put("prefix", session.prefix());
        node.set("token", texts(session.token()));
        return parameters(node, session.parameters());
    }

    private static ObjectNode parameters(ObjectNode node, List<AuthParameter> parameters) {
        ObjectNode fields = node.putObject("parameters");
        parameters.forEach(parameter -> fields.set(parameter.name(), value(parameter.value())));
        return node;
    }

    /** The parts whose texts one after another make the value. */
    private static ArrayNode value(AuthValue value) {
        ArrayNode parts = JSON.arrayNode();
        if (value instanceof AuthValue.SecretField secret) {
            parts.addObject().put("config", secret.field());
        } else {
            Expression text = ((AuthValue.PlainText) value).text();
            List<Expression> members = text instanceof Expression.Concat concat ? concat.parts() : List.of(text);
            members.forEach(member -> parts.add(part(member)));
        }
        return parts;
    }

    private static ObjectNode part(Expression member) {
        if (member instanceof Expression.ConfigValue config) {
            return JSON.objectNode().put("config", config.field());
        }
        if (member instanceof Expression.OrElse orElse && orElse.first() instanceof Expression.ConfigValue config) {
            return JSON.objectNode()
                    .put("config", config.field())
                    .put("text", orElse.otherwise() instanceof Expression.Literal literal ? literal.value() : "");
        }
        return JSON.objectNode().put("text", member instanceof Expression.Literal literal ? literal.value() : "");
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode kind(String kind) {
        return JSON.objectNode().put("kind", kind);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
