package org.ipai.connectors.runtime.control;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init")
final class LeaseTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private TestDatabase database;
    private ControlPlane plane;
    private Connections connections;
    private long id;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.create();
        plane = database.open();
        connections = plane.connections();
        id = connections.ensure("acme", "github");
    }

    @AfterEach
    void close() {
        plane.close();
    }

    @Test
    void refuses_a_second_holder_and_says_who_is_the_first() {
        try (Lease held = connections.acquire(id, Duration.ZERO)) {
            held.ensureHeld();

            assertThatThrownBy(() -> connections.acquire(id, Duration.ofMillis(50)))
                    .isInstanceOf(ControlPlaneException.class)
                    .hasMessageContaining("another sync of this connection is running: process "
                            + ProcessHandle.current().pid() + " on ")
                    .hasMessageContaining(" since 20");
        }
        connections.acquire(id, Duration.ZERO).close();
    }

    @Test
    void is_free_as_soon_as_it_is_closed() {
        for (int i = 0; i < 50; i++) {
            connections.acquire(id, Duration.ZERO).close();
        }
    }

    @Test
    void waits_for_the_holder_to_end() {
        Lease held = connections.acquire(id, Duration.ZERO);
        CompletableFuture<Lease> waiting = CompletableFuture.supplyAsync(() -> connections.acquire(id, LONG));
        held.close();

        waiting.join().close();
    }

    @Test
    void leaves_other_connections_alone() {
        long other = connections.ensure("other", "github");
        try (Lease held = connections.acquire(id, Duration.ZERO);
                Lease second = connections.acquire(other, Duration.ZERO)) {
            held.ensureHeld();
            second.ensureHeld();
        }
    }

    @Test
    void ends_with_the_process_that_holds_it() throws Exception {
        try (ChildProcess holder = ChildProcess.start(
                HoldsLease.class, database.jdbcUrl(), database.user(), database.password(), Long.toString(id))) {
            assertThat(holder.readLine()).isEqualTo("held");
            assertThatThrownBy(() -> connections.acquire(id, Duration.ZERO))
                    .hasMessageContaining("process " + holder.process().pid());

            holder.kill();

            connections.acquire(id, LONG).close();
        }
    }

    @Test
    void is_renewed_when_its_session_is_lost_and_nobody_came_between() throws SQLException {
        try (Lease held = connections.acquire(id, Duration.ZERO)) {
            database.cutSessions();

            assertThatCode(held::ensureHeld).doesNotThrowAnyException();
            assertThatThrownBy(() -> connections.acquire(id, Duration.ZERO))
                    .hasMessageContaining("is running: process");
        }
    }

    @Test
    void is_lost_when_somebody_came_between() throws SQLException {
        try (Lease held = connections.acquire(id, Duration.ZERO)) {
            database.cutSessions();
            try (Lease other = connections.acquire(id, Duration.ZERO)) {
                other.ensureHeld();
                assertThatThrownBy(held::ensureHeld).hasMessageContaining("another sync of this connection is running");
            }

            assertThatThrownBy(held::ensureHeld)
                    .hasMessageContaining("another process has synced the connection meanwhile");
        }
    }

    @Test
    void a_name_keeps_its_source_type() {
        assertThat(connections.ensure("acme", "github")).isEqualTo(id);
        assertThatThrownBy(() -> connections.ensure("acme", "odoo"))
                .hasMessageContaining("belongs to source type 'github', not 'odoo'");
    }
}
