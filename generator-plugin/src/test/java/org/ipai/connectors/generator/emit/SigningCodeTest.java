package org.ipai.connectors.generator.emit;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compiles and runs what is generated for every way of signing in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningCodeTest {

    private CompiledConnector keys;

    @BeforeAll
    void compile(@TempDir Path folder) {
        keys = CompiledConnector.of(GoldenCase.KEYS.emit(), "org.ipai.connectors.keys.KeysConnector", folder);
    }

    private Authentication sign(String method) {
        return keys.open(Map.of(
                        "owner",
                        "o",
                        "method",
                        method,
                        "token",
                        "s3cret",
                        "tokens",
                        "[\"a\", \"b,c\"]",
                        "app_key",
                        "k3y",
                        "user",
                        "ann",
                        "app",
                        "7"))
                .authentication();
    }

    @Test
    void takes_the_first_way_whose_condition_holds() {
        assertThat(sign("bearer_pool"))
                .isInstanceOfSatisfying(
                        Authentication.BearerPool.class,
                        pool -> assertThat(pool.tokens()).map(Secret::reveal).containsExactly("a", "b,c"));
        assertThat(sign("basic"))
                .isInstanceOfSatisfying(
                        Authentication.Basic.class,
                        basic -> assertThat(basic.username().reveal()).isEqualTo("ann/token"));
        assertThat(sign("oauth2_refresh_token")).isInstanceOfSatisfying(Authentication.RefreshToken.class, refresh -> {
            assertThat(refresh.endpoint().url()).isEqualTo(URI.create("https://login.forge.example/token?v=2"));
            assertThat(refresh.endpoint().clientId().origin()).isEqualTo("config 'user'");
            assertThat(refresh.refreshToken().origin()).isEqualTo("config 'token'");
        });
        assertThat(sign("github_app"))
                .isInstanceOfSatisfying(
                        Authentication.GithubApp.class,
                        app -> assertThat(app.appId().reveal()).isEqualTo("7"));
        assertThat(sign("api_key")).isInstanceOf(Authentication.ApiKey.class);
        assertThat(sign("oauth2_client_credentials"))
                .isInstanceOfSatisfying(
                        Authentication.ClientCredentials.class,
                        client -> assertThat(client.endpoint().url())
                                .isEqualTo(URI.create("https://ann.forge.example/ann/token?v=2")));
        assertThat(sign("google_service_account")).isInstanceOf(Authentication.GoogleServiceAccount.class);
        assertThat(sign("session_token")).isInstanceOf(Authentication.SessionToken.class);
        assertThat(sign("all"))
                .isInstanceOfSatisfying(
                        Authentication.All.class,
                        all -> assertThat(all.parts())
                                .hasExactlyElementsOfTypes(Authentication.Bearer.class, Authentication.ApiKey.class));
        assertThat(sign("anything else"))
                .isInstanceOfSatisfying(
                        Authentication.Bearer.class,
                        bearer -> assertThat(bearer.scheme()).isEqualTo("Token"));
    }

    @ParameterizedTest
    @CsvSource({
        "bearer, token",
        "bearer_pool, tokens",
        "api_key, token",
        "basic, 'user token'",
        "oauth2_refresh_token, 'token user'",
        "oauth2_client_credentials, 'user token'",
        "google_service_account, token",
        "github_app, 'app token'",
        "session_token, 'user token'",
        "all, 'token app_key'"
    })
    void demands_what_the_chosen_way_needs_by_name(String method, String fields) {
        Map<String, String> config = new HashMap<>(Map.of("owner", "o", "method", method));
        assertThatThrownBy(() -> keys.open(config)).isInstanceOfSatisfying(InvalidConfigException.class, e -> {
            assertThat(e.faults()).hasSize(fields.split(" ").length);
            for (String field : fields.split(" ")) {
                assertThat(e.faults())
                        .contains("config '" + field + "' is missing, which " + method + " needs: The " + field + ".");
            }
        });
    }

    @Test
    void never_prints_what_it_signs_with() {
        for (String method : "bearer api_key basic oauth2_refresh_token session_token github_app all".split(" ")) {
            assertThat(sign(method).toString()).doesNotContain("s3cret", "k3y");
        }
    }
}
