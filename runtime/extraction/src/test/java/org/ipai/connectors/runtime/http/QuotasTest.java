package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.Quota.Window;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.RateLimitSignals.ResetFormat;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class QuotasTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final TestServer server = new TestServer();
    private final FakeClock clock = new FakeClock(START);
    private final QuotaLedger ledger = QuotaLedger.inMemory();

    QuotasTest() {
        server.on("/items", Answer.json("[1]"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpTransport transport(Quota... quotas) {
        return new HttpTransport(
                RuledSource.at(server.url()).with(quotas),
                TransportSettings.defaults(),
                TransportEnvironment.standard().withClock(clock).withLedger(ledger));
    }

    private static Quota.Budget budget(Window per, long limit) {
        return new Quota.Budget(per.name(), per, limit, Map.of("search", 3), 1, RateLimitSignals.none(), CALIFORNIA);
    }

    private void fetch(HttpTransport transport, String operation) throws Exception {
        transport.fetch(
                new PageRequest(server.url() + "/items", Request.get("/").build(), null, Set.of()),
                new PagePolicy("items", operation, "", List.of()),
                PageResponse::body);
    }

    @Test
    void a_used_up_minute_is_waited_for() throws Exception {
        try (HttpTransport transport = transport(budget(Window.MINUTE, 2))) {
            for (int i = 0; i < 5; i++) {
                fetch(transport, "list");
            }
        }
        assertThat(clock.now()).isEqualTo(START.plusSeconds(120));
        assertThat(server.asked()).hasSize(5);
    }

    @Test
    void an_operation_costs_its_weight() throws Exception {
        try (HttpTransport transport = transport(budget(Window.SECOND, 4))) {
            fetch(transport, "search");
            fetch(transport, "list");
            assertThat(clock.waits()).isEmpty();
            fetch(transport, "list");
            fetch(transport, "search");
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(1));
            fetch(transport, "search");
        }
        assertThat(clock.waits()).hasSize(2);
    }

    @Test
    void a_used_up_day_defers_to_the_zones_midnight() throws Exception {
        try (HttpTransport transport = transport(budget(Window.DAY, 1))) {
            fetch(transport, "list");
            assertThatExceptionOfType(QuotaExhaustedException.class)
                    .isThrownBy(() -> fetch(transport, "list"))
                    .satisfies(e -> assertThat(e.until()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z")));
        }
    }

    @Test
    void a_day_is_shared_by_processes_and_a_minute_is_not() throws Exception {
        try (HttpTransport first = transport(budget(Window.DAY, 3), budget(Window.MINUTE, 2))) {
            fetch(first, "list");
            fetch(first, "list");
        }
        try (HttpTransport second = transport(budget(Window.DAY, 3), budget(Window.MINUTE, 2))) {
            fetch(second, "list");
            assertThat(clock.waits()).isEmpty();
            assertThatExceptionOfType(QuotaExhaustedException.class).isThrownBy(() -> fetch(second, "list"));
        }
    }

    @Test
    void what_others_spent_is_learnt_from_headers() throws Exception {
        Quota.Budget day = new Quota.Budget(
                "day",
                Window.DAY,
                100,
                Map.of(),
                1,
                new RateLimitSignals("X-Left", "X-Reset", ResetFormat.DELTA_SECONDS),
                CALIFORNIA);
        server.on(
                "/items",
                asked -> Answer.json("[1]")
                        .with("X-Left", asked.count() == 1 ? "1" : "0")
                        .with("X-Reset", "30"));
        try (HttpTransport transport = transport(day)) {
            fetch(transport, "list");
            fetch(transport, "list");
            // Known to be used up: waits for the time the source names, not for midnight.
            assertThatExceptionOfType(QuotaExhaustedException.class).isThrownBy(() -> fetch(transport, "list"));
        }
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(30));
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void no_more_requests_are_under_way_than_the_source_takes() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoInside = new CountDownLatch(2);
        server.on("/items", asked -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            twoInside.countDown();
            twoInside.await(5, TimeUnit.SECONDS);
            inside.decrementAndGet();
            return Answer.json("[1]");
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (HttpTransport transport = transport(new Quota.Concurrent(2))) {
            List<Future<Object>> fetches = threads.invokeAll(java.util.Collections.nCopies(8, () -> {
                fetch(transport, "list");
                return "";
            }));
            for (Future<Object> fetch : fetches) {
                fetch.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void days_have_the_length_of_their_zone() {
        BudgetWindow spring = BudgetWindow.at(Instant.parse("2026-03-08T20:00:00Z"), budget(Window.DAY, 1));
        assertThat(Duration.between(spring.start(), spring.end())).isEqualTo(Duration.ofHours(23));
    }
}
