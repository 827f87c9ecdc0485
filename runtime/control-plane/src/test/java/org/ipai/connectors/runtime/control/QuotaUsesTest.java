package org.ipai.connectors.runtime.control;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@SuppressWarnings("NullAway.Init")
final class QuotaUsesTest {

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    private TestDatabase database;
    private ControlPlane plane;
    private long connection;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.create();
        plane = database.open();
        connection = plane.connections().ensure("acme", "github");
    }

    @AfterEach
    void close() {
        plane.close();
    }

    @Test
    void a_budget_is_spent_to_the_last_unit_and_no_further() {
        QuotaUses uses = plane.quotaUses(connection);
        assertThat(uses.spend("day", today, 60, 100)).isTrue();
        assertThat(uses.spend("day", today, 41, 100)).isFalse();
        assertThat(uses.spend("day", today, 40, 100)).isTrue();
        assertThat(uses.spend("day", today, 1, 100)).isFalse();
        assertThat(uses.spend("hour", today, 1, 100)).isTrue();
        assertThat(uses.spend("day", today.plus(Duration.ofDays(1)), 1, 100)).isTrue();
    }

    @Test
    void it_outlives_the_process_and_belongs_to_one_connection() {
        plane.quotaUses(connection).spend("day", today, 2, 2);
        try (ControlPlane another = database.open()) {
            assertThat(another.quotaUses(connection).spend("day", today, 1, 2)).isFalse();
            long other = another.connections().ensure("other", "shop");
            assertThat(another.quotaUses(other).spend("day", today, 1, 2)).isTrue();
        }
    }

    @Test
    void those_who_spend_together_do_not_spend_too_much() {
        QuotaUses uses = plane.quotaUses(connection);
        AtomicInteger added = new AtomicInteger();
        List<CompletableFuture<Void>> all = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (uses.spend("day", today, 3, 50)) {
                        added.incrementAndGet();
                    }
                }))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(added).hasValue(16);
    }

    @Test
    void what_the_provider_says_raises_the_count_and_never_lowers_it() {
        QuotaUses uses = plane.quotaUses(connection);
        uses.learn("day", today, 9);
        uses.learn("day", today, 4);
        uses.learn("hour", today, -5);
        assertThat(uses.spend("day", today, 2, 10)).isFalse();
        assertThat(uses.spend("day", today, 1, 10)).isTrue();
    }

    @Test
    void old_windows_are_forgotten() throws SQLException {
        QuotaUses uses = plane.quotaUses(connection);
        uses.spend("day", today.minus(Duration.ofDays(9)), 1, 10);
        uses.spend("day", today, 1, 10);
        assertThat(database.query("select count(*) from ipai.quota_use")).containsExactly("1");
    }
}
