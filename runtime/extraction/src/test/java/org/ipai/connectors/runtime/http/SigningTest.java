package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Authentication.ApiKey.Place;
import org.ipai.connectors.runtime.connector.Authentication.RefreshToken.Rotation;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.JsonValue;
import org.ipai.connectors.runtime.connector.Login;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SecretParameter;
import org.ipai.connectors.runtime.connector.TokenEndpoint;
import org.ipai.connectors.runtime.connector.TokenEndpoint.ClientAuthentication;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.http.TestServer.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each way of signing, against a real server. */
class SigningTest {

    private static final Secret SECRET = Secret.ofConfig("client_secret", "s3cret/+");

    private final TestServer server = new TestServer();
    private final FakeClock clock = new FakeClock(FetchesTest.START);
    private final TransportSettings settings = TransportSettings.defaults()
            .withBackoff(Duration.ofMillis(1), Duration.ofMillis(1))
            .withMaxAttempts(3);

    @AfterEach
    void close() {
        server.close();
    }

    private String fetch(HttpTransport transport, String target) throws Exception {
        PageRequest request =
                new PageRequest(server.url() + target, Request.get("/").build(), null, Set.of());
        Fetched<String> page =
                transport.fetch(request, response -> new String(response.body(), StandardCharsets.UTF_8));
        return ((Fetched.Page<String>) page).page();
    }

    private HttpTransport transport(Authentication authentication) {
        TestSource source = new TestSource(server.url(), authentication);
        return new HttpTransport(source, settings, clock);
    }

    private void fetchOnce(Authentication authentication) throws Exception {
        try (HttpTransport transport = transport(authentication)) {
            assertThat(fetch(transport, "/items")).isEqualTo("[]");
        }
    }

    private Asked last() {
        return server.asked().get(server.asked().size() - 1);
    }

    private TokenEndpoint endpoint(ClientAuthentication client) {
        return new TokenEndpoint(
                URI.create(server.url() + "/token"),
                Secret.ofConfig("client_id", "me"),
                SECRET,
                client,
                List.of("read", "list"),
                List.of(new SecretParameter("audience", Secret.of("api"))));
    }

