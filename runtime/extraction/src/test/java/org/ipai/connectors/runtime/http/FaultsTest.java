package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class FaultsTest extends FetchesTest {

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void repeats_after_passing_statuses(int status) throws Exception {
        server.on("/items", asked -> asked.count() <= 3 ? Answer.status(status, "") : Answer.json("[1]"));

        assertThat(fetch("/items")).isEqualTo("[1]");
    }

    @Test
    void waits_longer_from_attempt_to_attempt_within_bounds() {
        settings = settings.withMaxAttempts(8).withBackoff(Duration.ofSeconds(2), Duration.ofSeconds(20));
        server.on("/items", Answer.status(500, ""));

        failure("/items", FailureReason.UNAVAILABLE);

        assertThat(server.asked()).hasSize(8);
        assertThat(clock.waits()).hasSize(7);
        for (int i = 0; i < 7; i++) {
            assertThat(clock.waits().get(i)).isBetween(Duration.ZERO, Duration.ofSeconds(Math.min(20, 2L << i)));
        }
    }

    @Test
    void backoff_is_a_random_part_of_a_doubling_bound() {
        Backoff longest = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), () -> 1.0);
        Backoff half = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), () -> 0.5);

        assertThat(IntStream.of(1, 2, 3, 7, 5000).mapToObj(longest::after))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 60L, 60L);
        assertThat(half.after(1)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void gives_up_with_the_providers_message_on_one_bounded_line() {
        server.on(
                "/items?key=hidden",
                Answer.status(502, "{\"message\":\"down\\nfor\\u0007 " + "x".repeat(5000) + "\"}"));

        failure("/items?key=hidden", FailureReason.UNAVAILABLE)
                .withMessageContaining("/items answered 502: down for xxx")
                .withMessageContaining("(5 attempts)")
                .withMessageNotContaining("hidden")
                .satisfies(e -> assertThat(e.message()).hasSizeLessThan(500).doesNotContain("\n"));
    }

    @Test
    void messages_keep_their_language() {
        server.on("/items", Answer.status(404, "{\"message\":\"Größe ungültig: 日本 \u202e\"}"));

        failure("/items", FailureReason.NOT_FOUND)
                .withMessageContaining("Größe ungültig: 日本")
                .withMessageNotContaining("\u202e");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 451})
    void absent_things_are_not_found_at_once(int status) {
        server.on("/items", Answer.status(status, "{\"message\":\"Not Found\"}"));

        failure("/items", FailureReason.NOT_FOUND).withMessageContaining("answered " + status + ": Not Found");
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 406, 409, 422})
    void rejections_carry_the_providers_message(int status) {
        server.on(
                "/items", Answer.status(status, "{\"error\":{\"code\":7,\"message\":\"bad since\"},\"title\":\"T\"}"));

        failure("/items", FailureReason.REJECTED).withMessageContaining("bad since");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void forbidden_names_the_missing_permission() {
        server.on(
                "/items",
                Answer.status(403, "{\"message\":\"Must have admin rights\"}")
                        .with("X-Accepted-OAuth-Scopes", "repo, read:org")
                        .with("X-RateLimit-Remaining", "4999"));

        failure("/items", FailureReason.FORBIDDEN)
                .withMessageContaining("Must have admin rights")
                .satisfies(e -> assertThat(e.remedy()).contains("repo, read:org"));
    }

    @Test
    void unauthorized_ends_the_run() {
        server.on("/items", Answer.status(401, "{\"message\":\"Bad credentials " + TestSource.TOKEN + "\"}"));

        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> fetch("/items"))
                .withMessageContaining("401: Bad credentials [secret]")
                .satisfies(e -> assertThat(e.remedy()).contains("token"));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void statuses_that_mean_empty_are_no_failures() throws Exception {
        server.on("/items", Answer.status(409, "{\"message\":\"Git Repository is empty.\"}"));

        assertThat(fetch(new PageRequest(
                        server.url() + "/items", Request.get("/").build(), null, Set.of(409))))
                .isInstanceOf(Fetched.NoRecords.class);
    }

    @Test
    void not_modified_without_an_etag_is_no_page() {
        server.on("/items", Answer.status(304, ""));

        failure("/items", FailureReason.REJECTED).withMessageContaining("304");
    }

    @Test
    void unusable_bodies_are_requested_again() throws Exception {
        server.on("/items", asked -> Answer.json(asked.count() < 3 ? "[\"invalid\"]" : "[1]"));

        assertThat(fetch("/items")).isEqualTo("[1]");
    }

    @Test
    void unusable_bodies_end_with_an_excerpt_without_the_token() {
        server.on(
                "/items", Answer.json("[\"invalid " + TestSource.TOKEN + "\u0000\u001b[31m" + "y".repeat(200) + "\"]"));

        failure("/items", FailureReason.INVALID_RESPONSE)
                .withMessageContaining("is invalid; it starts with: [\"invalid [secret]")
                .withMessageNotContaining(TestSource.TOKEN)
                .withMessageNotContaining("\u001b")
                .withMessageNotContaining("y".repeat(80));
        assertThat(server.asked()).hasSize(5);
    }

    @Test
    void html_and_nothing_are_unusable() {
        server.on("/typed", Answer.json("[]").with("Content-Type", "text/html; charset=utf-8"));
        server.on("/untyped", Answer.json("\n <html><body>Sign in</body></html>"));
        server.on("/empty", Answer.json(""));
        server.on("/blank", Answer.json(" \r\n"));

        failure("/typed", FailureReason.INVALID_RESPONSE).withMessageContaining("HTML");
        failure("/untyped", FailureReason.INVALID_RESPONSE)
                .withMessageContaining("HTML")
                .withMessageContaining("Sign in");
        failure("/empty", FailureReason.INVALID_RESPONSE).withMessageContaining("is empty");
        failure("/blank", FailureReason.INVALID_RESPONSE).withMessageContaining("is empty");
    }

    @Test
    void pages_larger_than_allowed_fail_once() {
        settings = settings.withMaxPageBytes(1000);
        server.on("/items", Answer.json("[" + "1,".repeat(500) + "1]"));

        failure("/items", FailureReason.RESPONSE_TOO_LARGE).withMessageContaining("1000 bytes");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void gzip_bombs_are_stopped_while_unpacking() {
        settings = settings.withMaxPageBytes(1 << 20);
        server.on("/items", Answer.json("[" + " ".repeat(50 << 20) + "]").with("Content-Encoding", "gzip"));

        failure("/items", FailureReason.RESPONSE_TOO_LARGE);
        assertThat(transport().statistics().bytesReceived()).isZero();
    }

    @Test
    void a_page_of_exactly_the_largest_size_is_taken() throws Exception {
        settings = settings.withMaxPageBytes(1000);
        server.on("/items", Answer.json("[" + "1".repeat(998) + "]"));

        assertThat(fetch("/items")).hasSize(1000);
    }

    ThrowableAssertAlternative<FetchException> failure(String target, FailureReason reason) {
        return assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetch(target))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.remedy()).isNotBlank());
    }
}
