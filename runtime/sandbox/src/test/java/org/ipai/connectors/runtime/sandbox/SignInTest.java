package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The sandbox lets in who signs as the definition says, with the credentials it knows, and nobody else. */
class SignInTest {

    private static final String ITEMS = "/orgs/any/repos";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final MovableClock clock = new MovableClock();
    private final SandboxSettings.Builder settings = SandboxSettings.builder()
            .clock(clock)
            .credential("user", "ann")
            .credential("password", "s3cret")
            .credential("tokens", "[\"one\", \"two\"]");

    private static SandboxDefinition signedBy(String... ways) throws IOException {
        ObjectNode root;
        try (InputStream definition =
                SignInTest.class.getClassLoader().getResourceAsStream("META-INF/ipai/sandbox/octo.json")) {
            root = (ObjectNode) SandboxClient.MAPPER.readTree(Objects.requireNonNull(definition));
        }
        ArrayNode auth = root.putArray("auth");
        for (String way : ways) {
            auth.add(SandboxClient.MAPPER.readTree(way.replace('\'', '"')));
        }
        return SandboxDefinition.parse("octo", root.toString().getBytes(StandardCharsets.UTF_8));
    }

    private SandboxServer start(String... ways) throws IOException {
        return SandboxServer.start(signedBy(ways), settings.build());
    }

    private static int status(SandboxServer sandbox, String path, String... headers) throws Exception {
        return new SandboxClient(sandbox).get(path, headers).statusCode();
    }

    private static JsonNode post(SandboxServer sandbox, String path, String type, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        ObjectNode json = (ObjectNode) SandboxClient.MAPPER.readTree(response.body());
        return json.put("http_status", response.statusCode());
    }

    private static JsonNode form(SandboxServer sandbox, String path, String body, String... headers) throws Exception {
        return post(sandbox, path, "application/x-www-form-urlencoded", body, headers);
    }

    @Test
    void by_any_token_of_a_pool_each_with_its_own_quota() throws Exception {
        settings.rateLimit(RateLimit.of(1, Duration.ofMinutes(1)));
        try (SandboxServer sandbox =
                start("{'kind': 'bearer_pool', 'scheme': 'Bearer', 'tokens': [{'config': 'tokens'}]}")) {
            assertThat(status(sandbox, ITEMS, "Authorization", "Bearer one")).isEqualTo(200);
            assertThat(status(sandbox, ITEMS, "Authorization", "Bearer one")).isEqualTo(429);
            assertThat(status(sandbox, ITEMS, "Authorization", "Bearer two")).isEqualTo(200);
            assertThat(status(sandbox, ITEMS, "Authorization", "Bearer three")).isEqualTo(401);
        }
    }

    @Test
    void by_several_credentials_at_once() throws Exception {
        try (SandboxServer sandbox = start("""
                {'kind': 'all', 'parts': [
                  {'kind': 'api_key', 'in': 'header', 'name': 'X-Key', 'prefix': '', 'key': [{'config': 'password'}]},
                  {'kind': 'bearer', 'scheme': 'Bearer', 'token': [{'config': 'user'}]}]}""")) {
            assertThat(status(sandbox, ITEMS, "X-Key", "s3cret", "Authorization", "Bearer ann"))
                    .isEqualTo(200);
            assertThat(status(sandbox, ITEMS, "X-Key", "s3cret")).isEqualTo(401);
            assertThat(status(sandbox, ITEMS, "Authorization", "Bearer ann")).isEqualTo(401);
            assertThat(status(sandbox, ITEMS, "X-Key", "other", "Authorization", "Bearer ann"))
                    .isEqualTo(401);
        }
    }

    @Test
    void by_key_and_by_basic_credentials() throws Exception {
        try (SandboxServer sandbox = start(
                "{'kind': 'api_key', 'in': 'query', 'name': 'key', 'prefix': 'k-', 'key': [{'config': 'password'}]}",
                "{'kind': 'api_key', 'in': 'header', 'name': 'X-Key', 'prefix': '', 'key': [{'config': 'password'}]}",
                "{'kind': 'basic', 'username': [{'config': 'user'}, {'text': '/t'}], 'password': [{'config': 'password'}]}",
                "{'kind': 'bearer', 'scheme': 'Bearer', 'token': [{'config': 'unknown'}]}")) {
            assertThat(status(sandbox, ITEMS + "?key=k-s3cret")).isEqualTo(200);
            assertThat(status(sandbox, ITEMS + "?key=s3cret")).isEqualTo(401);
            assertThat(status(sandbox, ITEMS, "X-Key", "s3cret")).isEqualTo(200);
            String basic = Base64.getEncoder().encodeToString("ann/t:s3cret".getBytes(StandardCharsets.UTF_8));
            assertThat(status(sandbox, ITEMS, "Authorization", "Basic " + basic))
                    .isEqualTo(200);
            assertThat(status(sandbox, ITEMS, "Authorization", "Bearer ")).isEqualTo(401);
        }
    }

