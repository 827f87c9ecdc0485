package org.ipai.connectors.runtime.extract;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.RawServer;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.http.TestSource;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class StreamExtractorTest {

    private final TestServer server = new TestServer();

    @AfterEach
    void no_thread_is_left() throws InterruptedException {
        server.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("ipai-extract")) {
                // It has nothing more to do; joining fails the test by its timeout if it has.
                thread.join();
            }
        }
    }

    private Extracted extracted() {
        return new Extracted(server.url());
    }

    private static SlicePlan slice(String key) {
        return new SlicePlan(new Slice(key, "label " + key, Map.of()), null);
    }

    private static List<SlicePlan> slices(int count) {
        return IntStream.range(0, count).mapToObj(i -> slice("s" + i)).toList();
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

    @Test
    void a_failed_slice_leaves_the_others_alone() throws Exception {
        server.on("/s0", Answer.json("[{\"id\":0}]"))
                .on("/s1", Answer.status(403, "{}"))
                .on("/s2", Answer.status(500, "{}"))
                .on("/s3", Answer.json("[{\"id\":3}]"));

        Heard heard = extracted().slices(TestStream.plain(), SyncMode.INCREMENTAL, slices(5));

        assertThat(heard.records).containsExactlyInAnyOrder("{\"id\":0}", "{\"id\":3}");
        assertThat(heard.failures)
                .extracting(failure -> failure.slice().key() + " " + failure.reason())
                .containsExactlyInAnyOrder("s1 FORBIDDEN", "s2 UNAVAILABLE", "s4 NOT_FOUND");
        assertThat(heard.failures)
                .allSatisfy(failure -> assertThat(failure.remedy()).isNotBlank());
    }

    @Test
    void a_source_that_is_down_ends_the_run() {
        slices(30).forEach(plan -> server.on("/" + plan.slice().key(), Answer.status(503, "{}")));
        Extracted extracted = extracted();

        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> extracted.slices(TestStream.plain(), SyncMode.INCREMENTAL, slices(30)))
                .withMessageContaining("10 slices in a row")
                .withMessageContaining("503");
        assertThat(extracted.heard.failures).hasSize(10);
    }

    @Test
    void a_slice_no_request_can_be_made_for_fails_alone() throws Exception {
        server.on("/s0", Answer.json("[{\"id\":0}]"));

        Heard heard =
                extracted().slices(TestStream.plain(), SyncMode.INCREMENTAL, List.of(slice("{none}"), slice("s0")));

        assertThat(heard.records).containsExactly("{\"id\":0}");
        assertThat(heard.failures).extracting(SliceFailure::reason).containsExactly(FailureReason.INVALID_REQUEST);
    }

    @Test
    void many_slices_of_many_pages_come_whole_and_in_order() throws Exception {
        for (int slice = 0; slice < 20; slice++) {
            for (int page = 0; page < 5; page++) {
                Answer answer = Answer.json("[{\"s\":" + slice + ",\"p\":" + page + "}]");
                String target = "/s" + slice + (page == 0 ? "" : "?page=" + page);
                server.on(target, page == 4 ? answer : answer.next("/s" + slice + "?page=" + (page + 1)));
            }
        }

        Heard heard = extracted().slices(TestStream.plain(), SyncMode.FULL_REFRESH, slices(20));

        assertThat(heard.records).hasSize(100);
        for (int slice = 0; slice < 20; slice++) {
            String start = "{\"s\":" + slice + ",";
            assertThat(heard.records.stream().filter(record -> record.startsWith(start)))
                    .isSortedAccordingTo(String::compareTo)
                    .hasSize(5);
        }
        assertThat(heard.finished).hasSize(20);
    }

    @Test
    void slices_are_read_side_by_side_and_taken_one_by_one() throws Exception {
        CountDownLatch together = new CountDownLatch(3);
        for (int i = 0; i < 9; i++) {
            server.on("/s" + i, asked -> {
                together.countDown();
                together.await();
                return Answer.json("[]");
            });
        }
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Heard heard = new Heard();
        Iterator<SlicePlan> counting = slices(9).stream()
                .peek(plan -> most.accumulateAndGet(taken.incrementAndGet() - heard.finished.size(), Math::max))
                .iterator();

        try (SourceTransports transports = transport(server.url())) {
            new StreamExtractor(transports, new ExtractionSettings(3, 1))
                    .extract(TestStream.plain(), SyncMode.INCREMENTAL, counting, heard);
        }

        assertThat(heard.finished).hasSize(9);
        assertThat(most).hasValueLessThanOrEqualTo(3);
    }

    private static SourceTransports transport(URI url) {
        return new SourceTransports(TestSource.at(url), TransportSettings.defaults(), new FixedClock());
    }

    @Test
    void the_next_page_is_requested_while_one_is_handed_over_and_no_further() throws Exception {
        Semaphore requested = new Semaphore(0);
        for (int page = 0; page < 6; page++) {
            String target = page == 0 ? "/items" : "/p" + page;
            String body = "[{\"id\":" + page + "}]";
            String next = "/p" + (page + 1);
            boolean last = page == 5;
            server.on(target, asked -> {
                requested.release();
                return last ? Answer.json(body) : Answer.json(body).next(next);
            });
        }
        Heard heard = new Heard() {
            @Override
            public void page(RecordPage page) throws InterruptedException {
                // Page n is held here: page n + 1 comes, page n + 2 must not.
                if (records.size() < 5) {
                    requested.acquire(records.isEmpty() ? 2 : 1);
                }
                assertThat(server.asked()).hasSizeLessThanOrEqualTo(records.size() + 2);
                super.page(page);
            }
        };

        try (SourceTransports transports = transport(server.url())) {
            new StreamExtractor(transports, new ExtractionSettings(4, 2))
                    .extract(
                            TestStream.plain(),
                            SyncMode.INCREMENTAL,
                            List.of(slice("items")).iterator(),
                            heard);
        }

        assertThat(heard.records).hasSize(6);
    }

    @Test
    void the_listener_is_called_by_the_calling_thread_alone() throws Exception {
        IntStream.range(0, 8).forEach(i -> server.on("/s" + i, Answer.json("[{\"id\":" + i + "}]")));
        Thread caller = Thread.currentThread();
        Heard heard = new Heard() {
            @Override
            public void page(RecordPage page) throws InterruptedException {
                assertThat(Thread.currentThread()).isSameAs(caller);
                super.page(page);
            }
        };

        try (SourceTransports transports = transport(server.url())) {
            new StreamExtractor(transports, ExtractionSettings.defaults())
                    .extract(TestStream.plain(), SyncMode.INCREMENTAL, slices(8).iterator(), heard);
        }

        assertThat(heard.records).hasSize(8);
    }

    @Test
    void a_used_up_quota_ends_the_run_after_handing_over_what_was_read() {
        long reset = Instant.now().plus(Duration.ofHours(2)).getEpochSecond();
        server.on(
                "/s0",
                Answer.json("[{\"at\":\"2024-01-31T10:00:00Z\"}]")
                        .next("/next")
                        .with("X-RateLimit-Remaining", "0")
                        .with("X-RateLimit-Reset", Long.toString(reset)));
        Extracted extracted = extracted().with(new ExtractionSettings(1, 2));

        assertThatExceptionOfType(QuotaExhaustedException.class)
                .isThrownBy(() -> extracted.slices(
                        TestStream.with(Order.ASCENDING, Filter.REQUEST, Duration.ZERO),
                        SyncMode.INCREMENTAL,
                        slices(5)))
                .satisfies(e -> assertThat(e.until()).isAfter(Extracted.START.plus(Duration.ofMinutes(119))));

        assertThat(extracted.heard.events).containsExactly("page 1", "advanced 2024-01-31T10:00:00Z");
        assertThat(server.targets()).containsExactly("/s0");
    }

    @Test
    void rejected_credentials_end_the_run() {
        IntStream.range(0, 9)
                .forEach(i -> server.on("/s" + i, Answer.status(401, "{\"message\":\"Bad credentials\"}")));

        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> extracted().slices(TestStream.plain(), SyncMode.INCREMENTAL, slices(9)))
                .withMessageContaining("Bad credentials");
    }

    @Test
    void what_the_listener_throws_ends_the_run_although_a_slice_hangs() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        server.on("/s0", Answer.json("[{\"id\":1}]")).on("/s1", asked -> {
            never.await();
            return Answer.json("[]");
        });
        Heard failing = new Heard() {
            @Override
            public void page(RecordPage page) {
                throw new IllegalStateException("disk full");
            }
        };

        try (SourceTransports transports = transport(server.url())) {
            assertThatThrownBy(() -> new StreamExtractor(transports, ExtractionSettings.defaults())
                            .extract(
                                    TestStream.plain(),
                                    SyncMode.INCREMENTAL,
                                    slices(2).iterator(),
                                    failing))
                    .hasMessage("disk full");
        }
    }

    @Test
    void an_interrupt_ends_the_run_although_the_server_stalls() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer raw = new RawServer(socket -> {
            asked.countDown();
            RawServer.stallAfter("HTTP/1.1 200 OK\r\n").run(socket);
        })) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread run = new Thread(() -> {
                try {
                    new Extracted(raw.url()).whole(TestStream.plain());
                } catch (Throwable e) {
                    thrown.set(e);
                }
            });
            run.start();
            asked.await();
            run.interrupt();
            run.join();

            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void a_request_to_stop_ends_the_run_after_what_has_been_read() throws Exception {
        StopRequest stop = new StopRequest();
        server.on("/s0", Answer.json("[{\"id\":1}]").next("/stalled"));
        server.on("/stalled", asked -> {
            stop.request();
            Thread.sleep(60_000);
            return Answer.json("[]");
        });
        Heard heard = new Heard();

        try (SourceTransports transports = transport(server.url())) {
            StreamExtractor extractor = new StreamExtractor(transports, new ExtractionSettings(1, 2), stop);
            assertThatThrownBy(() -> extractor.extract(
                            TestStream.plain(),
                            SyncMode.INCREMENTAL,
                            List.of(slice("s0")).iterator(),
                            heard))
                    .isInstanceOf(InterruptedException.class);
            assertThat(extractor.isStopped()).isTrue();
        }
        assertThat(heard.records).hasSize(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void faults_of_the_slices_iterator_end_the_run() {
        Iterator<SlicePlan> failing = Stream.generate(() -> {
                    if (server.asked().isEmpty()) {
                        return slice("s0");
                    }
                    throw new IllegalStateException("no parents");
                })
                .iterator();

        try (SourceTransports transports = transport(server.url())) {
            assertThatThrownBy(() -> new StreamExtractor(transports, new ExtractionSettings(1, 1))
                            .extract(TestStream.plain(), SyncMode.INCREMENTAL, failing, new Heard()))
                    .hasMessage("no parents");
        }
    }

    @Test
    void a_check_requests_one_page() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1}]").next("/2"));

        try (SourceTransports transports = transport(server.url())) {
            Optional<SliceFailure> fault = new ConnectionCheck(transports).check(TestStream.plain(), Slice.whole());

            assertThat(fault).isEmpty();
        }
        assertThat(server.targets()).containsExactly("/items");
    }

    @Test
    void a_check_says_what_is_wrong() throws Exception {
        try (SourceTransports transports = transport(server.url())) {
            assertThat(new ConnectionCheck(transports).check(TestStream.plain(), Slice.whole()))
                    .hasValueSatisfying(fault -> assertThat(fault.reason()).isEqualTo(FailureReason.NOT_FOUND));
        }
    }
}
