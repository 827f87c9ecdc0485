package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.BackOff.Header.Format;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.ValueTest;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class ErrorRulesTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final ResponseCondition TEAPOT = new ResponseCondition.Status(List.of(418));

    private final TestServer server = new TestServer();
    private final FakeClock clock = new FakeClock(START);
    private final TransportSettings settings = TransportSettings.defaults();

    @AfterEach
    void stop() {
        server.close();
    }

    private Fetched<String> fetch(ErrorRule... rules) throws Exception {
        return fetch(List.of(), rules);
    }

    private Fetched<String> fetch(List<ErrorRule> own, ErrorRule... common) throws Exception {
        return fetch(RuledSource.at(server.url()).with(common), own);
    }

    private Fetched<String> fetch(RuledSource source, List<ErrorRule> own) throws Exception {
        try (HttpTransport transport = new HttpTransport(source, settings, clock)) {
            return transport.fetch(
                    new PageRequest(server.url() + "/items", Request.get("/").build(), null, Set.of()),
                    new PagePolicy("items", "list", "octo/hello", own),
                    response -> new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static ErrorRule retry(@Nullable BackOff backOff, @Nullable Integer attempts, Action then) {
        return new ErrorRule(TEAPOT, Action.RETRY, backOff, attempts, then, null);
    }

    private static Answer teapot() {
        return Answer.status(418, "{\"message\":\"short and stout\"}");
    }

    private static ResponseCondition body(ValueTest test, String... path) {
        return new ResponseCondition.Body(List.of(path), test);
    }

    private Duration waited() {
        return Duration.between(START, clock.now());
    }

    @Test
    void retry_waits_the_same_each_time_and_ends_with_success() throws Exception {
        server.on("/items", asked -> asked.count() < 4 ? teapot() : Answer.json("[1]"));
        Fetched<String> fetched = fetch(retry(new BackOff.Constant(Duration.ofSeconds(7)), 4, Action.FAIL_RUN));
        assertThat(fetched).isEqualTo(new Fetched.Page<>("[1]"));
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void retry_waits_up_to_a_bound_that_doubles() throws Exception {
        server.on("/items", asked -> asked.count() < 6 ? teapot() : Answer.json("[1]"));
        fetch(retry(new BackOff.Exponential(Duration.ofSeconds(10), Duration.ofSeconds(20)), 9, Action.FAIL_RUN));
        assertThat(clock.waits()).hasSize(5).allMatch(wait -> wait.compareTo(Duration.ofSeconds(20)) <= 0);
        assertThat(clock.waits().get(0)).isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(waited()).isGreaterThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void retry_waits_until_the_time_a_header_names(Format format) throws Exception {
        server.on("/items", asked -> asked.count() > 1 ? Answer.json("[1]") : teapot().with("X-Back", time(format)));
        fetch(retry(new BackOff.Header("x-back", format), 2, Action.FAIL_RUN));
        assertThat(waited()).isBetween(Duration.ofSeconds(88), Duration.ofSeconds(91));
    }

    /** By the server's clock, which is the real one. */
    private static String time(Format format) {
        Instant then = Instant.now().plusSeconds(90);
        return switch (format) {
            case SECONDS -> "90";
            case EPOCH_SECONDS -> Long.toString(then.getEpochSecond());
            case HTTP_DATE -> DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atZone(ZoneOffset.UTC));
        };
    }

    @ParameterizedTest
    @CsvSource({"SECONDS,soon", "EPOCH_SECONDS,''", "HTTP_DATE,12"})
    void a_header_that_makes_no_sense_leaves_the_usual_back_off(Format format, String value) throws Exception {
        server.on("/items", asked -> asked.count() > 1 ? Answer.json("[1]") : teapot().with("X-Back", value));
        fetch(retry(new BackOff.Header("X-Back", format), 2, Action.FAIL_RUN));
        assertThat(clock.waits()).hasSize(1);
        assertThat(waited()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_wait_longer_than_a_run_should_take_defers_it() {
        server.on("/items", teapot());
        assertThatExceptionOfType(QuotaExhaustedException.class)
                .isThrownBy(() -> fetch(retry(new BackOff.Constant(Duration.ofHours(2)), 3, Action.FAIL_RUN)))
                .satisfies(e -> assertThat(e.until()).isEqualTo(START.plus(Duration.ofHours(2))));
        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void a_deferral_without_a_time_lasts_until_the_longest_quota_begins_anew() {
        server.on("/items", teapot());
        Quota.Budget day = budget(Quota.Window.DAY, ZoneId.of("America/Los_Angeles"));
        RuledSource source = RuledSource.at(server.url())
                .with(ErrorRule.of(TEAPOT, Action.DEFER))
                .with(budget(Quota.Window.MINUTE, ZoneOffset.UTC), day);
        assertThatExceptionOfType(QuotaExhaustedException.class)
                .isThrownBy(() -> fetch(source, List.of()))
                .satisfies(e -> assertThat(e.until()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z")));
    }

    private static Quota.Budget budget(Quota.Window per, ZoneId zone) {
        return new Quota.Budget(per.name(), per, 100, Map.of(), 1, RateLimitSignals.none(), zone);
    }

    @Test
    void attempts_are_counted_from_the_first_request() {
        server.on("/items", teapot());
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetch(retry(new BackOff.Constant(Duration.ofSeconds(1)), 3, Action.FAIL_PARTITION)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(FailureReason.REJECTED))
                .withMessageContaining("answered 418: short and stout");
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void after_retries_the_page_may_count_as_empty() throws Exception {
        server.on("/items", teapot());
        assertThat(fetch(retry(null, null, Action.EMPTY))).isInstanceOf(Fetched.NoRecords.class);
        assertThat(server.asked()).hasSize(5);
    }

    @Test
    void fail_partition_names_the_slice_and_what_the_provider_said() {
        server.on("/items", teapot());
        ErrorRule rule = new ErrorRule(
                TEAPOT, Action.FAIL_PARTITION, null, null, Action.FAIL_PARTITION, "There is tea in ${slice}.");
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetch(rule))
                .withMessage("There is tea in octo/hello (" + server.url() + "/items answered 418: short and stout)");
    }

    @Test
    void skip_with_gap_says_that_it_was_meant() {
        server.on("/items", teapot());
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetch(ErrorRule.of(TEAPOT, Action.SKIP_WITH_GAP)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(FailureReason.SKIPPED));
    }

    @Test
    void fail_run_ends_everything() {
        server.on("/items", teapot());
        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> fetch(ErrorRule.of(TEAPOT, Action.FAIL_RUN)));
    }

    @Test
    void defer_comes_back_when_the_header_says() {
        server.on("/items", teapot().with("X-Back", "3600"));
        ErrorRule rule = new ErrorRule(
                TEAPOT, Action.DEFER, new BackOff.Header("X-Back", Format.SECONDS), null, Action.FAIL_PARTITION, null);
        assertThatExceptionOfType(QuotaExhaustedException.class)
                .isThrownBy(() -> fetch(rule))
                .satisfies(e -> assertThat(e.until()).isEqualTo(START.plusSeconds(3600)));
    }

    @Test
    void refresh_auth_ends_the_run_where_nothing_can_be_renewed() {
        server.on("/items", Answer.status(401, "{}"));
        ErrorRule rule = new ErrorRule(
                new ResponseCondition.Status(List.of(401)), Action.REFRESH_AUTH, null, null, Action.FAIL_RUN, null);
        assertThatExceptionOfType(SourceAccessException.class).isThrownBy(() -> fetch(rule));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void an_error_inside_a_success_is_one() {
        server.on(
                "/items", Answer.json("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":100,\"data\":{\"name\":\"Denied\"}}}"));
        ErrorRule rule = ErrorRule.of(body(new ValueTest.Exists(), "error"), Action.FAIL_PARTITION);
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetch(rule))
                .withMessageContaining("answered 200");
    }

    @Test
    void a_streams_own_rules_come_first_and_the_built_in_ones_last() throws Exception {
        server.on("/items", Answer.status(429, "{}").with("Retry-After", "100000"));
        ErrorRule empty = ErrorRule.of(new ResponseCondition.Status(List.of(429)), Action.EMPTY);
        ErrorRule fails = ErrorRule.of(new ResponseCondition.Status(List.of(429)), Action.FAIL_RUN);
        assertThat(fetch(List.of(empty), fails)).isInstanceOf(Fetched.NoRecords.class);
        assertThatExceptionOfType(SourceAccessException.class).isThrownBy(() -> fetch(fails));
        assertThatExceptionOfType(QuotaExhaustedException.class)
                .isThrownBy(() -> fetch(ErrorRule.of(TEAPOT, Action.EMPTY)));
    }

    @Test
    void conditions_combine() {
        ResponseCondition quota = new ResponseCondition.All(List.of(
                new ResponseCondition.Status(List.of(403, 429)),
                new ResponseCondition.Any(List.of(
                        new ResponseCondition.Header("x-left", new ValueTest.OneOf(List.of("0"))),
                        body(new ValueTest.OneOf(List.of("quotaExceeded")), "error", "errors", "reason"))),
                new ResponseCondition.Not(body(new ValueTest.Contains("forbidden"), "error", "message"))));
        assertThat(holds(quota, 403, "{}", "0")).isTrue();
        assertThat(holds(quota, 404, "{}", "0")).isFalse();
        assertThat(holds(quota, 403, "{}", "1")).isFalse();
        String second = "{\"error\":{\"errors\":[{\"reason\":\"a\"},{\"reason\":\"quotaExceeded\"}]}}";
        assertThat(holds(quota, 429, second, "1")).isTrue();
        assertThat(holds(quota, 403, "{\"error\":{\"message\":\"it is forbidden\"}}", "0"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":{\"b\":1}}|true",
                "{\"a\":{\"b\":true}}|true",
                "{\"a\":{\"b\":null}}|false",
                "{\"a\":{\"c\":{\"b\":1}}}|false",
                "{\"b\":1}|false",
                "{\"a\":[{\"x\":0},{\"b\":\"\"}]}|true",
                "[{\"a\":{\"b\":[]}}]|true",
                "{\"x\":[1,{\"a\":{\"b\":1}}],\"a\":2}|false",
                "{\"a\":{\"b\":1},|true",
                "{\"x\":|false",
                "<html>|false",
                "''|false"
            })
    void a_value_is_looked_for_on_its_path_only(String json, boolean there) {
        assertThat(holds(body(new ValueTest.Exists(), "a", "b"), 200, json, "")).isEqualTo(there);
    }

    private static boolean holds(ResponseCondition condition, int status, String body, String left) {
        Reply reply = new Reply(
                okhttp3.HttpUrl.get("https://a.example"),
                status,
                okhttp3.Headers.of("X-Left", left),
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return ReplyConditions.hold(condition, reply);
    }
}
