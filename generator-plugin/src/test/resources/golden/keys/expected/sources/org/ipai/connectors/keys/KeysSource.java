// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.keys;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.BaseUrl;
import org.ipai.connectors.runtime.connector.Login;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SecretParameter;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.TokenEndpoint;

/**
 * One Keys account.
 */
@Generated("org.ipai.connectors.generator")
final class KeysSource implements Source {

    private static final URI BASE_URL = URI.create("https://api.forge.example");

    private final KeysConfig config;

    KeysSource(KeysConfig config) {
        this.config = config;
    }

    @Override
    public URI baseUrl() {
        return BASE_URL;
    }

    @Override
    public Authentication authentication() {
        if (config.method().equals("bearer_pool")) {
            return new Authentication.BearerPool(config.tokens(), "Bearer");
        }
        if (config.method().equals("api_key")) {
            return new Authentication.ApiKey(Objects.requireNonNull(config.token()), Authentication.ApiKey.Place.QUERY,
                    "key", "");
        }
        if (config.method().equals("basic")) {
            return new Authentication.Basic(Secret.of(Objects.requireNonNull(config.user() == null
                    ? null : config.user() + "/token")), Objects.requireNonNull(config.token()));
        }
        if (config.method().equals("oauth2_refresh_token")) {
            return new Authentication.RefreshToken(new TokenEndpoint(URI.create("https://login.forge.example/token?v=2"),
                    Secret.ofConfig("user", Objects.requireNonNull(config.user())),
                    Objects.requireNonNull(config.token()), TokenEndpoint.ClientAuthentication.HEADER,
                    List.of("read"), List.of(new SecretParameter("audience", Secret.of("api")))),
                    Objects.requireNonNull(config.token()), Authentication.RefreshToken.Rotation.ROTATING);
        }
        if (config.method().equals("oauth2_client_credentials")) {
            return new Authentication.ClientCredentials(new TokenEndpoint(BaseUrl.of("https://{user}.forge.example/{user}/token?v=2")
                    .with("user", Objects.requireNonNull(config.user()))
                    .build(), Objects.requireNonNull(config.token()),
                            Objects.requireNonNull(config.token()), TokenEndpoint.ClientAuthentication.HEADER,
                            List.of("read"), List.of(new SecretParameter("audience", Secret.of("api")))));
        }
        if (config.method().equals("google_service_account")) {
            return new Authentication.GoogleServiceAccount(Objects.requireNonNull(config.token()),
                    List.of("a", "b"),
                    config.user() == null ? null : Secret.ofConfig("user", Objects.requireNonNull(config.user())), null);
        }
        if (config.method().equals("github_app")) {
            return new Authentication.GithubApp(Secret.ofConfig("app", String.valueOf(config.app())),
                    Objects.requireNonNull(config.token()),
                    Secret.ofConfig("app", String.valueOf(config.app())));
        }
        if (config.method().equals("session_token")) {
            return new Authentication.SessionToken(new Login("/login", Login.Format.JSON,
                    List.of(new SecretParameter("user", Secret.ofConfig("user", Objects.requireNonNull(config.user()))), new SecretParameter("password", Objects.requireNonNull(config.token())))),
                    List.of("session", "id"), "X-Session", "", Duration.parse("PT30M"));
        }
        if (config.method().equals("all")) {
            return new Authentication.All(List.of(new Authentication.Bearer(Objects.requireNonNull(config.token())), new Authentication.ApiKey(Objects.requireNonNull(config.app_key()), Authentication.ApiKey.Place.HEADER,
                    "X-App-Key", "")));
        }
        return new Authentication.Bearer(Objects.requireNonNull(config.token()), "Token");
    }

    @Override
    public List<Parameter> headers() {
        return List.of(
                new Parameter("Accept", "application/json"),
                new Parameter("X-Api-Version", "2022-11-28"));
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return new RateLimitSignals("x-ratelimit-remaining", "x-ratelimit-reset",
                RateLimitSignals.ResetFormat.EPOCH_SECONDS);
    }

    @Override
    public List<SourceStream> streams() {
        return List.of(new Repositories(config));
    }
}
