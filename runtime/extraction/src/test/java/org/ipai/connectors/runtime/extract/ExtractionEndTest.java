package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.RawServer;
import org.ipai.connectors.runtime.http.SourceAccessException;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What ends a run early, and that nothing of it goes on. */
@Timeout(60)
@ExtendWith(NoThreadLeft.class)
class ExtractionEndTest {

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
    void a_source_that_is_down_ends_the_run() {
        PlannedSlices.of(30).forEach(plan -> server.on("/" + plan.slice().key(), Answer.status(503, "{}")));
        Extracted extracted = extracted();

        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> extracted.slices(TestStream.plain(), SyncMode.INCREMENTAL, PlannedSlices.of(30)))
                .withMessageContaining("10 slices in a row")
                .withMessageContaining("503");
        assertThat(extracted.heard.failures).hasSize(10);
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
                        PlannedSlices.of(5)))
                .satisfies(e -> assertThat(e.until()).isAfter(Extracted.START.plus(Duration.ofMinutes(119))));

        assertThat(extracted.heard.events).containsExactly("page 1", "advanced 2024-01-31T10:00:00Z");
        assertThat(server.targets()).containsExactly("/s0");
    }

    @Test
    void rejected_credentials_end_the_run() {
        IntStream.range(0, 9)
                .forEach(i -> server.on("/s" + i, Answer.status(401, "{\"message\":\"Bad credentials\"}")));

        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> extracted().slices(TestStream.plain(), SyncMode.INCREMENTAL, PlannedSlices.of(9)))
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

        try (SourceTransports transports = transport()) {
            assertThatThrownBy(() -> new StreamExtractor(transports, ExtractionSettings.defaults())
                            .extract(
                                    TestStream.plain(),
                                    SyncMode.INCREMENTAL,
                                    PlannedSlices.of(2).iterator(),
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

        try (SourceTransports transports = transport()) {
            StreamExtractor extractor = new StreamExtractor(transports, new ExtractionSettings(1, 2), stop);
            assertThatThrownBy(() -> extractor.extract(
                            TestStream.plain(),
                            SyncMode.INCREMENTAL,
                            List.of(PlannedSlices.one("s0")).iterator(),
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
                        return PlannedSlices.one("s0");
                    }
                    throw new IllegalStateException("no parents");
                })
                .iterator();

        try (SourceTransports transports = transport()) {
            assertThatThrownBy(() -> new StreamExtractor(transports, new ExtractionSettings(1, 1))
                            .extract(TestStream.plain(), SyncMode.INCREMENTAL, failing, new Heard()))
                    .hasMessage("no parents");
        }
    }
}
