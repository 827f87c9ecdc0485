package org.ipai.connectors.runtime.extract;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.http.TestSource;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.RecordPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Many slices at once: none waits for, disturbs or runs ahead of the others. */
@Timeout(60)
@ExtendWith(NoThreadLeft.class)
class SideBySideTest {

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Extracted extracted() {
        return new Extracted(server.url());
    }

    private SourceTransports transport() {
        return new SourceTransports(TestSource.at(server.url()), TransportSettings.defaults(), new FixedClock());
    }

    @Test
    void a_failed_slice_leaves_the_others_alone() throws Exception {
        server.on("/s0", Answer.json("[{\"id\":0}]"))
                .on("/s1", Answer.status(403, "{}"))
                .on("/s2", Answer.status(500, "{}"))
                .on("/s3", Answer.json("[{\"id\":3}]"));

        Heard heard = extracted().slices(TestStream.plain(), SyncMode.INCREMENTAL, PlannedSlices.of(5));

        assertThat(heard.records).containsExactlyInAnyOrder("{\"id\":0}", "{\"id\":3}");
        assertThat(heard.failures)
                .extracting(failure -> failure.slice().key() + " " + failure.reason())
                .containsExactlyInAnyOrder("s1 FORBIDDEN", "s2 UNAVAILABLE", "s4 NOT_FOUND");
        assertThat(heard.failures)
                .allSatisfy(failure -> assertThat(failure.remedy()).isNotBlank());
    }

    @Test
    void a_slice_no_request_can_be_made_for_fails_alone() throws Exception {
        server.on("/s0", Answer.json("[{\"id\":0}]"));

        Heard heard = extracted()
                .slices(
                        TestStream.plain(),
                        SyncMode.INCREMENTAL,
                        List.of(PlannedSlices.one("{none}"), PlannedSlices.one("s0")));

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

        Heard heard = extracted().slices(TestStream.plain(), SyncMode.FULL_REFRESH, PlannedSlices.of(20));

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
        Iterator<SlicePlan> counting = PlannedSlices.of(9).stream()
                .peek(plan -> most.accumulateAndGet(taken.incrementAndGet() - heard.finished.size(), Math::max))
                .iterator();

        try (SourceTransports transports = transport()) {
            new StreamExtractor(transports, new ExtractionSettings(3, 1))
                    .extract(TestStream.plain(), SyncMode.INCREMENTAL, counting, heard);
        }

        assertThat(heard.finished).hasSize(9);
        assertThat(most).hasValueLessThanOrEqualTo(3);
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

        try (SourceTransports transports = transport()) {
            new StreamExtractor(transports, new ExtractionSettings(4, 2))
                    .extract(
                            TestStream.plain(),
                            SyncMode.INCREMENTAL,
                            List.of(PlannedSlices.one("items")).iterator(),
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

        try (SourceTransports transports = transport()) {
            new StreamExtractor(transports, ExtractionSettings.defaults())
                    .extract(
                            TestStream.plain(),
                            SyncMode.INCREMENTAL,
                            PlannedSlices.of(8).iterator(),
                            heard);
        }

        assertThat(heard.records).hasSize(8);
    }
}