    @Test
    void sends_other_scheme_words_and_keys_in_headers() throws Exception {
        server.on("/items", Answer.json("[]"));

        fetchOnce(new Authentication.Bearer(Secret.of("abc"), "Token"));
        assertThat(last().header("Authorization")).isEqualTo("Token abc");
        fetchOnce(new Authentication.ApiKey(Secret.of("abc"), Place.HEADER, "X-Key", "Key "));
        assertThat(last().header("X-key")).isEqualTo("Key abc");
        fetchOnce(new Authentication.Basic(Secret.of("ann"), Secret.of("pä")));
        assertThat(last().header("Authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("ann:pä".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sends_several_credentials_at_once_and_renews_what_can_be() throws Exception {
        server.on("/token", asked -> Answer.json("{\"access_token\": \"at" + asked.count() + "\"}"))
                .on(
                        "/items",
                        asked -> asked.header("Authorization").equals("Bearer at2")
                                ? Answer.json("[]")
                                : Answer.status(401, "{}"));
        fetchOnce(new Authentication.All(List.of(
                new Authentication.ApiKey(Secret.of("app"), Place.HEADER, "X-App-Key", ""),
                new Authentication.ClientCredentials(endpoint(ClientAuthentication.BODY)))));
        assertThat(server.targets()).containsExactly("/token", "/items", "/token", "/items");
        assertThat(last().header("X-app-key")).isEqualTo("app");
    }

    @Test
    void puts_a_key_into_the_body_beside_what_is_there() throws Exception {
        server.on("/items", Answer.json("[]"));
        Request asked = Request.post("/items")
                .body(JsonValue.object().with("limit", 12_345_678_901L).with("key", "mine"))
                .build();
        try (HttpTransport transport =
                transport(new Authentication.ApiKey(Secret.of("k3\"y"), Place.BODY, "key", "Key "))) {
            transport.fetch(
                    new PageRequest(server.url() + "/items", asked, null, Set.of()),
                    response -> new String(response.body(), StandardCharsets.UTF_8));
        }
        assertThat(last().body()).isEqualTo("{\"limit\":12345678901,\"key\":\"Key k3\\\"y\"}");
    }

    @Test
    void keeps_a_key_in_the_query_out_of_messages_and_next_pages() throws Exception {
        server.on("/items?key=k%2B3y", Answer.json("[]"))
                .on("/gone?key=k%2B3y", Answer.status(404, "{\"message\": \"no k%2B3y or k+3y\"}"));
        try (HttpTransport transport =
                transport(new Authentication.ApiKey(Secret.of("k+3y"), Place.QUERY, "key", ""))) {
            PageRequest request =
                    new PageRequest(server.url() + "/items", Request.get("/").build(), null, Set.of());
            Fetched<String> page = transport.fetch(request, response -> response.resolve("?page=2"));
            assertThat(((Fetched.Page<String>) page).page()).endsWith("/items?page=2");
            assertThatExceptionOfType(FetchException.class)
                    .isThrownBy(() -> fetch(transport, "/gone"))
                    .withMessageContaining("no [secret] or [secret]");
        }
    }

    @Test
    void gets_one_access_token_for_all_threads_and_the_next_before_it_ends() throws Exception {
        server.on(
                        "/token",
                        asked -> Answer.json(
                                "{\"access_token\": \"at" + asked.count() + "\", \"expires_in\": \"3600\"}"))
                .on("/items", Answer.json("[]"));
        try (HttpTransport transport =
                transport(new Authentication.ClientCredentials(endpoint(ClientAuthentication.HEADER)))) {
            List<CompletableFuture<String>> fetches = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> unchecked(transport)))
                    .limit(8)
                    .toList();
            fetches.forEach(CompletableFuture::join);
            assertThat(server.targets()).filteredOn("/token"::equals).hasSize(1);
            Asked token = server.asked().get(0);
            assertThat(token.header("Authorization"))
                    .isEqualTo("Basic "
                            + Base64.getEncoder().encodeToString("me:s3cret%2F%2B".getBytes(StandardCharsets.UTF_8)));
            assertThat(token.body()).isEqualTo("grant_type=client_credentials&scope=read+list&audience=api");
            assertThat(last().header("Authorization")).isEqualTo("Bearer at1");

            clock.sleep(Duration.ofMinutes(59));
            fetch(transport, "/items");
            assertThat(last().header("Authorization")).isEqualTo("Bearer at2");
        }
    }

    private String unchecked(HttpTransport transport) {
        try {
            return fetch(transport, "/items");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void renews_a_refused_token_once_per_request() throws Exception {
        server.on("/token", asked -> Answer.json("{\"access_token\": \"at" + asked.count() + "\"}"))
                .on(
                        "/items",
                        asked -> asked.header("Authorization").equals("Bearer at2")
                                ? Answer.json("[]")
                                : Answer.status(401, "{\"message\": \"expired at1\"}"))
                .on("/never", Answer.status(401, "{}"));
        try (HttpTransport transport = transport(refresh(Rotation.NONE))) {
            assertThat(fetch(transport, "/items")).isEqualTo("[]");
            assertThat(server.asked().get(0).body())
                    .contains("refresh_token=first", "client_id=me", "client_secret=s3cret%2F%2B");
            assertThatExceptionOfType(SourceAccessException.class)
                    .isThrownBy(() -> fetch(transport, "/never"))
                    .withMessageContaining("401");
            assertThat(server.targets()).filteredOn("/never"::equals).hasSize(2);
        }
    }

    private Authentication refresh(Rotation rotation) {
        return new Authentication.RefreshToken(
                endpoint(ClientAuthentication.BODY), Secret.ofConfig("refresh_token", "first"), rotation);
    }

    @Test
    void goes_on_with_the_refresh_token_that_replaced_the_first() throws Exception {
        server.on(
                        "/token",
                        asked -> Answer.json("{\"access_token\": \"at\", \"refresh_token\": \"rt" + asked.count()
                                + "\", \"expires_in\": 60}"))
                .on("/items", Answer.json("[]"));
        try (HttpTransport transport = transport(refresh(Rotation.ROTATING))) {
            fetch(transport, "/items");
            clock.sleep(Duration.ofMinutes(1));
            fetch(transport, "/items");
        }
        assertThat(server.asked().stream().filter(asked -> asked.target().equals("/token")))
                .extracting(Asked::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("refresh_token=first"),
                        second -> assertThat(second).contains("refresh_token=rt1"));
    }

    @Test
    void says_what_to_do_about_a_refused_refresh_token() throws Exception {
        server.on(
                "/token",
                Answer.status(
                        400, "{\"error\": \"invalid_grant\", \"error_description\": \"Token first is revoked.\"}"));
        try (HttpTransport transport = transport(refresh(Rotation.NONE))) {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(SourceAccessException.class)
                        .isThrownBy(() -> fetch(transport, "/items"))
                        .withMessage("the token endpoint " + server.url()
                                + "/token refused the refresh token: invalid_grant: Token [secret] is revoked.")
                        .satisfies(e ->
                                assertThat(e.remedy()).isEqualTo("sign in again and update config 'refresh_token'"));
            }
        }
        assertThat(server.targets()).containsExactly("/token");
    }

    @Test
    void names_the_client_when_the_client_is_wrong_and_takes_errors_with_status_200() {
        server.on("/token", Answer.json("{\"error\": \"invalid_client\"}"));
        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> fetchOnce(refresh(Rotation.NONE)))
                .satisfies(e -> assertThat(e.remedy()).startsWith("check config 'client_id'"));
    }