    @Test
    void by_a_key_in_the_body() throws Exception {
        try (SandboxServer sandbox = start(
                "{'kind': 'api_key', 'in': 'body', 'name': 'key', 'prefix': '', 'key': [{'config': 'password'}]}")) {
            assertThat(post(sandbox, ITEMS, "application/json", "{\"key\": \"s3cret\"}")
                            .path("http_status")
                            .asInt())
                    .isEqualTo(405);
            assertThat(post(sandbox, ITEMS, "application/json", "{\"key\": \"s3crets\"}")
                            .path("http_status")
                            .asInt())
                    .isEqualTo(401);
            assertThat(status(sandbox, ITEMS + "?key=s3cret")).isEqualTo(401);
        }
    }

    @Test
    void by_tokens_of_an_endpoint_whose_path_the_config_fills_in() throws Exception {
        try (SandboxServer sandbox = start("{'kind': 'oauth2_client_credentials', 'token_path': '/{user}/token',"
                + " 'client_auth': 'body', 'client_id': [{'config': 'user'}],"
                + " 'client_secret': [{'config': 'password'}], 'scopes': [], 'parameters': {}}")) {
            String request = "grant_type=client_credentials&client_id=ann&client_secret=s3cret";
            JsonNode token = form(sandbox, "/ann/token", request);
            assertThat(status(
                            sandbox,
                            ITEMS,
                            "Authorization",
                            "Bearer " + token.path("access_token").asText()))
                    .isEqualTo(200);
            assertThat(form(sandbox, "/bob/token", request).path("http_status").asInt())
                    .isEqualTo(401);
        }
    }

    @Test
    void by_access_tokens_that_end_for_refresh_tokens_that_rotate() throws Exception {
        settings.tokenRequests(2).tokenLifetime(Duration.ofMinutes(10));
        try (SandboxServer sandbox = start("{'kind': 'oauth2_refresh_token', 'rotating': true, 'token_path': '/token',"
                + " 'client_auth': 'body', 'client_id': [{'config': 'user'}], 'client_secret': [{'text': ''}],"
                + " 'scopes': ['a', 'b'], 'parameters': {'p': [{'text': 'x'}]},"
                + " 'refresh_token': [{'config': 'password'}]}")) {
            String request = "grant_type=refresh_token&client_id=ann&scope=a+b&p=x&refresh_token=";
            JsonNode first = form(sandbox, "/token", request + "s3cret");
            assertThat(first.path("expires_in").asInt()).isEqualTo(600);
            String bearer = "Bearer " + first.path("access_token").asText();
            assertThat(status(sandbox, ITEMS, "Authorization", bearer)).isEqualTo(200);
            assertThat(status(sandbox, ITEMS, "Authorization", bearer)).isEqualTo(200);
            assertThat(status(sandbox, ITEMS, "Authorization", bearer)).isEqualTo(401);

            assertThat(form(sandbox, "/token", request + "s3cret").path("error").asText())
                    .isEqualTo("invalid_grant");
            JsonNode second = form(
                    sandbox, "/token", request + first.path("refresh_token").asText());
            clock.move(Duration.ofMinutes(11));
            assertThat(status(
                            sandbox,
                            ITEMS,
                            "Authorization",
                            "Bearer " + second.path("access_token").asText()))
                    .isEqualTo(401);
            assertThat(form(sandbox, "/token", request.replace("ann", "bob"))
                            .path("error")
                            .asText())
                    .isEqualTo("invalid_client");
            assertThat(form(sandbox, "/token", request.replace("a+b", "a"))
                            .path("error")
                            .asText())
                    .isEqualTo("invalid_scope");
            assertThat(form(sandbox, "/token", request.replace("p=x", "p=y"))
                            .path("error")
                            .asText())
                    .isEqualTo("invalid_request");
            assertThat(sandbox.tokensIssued()).isEqualTo(2);
        }
    }

