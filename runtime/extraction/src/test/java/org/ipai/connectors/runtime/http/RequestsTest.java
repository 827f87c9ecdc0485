package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.util.Set;
import java.util.stream.IntStream;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.http.TestServer.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestsTest extends FetchesTest {

    @Test
    void sends_token_user_agent_and_the_sources_headers() throws Exception {
        server.on("/items", Answer.json("[]"));

        fetch("/items");

        Asked asked = server.asked().get(0);
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + TestSource.TOKEN);
        assertThat(asked.header("User-agent")).isEqualTo("ipai-connectors");
        assertThat(asked.header("X-api-version")).isEqualTo("7");
        assertThat(asked.header("Accept")).isEqualTo("application/json");
        assertThat(asked.header("Accept-encoding")).isEqualTo("gzip");
    }

    @Test
    void sends_no_authorization_without_authentication() throws Exception {
        server.on("/items", Answer.json("[]"));
        TestSource source = new TestSource(server.url(), new Authentication.None());

        try (HttpTransport transport = new HttpTransport(source, settings)) {
            transport.fetch(
                    new PageRequest(server.url() + "/items", Request.get("/").build(), null, Set.of()),
                    PageResponse::body);
        }

        assertThat(server.asked().get(0).header("Authorization")).isEmpty();
    }

    @Test
    void unpacks_gzip() throws Exception {
        server.on("/items", Answer.json("[1]").with("Content-Encoding", "gzip"));

        assertThat(fetch("/items")).isEqualTo("[1]");
    }

    @Test
    void resolves_requests_against_a_base_url_with_a_path() {
        HttpTransport transport = transport(URI.create("https://api.example.com/v3/"));

        String url = transport.url(Request.get("/repos/{name}")
                .path("name", "a/b ü")
                .query("q", "x&y=z +1")
                .build());

        assertThat(url).isEqualTo("https://api.example.com/v3/repos/a%2Fb%20%C3%BC?q=x%26y%3Dz%20%2B1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://10.0.0.1",
                "https://user:password@api.example.com",
                "https://api.example.com?key=1",
                "ftp://api.example.com",
                "/no/host"
            })
    void refuses_base_urls_that_are_no_safe_place_for_a_token(String url) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> transport(URI.create(url)))
                .withMessageContaining("base_url")
                .withMessageNotContaining("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:80", "https://api.example.com"})
    void takes_https_and_loopback(String url) {
        assertThat(transport(URI.create(url)).url(Request.get("/x").build())).endsWith("/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab\ncd", " abcd", "abcd\r\n", "tökèn"})
    void refuses_tokens_no_header_can_hold_without_printing_them(String token) {
        TestSource source = new TestSource(server.url(), new Authentication.Bearer(Secret.of(token)));

        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> new HttpTransport(source, settings))
                .withMessageContaining("the token is empty or has line breaks")
                .withMessageNotContaining("cd");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void follows_redirects_within_the_origin_with_the_token(int status) throws Exception {
        server.on("/repos/old/items", Answer.status(status, "").with("Location", "/repositories/7/items?page=1"))
                .on("/repositories/7/items?page=1", Answer.json("[1]"));

        assertThat(fetch("/repos/old/items")).isEqualTo("[1]");
        assertThat(server.asked().get(1).header("Authorization")).contains(TestSource.TOKEN);
    }

    @Test
    void never_follows_a_redirect_to_another_origin() {
        try (TestServer other = new TestServer()) {
            other.on("/steal", Answer.json("[]"));
            server.on("/items", Answer.status(302, "").with("Location", other.url() + "/steal?secret=1"));

            assertThatExceptionOfType(FetchException.class)
                    .isThrownBy(() -> fetch("/items"))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(FailureReason.FOREIGN_URL))
                    .withMessageContaining("/steal")
                    .withMessageNotContaining("secret");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void never_fetches_a_url_of_another_origin() {
        for (String url : new String[] {"https://127.0.0.1/x", "http://localhost:1/x", "http://example.com/x"}) {
            assertThatExceptionOfType(FetchException.class)
                    .isThrownBy(
                            () -> fetch(new PageRequest(url, Request.get("/").build(), null, Set.of())))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(FailureReason.FOREIGN_URL));
        }
    }

    @Test
    void follows_five_redirects_and_no_sixth() throws Exception {
        IntStream.range(0, 6)
                .forEach(i -> server.on("/" + i, Answer.status(302, "").with("Location", "/" + (i + 1))));
        server.on("/6", Answer.json("[6]"));

        assertThat(fetch("/1")).isEqualTo("[6]");
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetch("/0"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(FailureReason.REDIRECT_LOOP));
    }

    @Test
    void a_redirect_to_nowhere_is_a_failure() {
        server.on("/items", Answer.status(301, ""));

        assertThatThrownBy(() -> fetch("/items")).hasMessageContaining("redirected to nowhere");
    }

    @Test
    void counts_what_it_does() throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1
                        ? Answer.status(503, "")
                        : Answer.json("[1]").with("X-RateLimit-Remaining", "41"));
        server.on("/same", Answer.status(304, ""));

        fetch("/items");
        fetch(new PageRequest(server.url() + "/same", Request.get("/").build(), "\"e\"", Set.of()));

        assertThat(transport().statistics()).isEqualTo(new TransportStatistics(3, 1, 1, 3, 41L));
    }
}
