package org.ipai.connectors.runtime.extract;

import java.util.concurrent.atomic.AtomicInteger;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.RawServer;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** How the pages of a slice are read, and what makes a slice fail. */
@Timeout(60)
@ExtendWith(NoThreadLeft.class)
class StreamExtractorTest {

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Extracted extracted() {
        return new Extracted(server.url());
    }

    @Test
    void follows_links_absolute_and_relative_over_empty_pages_to_the_end() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1}]").next(server.url() + "/items?page=2"))
                .on("/items?page=2", Answer.json("[]").next("?page=3"))
                .on("/items?page=3", Answer.json("[{\"id\":3}]").with("Link", "</a>; rel=prev", "</end>;rel=next"))
                .on("/end", Answer.json("[{\"id\":4}]").with("Link", "</items>; rel=\"first\""));

        Heard heard = extracted().whole(TestStream.plain());

        assertThat(heard.records).containsExactly("{\"id\":1}", "{\"id\":3}", "{\"id\":4}");
        assertThat(heard.events).containsExactly("page 1", "page 1", "page 1", "finished null");
    }

    @Test
    void walks_into_envelopes() throws Exception {
        server.on("/items", Answer.json("{\"total\":2,\"items\":[{\"id\":1},{\"id\":2}]}"));

        assertThat(extracted().whole(TestStream.plain().withRecordPath("items")).records)
                .containsExactly("{\"id\":1}", "{\"id\":2}");
    }

    @Test
    void a_next_page_elsewhere_fails_the_slice_and_is_not_asked_for() throws Exception {
        try (TestServer other = new TestServer()) {
            server.on("/items", Answer.json("[{\"id\":1}]").next(other.url() + "/items"));

            Heard heard = extracted().whole(TestStream.plain());

            assertThat(heard.events).containsExactly("page 1", "failed FOREIGN_URL");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void statuses_that_mean_empty_finish_the_slice() throws Exception {
        server.on("/items", Answer.status(409, "{\"message\":\"Git Repository is empty.\"}"));

        assertThat(extracted().whole(TestStream.plain().withEmptyStatuses(409)).events)
                .containsExactly("finished null");
    }

    @Test
    void pages_that_are_no_json_fail_the_slice_after_all_attempts_and_hand_nothing_over() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1},{\"id\":"));

        Heard heard = extracted().whole(TestStream.plain());

        assertThat(heard.events).containsExactly("failed INVALID_RESPONSE");
        assertThat(heard.failures.get(0).message()).contains("no valid JSON", "5 attempts", "[{\"id\":1},{\"id\":");
        assertThat(server.asked()).hasSize(5);
    }

    @Test
    void a_page_that_is_whole_at_the_second_attempt_is_handed_over_once() throws Exception {
        server.on("/items", asked -> Answer.json(asked.count() == 1 ? "[{\"id\":1}" : "[{\"id\":1}]"));

        assertThat(extracted().whole(TestStream.plain()).events).containsExactly("page 1", "finished null");
    }

    @Test
    void a_link_header_that_cannot_be_read_is_not_the_last_page() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1}]").with("Link", "<broken; rel=next"));

        assertThat(extracted().whole(TestStream.plain()).events).containsExactly("failed INVALID_RESPONSE");
    }

    @Test
    void a_next_page_seen_before_is_a_loop() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1}]").next("/2"))
                .on("/2", Answer.json("[{\"id\":2}]").next("/items#x"));

        assertThat(extracted().whole(TestStream.plain()).events)
                .containsExactly("page 1", "page 1", "failed PAGINATION_LOOP");
    }

    @Test
    void a_page_with_an_earlier_ones_body_is_a_loop() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1}]").next("/2"))
                .on("/2", Answer.json("[{\"id\":1}]").next("/3"));

        assertThat(extracted().whole(TestStream.plain()).events).containsExactly("page 1", "failed PAGINATION_LOOP");
    }

    @Test
    void empty_pages_without_end_are_a_loop() throws Exception {
        try (RawServer raw = new RawServer(new Endless())) {
            Heard heard = new Extracted(raw.url()).whole(TestStream.plain());

            assertThat(heard.failures).extracting(SliceFailure::reason).containsExactly(FailureReason.PAGINATION_LOOP);
        }
    }

    /** Sends empty pages, each with another next page. */
    private static final class Endless implements RawServer.Script {

        private final AtomicInteger page = new AtomicInteger();

        @Override
        public void run(java.net.Socket socket) throws Exception {
            RawServer.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\nLink: </p"
                            + page.incrementAndGet() + ">; rel=next\r\n\r\n[]")
                    .run(socket);
        }
    }
}
