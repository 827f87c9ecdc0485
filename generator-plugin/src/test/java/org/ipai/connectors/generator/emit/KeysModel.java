package org.ipai.connectors.generator.emit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.AuthBranch;
import org.ipai.connectors.generator.model.AuthModel;
import org.ipai.connectors.generator.model.AuthParameter;
import org.ipai.connectors.generator.model.AuthValue;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.TokenEndpointModel;
import org.ipai.connectors.runtime.connector.Authentication.ApiKey.Place;
import org.ipai.connectors.runtime.connector.Authentication.RefreshToken.Rotation;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.Login;
import org.ipai.connectors.runtime.connector.TokenEndpoint.ClientAuthentication;
import org.jspecify.annotations.Nullable;

/** A connector that can sign in in every way. */
final class KeysModel {

    private KeysModel() {}

    static ConnectorModel create() {
        ConnectorModel forge = ForgeModel.create();
        return new ConnectorModel(
                "keys",
                "Keys",
                forge.description(),
                "connector-specs/keys/connector.yaml",
                forge.specSha256(),
                "org.ipai.connectors.keys",
                "Keys",
                List.of(api(forge.defaultApi())),
                config(forge),
                forge.schedule(),
                forge.slaTier(),
                List.of(forge.streams().get(0)),
                List.of());
    }

    private static ApiModel api(ApiModel forge) {
        return new ApiModel(
                "",
                "KeysSource",
                forge.document(),
                forge.baseUrl(),
                new AuthModel.Choice(branches()),
                forge.headers(),
                forge.rateLimit(),
                List.of(),
                List.of(),
                null);
    }

    private static List<ConfigFieldModel> config(ConnectorModel forge) {
        List<ConfigFieldModel> fields = new ArrayList<>(forge.config());
        fields.removeIf(field -> field.name().equals("token"));
        fields.add(field("method", ConfigType.STRING, "bearer"));
        fields.add(field("token", ConfigType.SECRET, null));
        fields.add(field("tokens", ConfigType.SECRET_LIST, null));
        fields.add(field("app_key", ConfigType.SECRET, null));
        fields.add(field("user", ConfigType.STRING, null));
        fields.add(field("app", ConfigType.INTEGER, null));
        fields.add(field("day", ConfigType.DATE, null));
        fields.add(field("regions", ConfigType.STRING_LIST, "eu,us"));
        return fields;
    }

    private static ConfigFieldModel field(String name, ConfigType type, @Nullable String value) {
        return new ConfigFieldModel(name, name, type, "The " + name + ".", false, value, List.of());
    }

    private static List<AuthBranch> branches() {
        AuthValue token = new AuthValue.SecretField("token");
        AuthValue user = new AuthValue.PlainText(Models.config("user"));
        AuthValue app = new AuthValue.PlainText(Models.config("app"));
        return List.of(
                when("bearer_pool", new AuthModel.BearerPool(new AuthValue.SecretField("tokens"), "Bearer")),
                when("api_key", new AuthModel.ApiKey(token, Place.QUERY, "key", "")),
                when("basic", new AuthModel.Basic(userWithSuffix(), token)),
                when(
                        "oauth2_refresh_token",
                        new AuthModel.RefreshToken(
                                endpoint(Models.text("https://login.forge.example/token?v=2"), user),
                                token,
                                Rotation.ROTATING)),
                when("oauth2_client_credentials", new AuthModel.ClientCredentials(endpoint(userUrl(), token))),
                when("google_service_account", new AuthModel.GoogleServiceAccount(token, List.of("a", "b"), user)),
                when("github_app", new AuthModel.GithubApp(app, token, app)),
                when("session_token", session(user, token)),
                when(
                        "all",
                        new AuthModel.All(List.of(
                                new AuthModel.Bearer(token, "Bearer"),
                                new AuthModel.ApiKey(
                                        new AuthValue.SecretField("app_key"), Place.HEADER, "X-App-Key", "")))),
                new AuthBranch(null, "bearer", new AuthModel.Bearer(token, "Token")));
    }

    private static AuthBranch when(String kind, AuthModel auth) {
        return new AuthBranch(new Expression.Equal(Models.config("method"), Models.text(kind)), kind, auth);
    }

    private static AuthValue userWithSuffix() {
        return new AuthValue.PlainText(new Expression.Concat(List.of(Models.config("user"), Models.text("/token"))));
    }

    private static Expression userUrl() {
        return new Expression.Concat(List.of(
                Models.text("https://"),
                Models.config("user"),
                Models.text(".forge.example/"),
                Models.config("user"),
                Models.text("/token?v=2")));
    }

    private static TokenEndpointModel endpoint(Expression url, AuthValue client) {
        return new TokenEndpointModel(
                url,
                client,
                new AuthValue.SecretField("token"),
                ClientAuthentication.HEADER,
                List.of("read"),
                List.of(new AuthParameter("audience", new AuthValue.PlainText(Models.text("api")))));
    }

    private static AuthModel session(AuthValue user, AuthValue password) {
        return new AuthModel.SessionToken(
                "/login",
                Login.Format.JSON,
                List.of(new AuthParameter("user", user), new AuthParameter("password", password)),
                List.of("session", "id"),
                "X-Session",
                "",
                Duration.ofMinutes(30));
    }
}
