package org.ipai.connectors.runtime.sandbox;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessTest {

    private final MovableClock clock = new MovableClock();

    private static SandboxServer start(SandboxSettings.Builder settings) {
        return SandboxServer.start(SandboxClient.octo(), settings.build());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("missing");
    }

    @Test
    void token_is_required_when_set_and_never_told() throws Exception {
        try (SandboxServer sandbox = start(SandboxSettings.builder().token("s3cret-token"))) {
            SandboxClient client = new SandboxClient(sandbox);
            String path = "/orgs/any/repos";
            for (HttpResponse<byte[]> refused : List.of(
                    client.get(path),
                    client.get(path, "Authorization", "Bearer wrong"),
                    client.get(path, "Authorization", "Basic s3cret-token"))) {
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(header(refused, "Content-Type")).startsWith("application/json");
                assertThat(SandboxClient.MAPPER
                                .readTree(refused.body())
                                .path("message")
                                .asText())
                        .isNotEmpty();
                assertThat(new String(refused.body(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("s3cret");
            }
            assertThat(client.get(path, "Authorization", "Bearer s3cret-token").statusCode())
                    .isEqualTo(200);
        }
        assertThat(SandboxSettings.builder().token("s3cret-token").build().toString())
                .doesNotContain("s3cret");
    }

    @Test
    void missing_scope_is_403_and_names_the_scope() throws Exception {
        try (SandboxServer sandbox = start(SandboxSettings.builder().missingScope("issues", "repo"))) {
            SandboxClient client = new SandboxClient(sandbox);
            String repository = client.repositories().get(0);
            HttpResponse<byte[]> refused = client.get(repository + "/issues");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(header(refused, "X-Accepted-OAuth-Scopes")).isEqualTo("repo");
            assertThat(client.get(repository + "/pulls").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void missing_parent_is_listed_but_its_children_are_404() throws Exception {
        try (SandboxServer sandbox = start(SandboxSettings.builder().missingParent(1))) {
            SandboxClient client = new SandboxClient(sandbox);
            List<String> repositories = client.repositories();
            assertThat(repositories).hasSize(3);
            assertThat(client.get(repositories.get(0) + "/issues").statusCode()).isEqualTo(200);
            assertThat(client.get(repositories.get(1) + "/issues").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void rate_limit_counts_down_refuses_and_opens_again() throws Exception {
        RateLimit limit = RateLimit.of(3, Duration.ofSeconds(60));
        try (SandboxServer sandbox =
                start(SandboxSettings.builder().rateLimit(limit).clock(clock))) {
            SandboxClient client = new SandboxClient(sandbox);
            for (String remaining : List.of("2", "1", "0")) {
                HttpResponse<byte[]> response = client.get("/orgs/any/repos");
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(header(response, "x-ratelimit-remaining")).isEqualTo(remaining);
                assertThat(header(response, "x-ratelimit-limit")).isEqualTo("3");
            }
            clock.move(Duration.ofSeconds(10));
            HttpResponse<byte[]> refused = client.get("/orgs/any/repos");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(header(refused, "Retry-After")).isEqualTo("50");
            long reset = Long.parseLong(header(refused, "x-ratelimit-reset"));
            assertThat(reset - clock.instant().getEpochSecond()).isBetween(50L, 51L);
            clock.move(Duration.ofSeconds(49));
            assertThat(client.get("/orgs/any/repos").statusCode()).isEqualTo(429);
            clock.move(Duration.ofSeconds(1));
            assertThat(client.get("/orgs/any/repos").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void rate_limit_can_be_a_403() throws Exception {
        RateLimit limit = RateLimit.forbidding(1, Duration.ofSeconds(60));
        try (SandboxServer sandbox =
                start(SandboxSettings.builder().rateLimit(limit).clock(clock))) {
            SandboxClient client = new SandboxClient(sandbox);
            client.get("/orgs/any/repos");
            HttpResponse<byte[]> refused = client.get("/orgs/any/repos");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(header(refused, "x-ratelimit-remaining")).isEqualTo("0");
        }
    }

    @Test
    void known_page_is_304_until_something_changes_and_costs_nothing() throws Exception {
        RateLimit limit = RateLimit.of(5, Duration.ofSeconds(60));
        try (SandboxServer sandbox =
                start(SandboxSettings.builder().rateLimit(limit).clock(clock))) {
            SandboxClient client = new SandboxClient(sandbox);
            HttpResponse<byte[]> first = client.get("/orgs/any/repos");
            String tag = header(first, "ETag");
            HttpResponse<byte[]> second = client.get("/orgs/any/repos", "If-None-Match", tag);
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(header(second, "x-ratelimit-remaining")).isEqualTo("4");
            sandbox.advance();
            assertThat(client.get("/orgs/any/repos", "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void gzip_holds_the_same_bytes() throws Exception {
        try (SandboxServer sandbox = start(SandboxSettings.builder())) {
            SandboxClient client = new SandboxClient(sandbox);
            HttpResponse<byte[]> plain = client.get("/orgs/any/repos");
            HttpResponse<byte[]> packed = client.get("/orgs/any/repos", "Accept-Encoding", "gzip, deflate");
            assertThat(header(packed, "Content-Encoding").toLowerCase(Locale.ROOT))
                    .isEqualTo("gzip");
            try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body()))) {
                assertThat(in.readAllBytes()).isEqualTo(plain.body());
            }
        }
    }

    @Test
    void settings_that_name_what_is_not_there_are_refused() {
        assertThatThrownBy(() -> start(SandboxSettings.builder().records("isues", 5)))
                .hasMessageContaining("no stream 'isues'")
                .hasMessageContaining("issues");
        assertThatThrownBy(() -> start(SandboxSettings.builder().missingScope("isues", "repo")))
                .hasMessageContaining("isues");
        try (SandboxServer sandbox = start(SandboxSettings.builder())) {
            int port = sandbox.baseUrl().getPort();
            assertThatThrownBy(() -> start(SandboxSettings.builder().port(port)))
                    .hasMessageContaining("port " + port);
        }
    }
}
