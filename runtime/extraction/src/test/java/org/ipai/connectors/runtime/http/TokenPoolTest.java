package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.http.TestServer.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A server that gives each token its own quota. */
class TokenPoolTest {

    private final TestServer server = new TestServer();
    private final FakeClock clock = new FakeClock(FetchesTest.START);
    private final Map<String, Integer> quotas = new ConcurrentHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Instant windowEnd = FetchesTest.START.plusSeconds(60);

    TokenPoolTest() {
        server.on("/items", this::answer);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Answer answer(Asked asked) {
        String token = asked.header("Authorization").substring("token ".length());
        if (!quotas.containsKey(token)) {
            return Answer.status(401, "{}");
        }
        boolean over = !clock.now().isBefore(windowEnd);
        // Told by the server's own clock, whose time stands in the header Date.
        Duration left = over ? Duration.ofHours(1) : Duration.between(clock.now(), windowEnd);
        int remaining = over ? 100 : quotas.merge(token, -1, Integer::sum);
        Answer answer = remaining < 0 ? Answer.status(403, "{}") : Answer.json("[]");
        return answer.with("X-RateLimit-Remaining", Integer.toString(Math.max(0, remaining)))
                .with(
                        "X-RateLimit-Reset",
                        Long.toString(Instant.now().plus(left).getEpochSecond()));
    }

    private HttpTransport pool(Duration maxWait, String... tokens) {
        List<Secret> secrets = new ArrayList<>();
        Stream.of(tokens).forEach(token -> secrets.add(Secret.ofConfig("tokens[" + (secrets.size() + 1) + "]", token)));
        TestSource source = new TestSource(server.url(), new Authentication.BearerPool(secrets, "token"));
        TransportEnvironment environment =
                TransportEnvironment.standard().withClock(clock).withWarnings(warnings::add);
        return new HttpTransport(source, TransportSettings.defaults().withMaxQuotaWait(maxWait), environment);
    }

    private void fetch(HttpTransport transport, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            transport.fetch(
                    new PageRequest(server.url() + "/items", Request.get("/").build(), null, Set.of()),
                    PageResponse::body);
        }
    }

    private long sent(String token) {
        return server.asked().stream()
                .filter(asked -> asked.header("Authorization").equals("token " + token))
                .count();
    }

    @Test
    void takes_the_token_with_most_requests_left() throws Exception {
        quotas.putAll(Map.of("aaa", 10, "bbb", 4));
        try (HttpTransport transport = pool(Duration.ZERO, "aaa", "bbb")) {
            fetch(transport, 8);
            assertThat(sent("aaa")).isEqualTo(7);
            assertThat(sent("bbb")).isEqualTo(1);
            assertThat(transport.statistics().quotaRemaining()).isEqualTo(6);
        }
    }

    @Test
    void passes_over_used_up_tokens_and_defers_when_all_are() throws Exception {
        quotas.putAll(Map.of("aaa", 3, "bbb", 2));
        try (HttpTransport transport = pool(Duration.ZERO, "aaa", "bbb")) {
            fetch(transport, 5);
            assertThatExceptionOfType(QuotaExhaustedException.class)
                    .isThrownBy(() -> fetch(transport, 1))
                    .satisfies(
                            e -> assertThat(e.until()).isBetween(windowEnd.minusSeconds(2), windowEnd.plusSeconds(2)));
        }
        assertThat(server.asked()).hasSize(5);
    }

    @Test
    void waits_for_the_first_reset_if_it_is_near() throws Exception {
        quotas.putAll(Map.of("aaa", 1, "bbb", 0));
        try (HttpTransport transport = pool(Duration.ofMinutes(5), "aaa", "bbb")) {
            fetch(transport, 2);
        }
        assertThat(clock.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait.toSeconds()).isBetween(58L, 62L));
    }

    @Test
    void takes_a_refused_token_out_and_names_its_position_only() throws Exception {
        quotas.putAll(Map.of("bbb", 50));
        try (HttpTransport transport = pool(Duration.ZERO, "aaa-s3cret", "bbb")) {
            fetch(transport, 5);
        }
        assertThat(sent("aaa-s3cret")).isEqualTo(1);
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("token 1 of 2 (config 'tokens[1]') was refused with 401")
                .doesNotContain("s3cret");
    }

    @Test
    void ends_the_run_when_every_token_is_refused() {
        try (HttpTransport transport = pool(Duration.ZERO, "aaa", "bbb")) {
            assertThatExceptionOfType(SourceAccessException.class)
                    .isThrownBy(() -> fetch(transport, 1))
                    .withMessage("all 2 tokens of the pool were refused with 401");
        }
    }
}