    @Test
    void by_client_credentials_in_the_header() throws Exception {
        try (SandboxServer sandbox =
                start("{'kind': 'oauth2_client_credentials', 'token_path': '/token', 'client_auth': 'header',"
                        + " 'client_id': [{'config': 'user'}], 'client_secret': [{'config': 'password'}],"
                        + " 'scopes': [], 'parameters': {}}")) {
            String basic = Base64.getEncoder().encodeToString("ann:s3cret".getBytes(StandardCharsets.UTF_8));
            JsonNode token =
                    form(sandbox, "/token", "grant_type=client_credentials", "Authorization", "Basic " + basic);
            assertThat(status(
                            sandbox,
                            ITEMS,
                            "Authorization",
                            "Bearer " + token.path("access_token").asText()))
                    .isEqualTo(200);
            assertThat(form(sandbox, "/token", "grant_type=client_credentials")
                            .path("http_status")
                            .asInt())
                    .isEqualTo(401);
        }
    }

    @Test
    void by_a_login_call() throws Exception {
        try (SandboxServer sandbox = start("{'kind': 'session_token', 'token_path': '/login', 'format': 'json',"
                + " 'header': 'X-Session', 'prefix': 'Id ', 'token': ['session', 'id'],"
                + " 'parameters': {'user': [{'config': 'user'}], 'password': [{'config': 'password'}]}}")) {
            JsonNode session =
                    post(sandbox, "/login", "application/json", "{\"user\": \"ann\", \"password\": \"s3cret\"}");
            String id = session.path("session").path("id").asText();
            assertThat(status(sandbox, ITEMS, "X-Session", "Id " + id)).isEqualTo(200);
            assertThat(status(sandbox, ITEMS, "X-Session", id)).isEqualTo(401);
            assertThat(post(sandbox, "/login", "text/plain", "user=ann")
                            .path("http_status")
                            .asInt())
                    .isEqualTo(401);
        }
    }

    @Test
    void by_assertions_that_are_signed_with_the_accounts_key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        String pem = "-----BEGIN " + "PRIVATE KEY-----"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "-----END PRIVATE KEY-----";
        settings.credential("pem", pem)
                .credential("account", "{\"client_email\": \"robot\", \"private_key\": \"" + pem + "\"}");
        try (SandboxServer sandbox = start(
                "{'kind': 'github_app', 'app_id': [{'text': '5'}], 'private_key': [{'config': 'pem'}],"
                        + " 'installation_id': [{'text': '7'}]}",
                "{'kind': 'google_service_account', 'token_path': '/token', 'key': [{'config': 'account'}],"
                        + " 'scopes': ['a']}")) {
            long now = clock.instant().getEpochSecond();
            String github = "{\"iss\": \"%s\", \"iat\": " + now + ", \"exp\": %d}";
            String path = "/app/installations/7/access_tokens";
            String good = signed(pair, github.formatted("5", now + 60));
            JsonNode token = post(sandbox, path, "application/json", "{}", "Authorization", "Bearer " + good);
            assertThat(status(
                            sandbox,
                            ITEMS,
                            "Authorization",
                            "Bearer " + token.path("token").asText()))
                    .isEqualTo(200);
            for (String bad : new String[] {
                signed(pair, github.formatted("6", now + 60)),
                signed(pair, github.formatted("5", now - 1)),
                signed(pair, github.formatted("5", now + 3600)),
                signed(generator.generateKeyPair(), github.formatted("5", now + 60)),
                "a.b",
                "x" + good
            }) {
                assertThat(post(sandbox, path, "application/json", "{}", "Authorization", "Bearer " + bad)
                                .path("http_status")
                                .asInt())
                        .as(bad)
                        .isEqualTo(401);
            }
            String google = "{\"iss\": \"robot\", \"scope\": \"a\", \"aud\": \"" + sandbox.baseUrl()
                    + "/token\", \"iat\": " + now + ", \"exp\": " + (now + 3600) + "}";
            assertThat(form(sandbox, "/token", "assertion=" + signed(pair, google))
                            .path("access_token")
                            .asText())
                    .isNotEmpty();
            assertThat(form(sandbox, "/token", "assertion=" + signed(pair, google.replace("robot", "other")))
                            .path("error")
                            .asText())
                    .isEqualTo("invalid_grant");
        }
    }

    private static String signed(KeyPair pair, String claims) throws Exception {
        String content = BASE64.encodeToString("{\"alg\": \"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(content.getBytes(StandardCharsets.UTF_8));
        return content + "." + BASE64.encodeToString(signature.sign());
    }

    @Test
    void never_shows_credentials() throws IOException {
        assertThat(settings.build().toString()).doesNotContain("s3cret");
        assertThatThrownBy(() -> CommandLine.parse(new String[] {"--credential", "s3cret"}))
                .message()
                .doesNotContain("s3cret");
        settings.credential("pem", "s3cret");
        assertThatThrownBy(() -> start("{'kind': 'github_app', 'app_id': [], 'private_key': [{'config': 'pem'}],"
                        + " 'installation_id': []}"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("s3cret");
    }
}
