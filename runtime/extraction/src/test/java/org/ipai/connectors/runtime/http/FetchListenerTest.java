package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class FetchListenerTest {

    private final TestServer server = new TestServer();
    private final FakeClock clock = new FakeClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Noted noted = new Noted();

    /** Notes what it hears. */
    private static final class Noted implements FetchListener {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final List<SentRequest> requests = new CopyOnWriteArrayList<>();

        @Override
        public RequestListener sending(SentRequest request) {
            requests.add(request);
            return new RequestListener() {
                @Override
                public void answered(int status, long bodyBytes) {
                    lines.add(status + " with " + bodyBytes + " bytes");
                }

                @Override
                public void failed(Exception cause) {
                    lines.add(cause.getClass().getSimpleName());
                }
            };
        }

        @Override
        public void retried(String stream) {
            lines.add("retried " + stream);
        }

        @Override
        public void waited(String stream, Duration wait) {
            lines.add("waited " + wait.toSeconds() + " s for " + stream);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_attempt_is_heard_of_with_what_became_of_it() throws Exception {
        server.on("/o/issues", asked -> asked.count() < 3 ? Answer.status(502, "{}") : Answer.json("[17]"));

        try (HttpTransport transport = transport()) {
            fetch(transport);
            assertThat(noted.lines)
                    .containsExactly(
                            "502 with 2 bytes",
                            "retried issues",
                            "502 with 2 bytes",
                            "retried issues",
                            "200 with 4 bytes");
            assertThat(noted.requests).hasSize((int) transport.statistics().requests());
        }
        assertThat(noted.requests).extracting(SentRequest::resends).containsExactly(0, 1, 2);
        assertThat(noted.requests.get(0))
                .isEqualTo(new SentRequest(
                        "issues",
                        "octo/hello",
                        "GET",
                        "http",
                        "127.0.0.1",
                        server.url().getPort(),
                        "/{owner}/issues",
                        0));
    }

    @Test
    void a_wait_for_a_rate_limit_is_told_from_one_before_another_attempt() throws Exception {
        server.on(
                "/o/issues",
                asked -> asked.count() == 1 ? Answer.status(429, "{}").with("Retry-After", "40") : Answer.json("[]"));

        try (HttpTransport transport = transport()) {
            fetch(transport);
        }
        assertThat(noted.lines)
                .containsExactly("429 with 2 bytes", "retried issues", "waited 40 s for issues", "200 with 2 bytes");
    }

    @Test
    void a_request_without_an_answer_has_failed() {
        server.close();
        try (HttpTransport transport = transport()) {
            assertThatExceptionOfType(SourceAccessException.class).isThrownBy(() -> fetch(transport));
        }
        assertThat(noted.lines).last().isEqualTo("ConnectException");
    }

    private HttpTransport transport() {
        return new HttpTransport(
                TestSource.at(server.url()),
                TransportSettings.defaults(),
                TransportEnvironment.standard().withClock(clock).withListener(noted));
    }

    private void fetch(HttpTransport transport) throws Exception {
        Request request = Request.get("/{owner}/issues").path("owner", "o").build();
        transport.fetch(
                new PageRequest(transport.url(request), request, null, Set.of()),
                new PagePolicy("issues", "", "octo/hello", List.of()),
                PageResponse::body);
    }
}
