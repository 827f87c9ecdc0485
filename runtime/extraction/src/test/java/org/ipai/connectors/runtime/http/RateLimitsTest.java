package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The server's Date header shows the real time, months from the fake clock: resets are right only if that is used. */
@Timeout(60)
class RateLimitsTest extends FetchesTest {

    private static Answer limited(Answer answer, long remaining, Duration reset) {
        return answer.with("X-RateLimit-Remaining", Long.toString(remaining))
                .with(
                        "X-RateLimit-Reset",
                        Long.toString(Instant.now().plus(reset).getEpochSecond()));
    }

    private Duration waited() {
        return Duration.between(START, clock.now());
    }

    @Test
    void waits_for_the_reset_before_the_limit_is_hit() throws Exception {
        server.on("/1", asked -> limited(Answer.json("[1]"), 0, Duration.ofSeconds(100)));
        server.on("/2", Answer.json("[2]"));

        fetch("/1");
        assertThat(waited()).isZero();
        fetch("/2");

        assertThat(waited()).isBetween(Duration.ofSeconds(98), Duration.ofSeconds(101));
        assertThat(server.targets()).containsExactly("/1", "/2");
    }

    @Test
    void ends_the_run_rather_than_wait_too_long() throws Exception {
        server.on("/1", asked -> limited(Answer.json("[1]"), 0, Duration.ofHours(1)));

        fetch("/1");

        assertThatExceptionOfType(QuotaExhaustedException.class)
                .isThrownBy(() -> fetch("/2"))
                .satisfies(e -> assertThat(e.until())
                        .isBetween(START.plus(Duration.ofMinutes(59)), START.plus(Duration.ofMinutes(61))));
        assertThat(server.targets()).containsExactly("/1");
        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void takes_requests_under_way_off_what_remains() throws Exception {
        QuotaGate gate = new QuotaGate(TestSource.at(server.url()).rateLimitSignals(), Duration.ofMinutes(15), clock);
        gate.enter();
        gate.leave(reply(200, 2, 100));
        gate.enter();
        gate.enter();
        Thread third = new Thread(() -> {
            try {
                gate.enter();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        third.start();
        while (third.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        gate.leave(reply(200, 1, 100));
        gate.leave(reply(200, 0, 100));
        third.join();

        assertThat(waited()).isEqualTo(Duration.ofSeconds(100));
    }

    private Reply reply(int status, int remaining, int resetSeconds) {
        okhttp3.Headers headers = okhttp3.Headers.of(
                "x-ratelimit-remaining", Integer.toString(remaining),
                "x-ratelimit-reset",
                        Long.toString(START.plusSeconds(resetSeconds).getEpochSecond()));
        return new Reply(okhttp3.HttpUrl.get(server.url()), status, headers, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 403, 503, 500})
    void retry_after_in_seconds_is_kept_to(int status) throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1
                        ? Answer.status(status, "{}").with("Retry-After", "70")
                        : Answer.json("[1]"));

        assertThat(fetch("/items")).isEqualTo("[1]");
        assertThat(waited()).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void retry_after_as_a_date_is_kept_to() throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1
                        ? Answer.status(429, "{}")
                                .with("Retry-After", httpDate(Instant.now().plusSeconds(70)))
                        : Answer.json("[1]"));

        assertThat(fetch("/items")).isEqualTo("[1]");
        assertThat(waited()).isBetween(Duration.ofSeconds(69), Duration.ofSeconds(71));
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "", "99999999999999999999999", "NaN"})
    void a_retry_after_that_makes_no_sense_is_ignored(String value) throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1 ? Answer.status(503, "{}").with("Retry-After", value) : Answer.json("[1]"));

        assertThat(fetch("/items")).isEqualTo("[1]");
        assertThat(waited()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void forbidden_with_nothing_remaining_is_a_rate_limit() throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1
                        ? limited(
                                Answer.status(403, "{\"message\":\"API rate limit exceeded\"}"),
                                0,
                                Duration.ofSeconds(50))
                        : Answer.json("[1]"));

        assertThat(fetch("/items")).isEqualTo("[1]");
        assertThat(waited()).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(51));
    }

    @Test
    void a_secondary_limit_that_names_no_time_waits_a_minute() throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1
                        ? Answer.status(403, "{\"message\":\"You have exceeded a secondary rate limit\"}")
                                .with("X-RateLimit-Remaining", "100")
                        : Answer.json("[1]"));

        assertThat(fetch("/items")).isEqualTo("[1]");
        assertThat(waited()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refusals_without_end_end_the_run() {
        server.on("/items", Answer.status(429, "{}").with("Retry-After", "3"));

        assertThatExceptionOfType(QuotaExhaustedException.class)
                .isThrownBy(() -> fetch("/items"))
                .satisfies(e -> assertThat(e.until()).isEqualTo(START.plusSeconds(15)));
        assertThat(server.asked()).hasSize(5);
    }

    @Test
    void a_retry_after_of_nothing_still_backs_off() {
        settings = settings.withBackoff(Duration.ofSeconds(8), Duration.ofSeconds(8));
        server.on("/items", Answer.status(429, "{}").with("Retry-After", "0"));

        assertThatExceptionOfType(QuotaExhaustedException.class)
                .isThrownBy(() -> fetch("/items"))
                .satisfies(e -> assertThat(e.until()).isAfter(clock.now()));
        assertThat(clock.waits()).hasSize(4);
    }

    @Test
    void a_long_retry_after_ends_the_run_for_everybody_at_once() {
        server.on("/items", Answer.status(429, "{}").with("Retry-After", "7200"));

        assertThatExceptionOfType(QuotaExhaustedException.class).isThrownBy(() -> fetch("/items"));
        assertThatExceptionOfType(QuotaExhaustedException.class)
                .isThrownBy(() -> fetch("/other"))
                .satisfies(e -> assertThat(e.until()).isEqualTo(START.plusSeconds(7200)));
        assertThat(server.targets()).containsExactly("/items");
    }
}
