package org.ipai.connectors.runtime.control;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init")
final class RefreshTokensTest {

    private final Queue<String> used = new ConcurrentLinkedQueue<>();
    private TestDatabase database;
    private ControlPlane plane;
    private long id;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.create();
        plane = database.open();
        id = plane.connections().ensure("acme", "github");
    }

    @AfterEach
    void close() {
        plane.close();
    }

    private void exchange(ControlPlane control, String configured) throws InterruptedException {
        control.refreshTokens().<IllegalStateException>exchange(id, "config 'refresh_token'", configured, token -> {
            used.add(token);
            return token + "+";
        });
    }

    @Test
    void survive_the_process_and_are_dropped_when_another_is_configured() throws Exception {
        exchange(plane, "first");
        try (ControlPlane another = database.open()) {
            exchange(another, "first");
            exchange(another, "changed");
            exchange(another, "changed");
        }
        assertThat(used).containsExactly("first", "first+", "changed", "changed+");
    }

    @Test
    void are_never_used_twice_by_processes_at_the_same_time() throws Exception {
        try (ControlPlane another = database.open()) {
            List<CompletableFuture<Void>> all = Stream.of(plane, another, plane, another)
                    .map(control -> CompletableFuture.runAsync(() -> unchecked(control)))
                    .toList();
            all.forEach(CompletableFuture::join);
        }
        assertThat(used).containsExactly("first", "first+", "first++", "first+++");
    }

    private void unchecked(ControlPlane control) {
        try {
            exchange(control, "first");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void stay_when_the_provider_refuses() throws Exception {
        exchange(plane, "first");
        assertThatThrownBy(() -> plane.refreshTokens().exchange(id, "config 'refresh_token'", "first", token -> {
                    throw new IOException("refused");
                }))
                .isInstanceOf(IOException.class);
        exchange(plane, "first");
        assertThat(used).containsExactly("first", "first+");
    }

    @Test
    void cannot_be_read_from_the_database_alone() throws Exception {
        exchange(plane, "a-very-s3cret-token");
        assertThat(database.query("select encode(sealed, 'escape') from ipai.refresh_token"))
                .singleElement()
                .asString()
                .doesNotContain("s3cret");
        byte[] sealed = SealedText.seal("text", "secret", "1 a");
        assertThat(SealedText.open(sealed, "secret", "1 a")).contains("text");
        assertThat(SealedText.open(sealed, "Secret", "1 a")).isEmpty();
        assertThat(SealedText.open(sealed, "secret", "2 a")).isEmpty();
        assertThat(SealedText.open(new byte[3], "secret", "1 a")).isEmpty();
        sealed[sealed.length - 1]++;
        assertThat(SealedText.open(sealed, "secret", "1 a")).isEmpty();
    }
}
