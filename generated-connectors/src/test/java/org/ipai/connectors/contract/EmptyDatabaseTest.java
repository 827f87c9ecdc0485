package org.ipai.connectors.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.lakehouse.LakehouseSettings;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;

/** A sync opens the control plane and the lakehouse at the same time, and several first syncs may start together. */
@ExtendWith(SharedPostgres.class)
final class EmptyDatabaseTest {

    private static final int PROCESSES = 3;

    @RepeatedTest(3)
    void is_furnished_by_control_planes_and_lakehouses_that_open_together(
            EmbeddedDatabase server, @TempDir Path folder) {
        TestDatabase database = TestDatabase.on(server);
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> openings = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            openings.add(after(
                    start,
                    () -> ControlPlane.open(database.jdbcUrl(), database.user(), database.password())
                            .close()));
            openings.add(after(
                    start, () -> Lakehouse.open(settings(folder, database)).close()));
        }

        start.countDown();

        for (CompletableFuture<Void> opening : openings) {
            assertThatCode(opening::join).doesNotThrowAnyException();
        }
    }

    private static LakehouseSettings settings(Path folder, TestDatabase database) {
        return new LakehouseSettings(folder, database.jdbcUrl(), database.user(), database.password());
    }

    private static CompletableFuture<Void> after(CountDownLatch start, Runnable opening) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    opening.run();
                },
                work -> new Thread(work).start());
    }
}
