package org.ipai.connectors.runtime.connector;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.ipai.connectors.runtime.connector.Authentication.RefreshToken.Rotation;
import org.ipai.connectors.runtime.connector.TokenEndpoint.ClientAuthentication;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuthenticationTest {

    private static final Secret SECRET = Secret.of("s3cret");
    private static final URI SANDBOX = URI.create("http://127.0.0.1:8080");

    @Test
    void moves_token_endpoints_and_nothing_else() {
        TokenEndpoint endpoint = new TokenEndpoint(
                URI.create("https://login.example.com/a/token?v=2"),
                SECRET,
                SECRET,
                ClientAuthentication.BODY,
                List.of("read"),
                List.of(new SecretParameter("p", SECRET)));
        assertThat(new Authentication.RefreshToken(endpoint, SECRET, Rotation.NONE).withTokensFrom(SANDBOX))
                .isInstanceOfSatisfying(
                        Authentication.RefreshToken.class,
                        moved -> assertThat(moved.endpoint().url()).hasToString("http://127.0.0.1:8080/a/token?v=2"));
        assertThat(new Authentication.ClientCredentials(endpoint).withTokensFrom(SANDBOX))
                .isInstanceOfSatisfying(
                        Authentication.ClientCredentials.class,
                        moved -> assertThat(moved.endpoint().scopes()).containsExactly("read"));
        assertThat(new Authentication.GoogleServiceAccount(SECRET, List.of("a"), null, null).withTokensFrom(SANDBOX))
                .isInstanceOfSatisfying(
                        Authentication.GoogleServiceAccount.class,
                        moved -> assertThat(moved.tokenUrl()).hasToString("http://127.0.0.1:8080/token"));
        Authentication bearer = new Authentication.Bearer(SECRET);
        assertThat(bearer.withTokensFrom(SANDBOX)).isSameAs(bearer);
    }

    @Test
    void never_shows_what_is_secret() {
        Login login = new Login("/login", Login.Format.JSON, List.of(new SecretParameter("p", SECRET)));
        assertThat(List.of(
                                new Authentication.BearerPool(List.of(SECRET), "Bearer"),
                                new Authentication.ApiKey(SECRET, Authentication.ApiKey.Place.QUERY, "key", ""),
                                new Authentication.Basic(SECRET, SECRET),
                                new Authentication.GithubApp(SECRET, SECRET, SECRET),
                                new Authentication.SessionToken(login, List.of("id"), "X", "", Duration.ofHours(1)))
                        .toString())
                .contains("[secret]")
                .doesNotContain("s3cret");
    }
}