    @Test
    void asks_a_token_endpoint_again_that_is_down_and_follows_no_redirect() throws Exception {
        server.on(
                        "/token",
                        asked -> asked.count() < 3
                                ? Answer.status(asked.count() == 1 ? 503 : 429, "")
                                : Answer.json("{\"access_token\": \"at\"}"))
                .on("/items", Answer.json("[]"));
        fetchOnce(refresh(Rotation.NONE));

        server.on("/token", Answer.status(502, ""));
        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> fetchOnce(refresh(Rotation.NONE)))
                .withMessageContaining("/token answered 502 (3 attempts)");
        server.on("/token", Answer.status(307, "").with("Location", server.url() + "/other"));
        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> fetchOnce(refresh(Rotation.NONE)))
                .withMessageContaining("is redirected");
        assertThat(server.targets()).doesNotContain("/other");
        server.on("/token", Answer.json("{\"access_token\": \"a\\nb\"}"));
        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> fetchOnce(refresh(Rotation.NONE)))
                .withMessageContaining("without a usable 'access_token'");
        server.on("/token", Answer.json("[]"));
        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> fetchOnce(refresh(Rotation.NONE)))
                .withMessageContaining("is no JSON object");
    }

    @Test
    void signs_assertions_of_a_service_account() throws Exception {
        server.on("/token", Answer.json("{\"access_token\": \"at\", \"expires_in\": 3599}"))
                .on("/items", Answer.json("[]"));
        String key = TestKeys.serviceAccount(server.url() + "/token");

        fetchOnce(new Authentication.GoogleServiceAccount(
                Secret.ofConfig("key", key), List.of("a", "b"), Secret.of("ann@test.example"), null));

        String body = server.asked().get(0).body();
        assertThat(body).startsWith("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=");
        String assertion = body.substring(body.lastIndexOf('=') + 1);
        assertThat(claims(assertion))
                .isEqualTo("{\"iss\":\"robot@test.example\",\"scope\":\"a b\",\"aud\":\"" + server.url()
                        + "/token\",\"iat\":1772366400,\"exp\":1772370000,\"sub\":\"ann@test.example\"}");
        assertThat(last().header("Authorization")).isEqualTo("Bearer at");
    }

    @Test
    void signs_assertions_of_a_github_app_with_either_form_of_key() throws Exception {
        server.on(
                        "/app/installations/77/access_tokens",
                        Answer.status(201, "{\"token\": \"ghs\", \"expires_at\": \"2026-03-01T13:00:00Z\"}"))
                .on("/items", Answer.json("[]"));
        for (String pem : List.of(TestKeys.pkcs1(), TestKeys.pkcs8().replace("\n", "\\n"))) {
            fetchOnce(new Authentication.GithubApp(Secret.of("5"), Secret.of(pem), Secret.of("77")));
            Asked token = server.asked().get(server.asked().size() - 2);
            assertThat(token.header("X-api-version")).isEqualTo("7");
            assertThat(claims(token.header("Authorization").substring(7)))
                    .isEqualTo("{\"iat\":1772366340,\"exp\":1772366940,\"iss\":\"5\"}");
            assertThat(last().header("Authorization")).isEqualTo("Bearer ghs");
        }
    }

    /** The claims of a token whose signature is right. */
    private static String claims(String token) throws Exception {
        List<String> parts = List.of(token.split("\\."));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(TestKeys.PAIR.getPublic());
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.get(2))))
                .isTrue();
        return new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
    }

    @Test
    void signs_in_for_a_session() throws Exception {
        server.on("/login", Answer.json("{\"session\": {\"user\": 1, \"id\": \"s1\"}}"))
                .on("/items", Answer.json("[]"));
        for (Login.Format format : Login.Format.values()) {
            Login login = new Login("/login", format, List.of(new SecretParameter("user", Secret.of("a\"b"))));
            fetchOnce(new Authentication.SessionToken(
                    login, List.of("session", "id"), "X-Session", "Id ", Duration.ofHours(1)));
            assertThat(last().header("X-session")).isEqualTo("Id s1");
        }
        assertThat(server.asked().get(0).body()).isEqualTo("{\"user\":\"a\\\"b\"}");
        assertThat(server.asked().get(2).body()).isEqualTo("user=a%22b");
    }

    @Test
    void fetches_tokens_from_another_server_when_told_so() {
        URI other = URI.create("http://127.0.0.1:9");
        Authentication.RefreshToken moved =
                (Authentication.RefreshToken) refresh(Rotation.NONE).withTokensFrom(other);
        assertThat(moved.endpoint().url()).hasToString("http://127.0.0.1:9/token");
        assertThat(moved.toString()).doesNotContain("first", "s3cret", "me,");
        assertThat(((Authentication.ClientCredentials)
                                new Authentication.ClientCredentials(endpoint(ClientAuthentication.BODY))
                                        .withTokensFrom(other))
                        .endpoint()
                        .url())
                .hasToString("http://127.0.0.1:9/token");
        assertThat(new Authentication.None().withTokensFrom(other)).isEqualTo(new Authentication.None());
    }

    static Stream<Authentication> unusable() {
        Secret key = Secret.ofConfig(
                "private_key", "-----BEGIN " + "RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----");
        Secret account = Secret.ofConfig("private_key", "{\"client_email\": \"c2VjcmV0\"}");
        Secret notHttps = Secret.ofConfig("private_key", TestKeys.serviceAccount("http://example.com"));
        return Stream.of(
                new Authentication.GithubApp(Secret.of("5"), key, Secret.of("7")),
                new Authentication.GithubApp(
                        Secret.of("5"), Secret.ofConfig("private_key", "c2VjcmV0"), Secret.of("7")),
                new Authentication.GoogleServiceAccount(account, List.of("a"), null, null),
                new Authentication.GoogleServiceAccount(
                        Secret.ofConfig("private_key", "c2VjcmV0"), List.of("a"), null, null),
                new Authentication.GoogleServiceAccount(notHttps, List.of("a"), null, null),
                new Authentication.BearerPool(List.of(Secret.ofConfig("private_key[1]", "c2Vj\ncmV0")), "Bearer"),
                new Authentication.ApiKey(Secret.ofConfig("private_key", " "), Place.QUERY, "key", ""),
                new Authentication.Basic(Secret.of(""), Secret.ofConfig("private_key", "")),
                new Authentication.Basic(Secret.ofConfig("private_key", "c2Vj:cmV0"), Secret.of("")));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void names_the_config_field_of_credentials_that_cannot_be_used(Authentication authentication) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> transport(authentication))
                .withMessageContaining("private_key")
                .withMessageNotContainingAny("c2Vj", "cmV0");
    }

    @Test
    void refuses_token_endpoints_that_are_not_https() {
        TokenEndpoint plain = new TokenEndpoint(
                URI.create("http://login.example.com/token"),
                SECRET,
                SECRET,
                ClientAuthentication.BODY,
                List.of(),
                List.of());
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> transport(new Authentication.ClientCredentials(plain)))
                .withMessageContaining("token_url http://login.example.com:80 is not https");
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> transport(new Authentication.BearerPool(List.of(), "Bearer")))
                .withMessageContaining("pool of tokens is empty");
    }
}
