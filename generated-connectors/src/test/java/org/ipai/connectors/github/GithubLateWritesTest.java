package org.ipai.connectors.github;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipai.connectors.contract.GoldRows;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.bronze.BronzePosition;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.control.Checkpoint;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.LeaseLostException;
import org.ipai.connectors.runtime.control.LeaseSettings;
import org.ipai.connectors.runtime.control.RunOutcome;
import org.ipai.connectors.runtime.control.RunTrigger;
import org.ipai.connectors.runtime.control.Worker;
import org.ipai.connectors.runtime.gold.Gold;
import org.ipai.connectors.runtime.lake.RefusedCommitException;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A process that is paused between any two steps of a checkpoint, and goes on when another has its stream. */
@ExtendWith(SharedPostgres.class)
class GithubLateWritesTest {

    private static final String STREAM = "repositories";

    /** No sign of life comes by itself, so that the test decides who lives. */
    private static final LeaseSettings SILENT =
            new LeaseSettings(Duration.ofHours(2), Duration.ofHours(1), Duration.ofMillis(10));

    private final SyncHarness harness;
    private final SourceStream stream;
    private final Worker former;
    private final Lease lost;
    private final UUID run;

    GithubLateWritesTest(EmbeddedDatabase server, @TempDir Path folder) {
        TestedConnector github = TestedConnector.of("github");
        harness = new SyncHarness(github, server, folder);
        SourceConnector connector = github.connector();
        ConfigValues config = new ConfigValues(connector.descriptor().configFields(), github.config());
        stream = connector.open(config).streams().stream()
                .filter(each -> each.descriptor().name().equals(STREAM))
                .findFirst()
                .orElseThrow();
        former = harness.control().work(SILENT);
        run = harness.control().runs().start(harness.connection(), former, RunTrigger.MANUAL, SyncMode.INCREMENTAL);
        lost = former.acquire(harness.connection(), STREAM);
    }

    @AfterEach
    void close() {
        former.close();
        harness.close();
    }

    @Test
    void is_refused_before_it_writes_a_checkpoint_down() throws Exception {
        try (Worker next = takeOver()) {
            Lease lease = next.acquire(harness.connection(), STREAM);

            assertThatThrownBy(() -> prepare(lost, "late")).isInstanceOf(LeaseLostException.class);

            assertThat(harness.control().checkpoints().pending(lease.connectionId(), STREAM))
                    .isEmpty();
        }
    }

    @Test
    void is_refused_before_it_commits_silver() throws Exception {
        UUID checkpoint = prepare(lost, "late");
        try (SilverWriter silver = writer(lost)) {
            append(silver, 1, "late");
            try (Worker next = takeOver()) {
                Lease lease = next.acquire(harness.connection(), STREAM);
                commit(lease, 1, "current");
                String before = harness.icebergChecksum(STREAM).toString();

                assertThatThrownBy(() -> silver.commit(checkpoint, Map.of()))
                        .isInstanceOf(RefusedCommitException.class)
                        .hasMessageContaining("this process was given up for dead");

                assertThat(harness.icebergChecksum(STREAM)).hasToString(before);
                assertThat(harness.lakehouse().isCommitted(stream.descriptor(), checkpoint))
                        .isFalse();
            }
        }
    }

    @Test
    void is_refused_before_its_states_hold() throws Exception {
        UUID checkpoint = prepare(lost, "late");
        try (SilverWriter silver = writer(lost)) {
            append(silver, 1, "committed in time");
            silver.commit(checkpoint, Map.of());
        }
        try (Worker next = takeOver()) {
            Lease lease = next.acquire(harness.connection(), STREAM);

            assertThatThrownBy(() -> harness.control().checkpoints().complete(lost, checkpoint))
                    .isInstanceOf(LeaseLostException.class);
            assertThat(harness.control().states().load(lease.connectionId(), STREAM))
                    .isEmpty();

            // The one who took over finds the commit, and makes them hold.
            assertThat(harness.lakehouse().isCommitted(stream.descriptor(), checkpoint))
                    .isTrue();
            harness.control().checkpoints().complete(lease, checkpoint);
            assertThat(harness.control().states().load(lease.connectionId(), STREAM))
                    .containsEntry("", SliceState.at("late"));
        }
    }

    @Test
    void is_refused_before_it_changes_gold() throws Exception {
        commit(lost, 1, "first");
        load(lost);
        try (Worker next = takeOver()) {
            Lease lease = next.acquire(harness.connection(), STREAM);
            commit(lease, 2, "second");

            assertThatThrownBy(() -> load(lost)).isInstanceOf(LeaseLostException.class);
            assertThat(GoldRows.count(harness.database(), stream.descriptor())).isEqualTo(1);

            load(lease);
            assertThat(GoldRows.count(harness.database(), stream.descriptor())).isEqualTo(2);
        }
    }

    @Test
    void does_not_bring_its_run_back_to_life() throws Exception {
        try (Worker next = takeOver()) {
            next.acquire(harness.connection(), STREAM).ensureHeld();
            harness.control().runs().finish(run, RunOutcome.succeeded());

            assertThat(harness.control().runs().recent(harness.connection(), 1))
                    .singleElement()
                    .asString()
                    .contains("status=FAILED");
        }
    }

    /** The former holder counts as dead from here on, and has not noticed. */
    private Worker takeOver() throws Exception {
        try (Connection postgres = harness.database().connect();
                Statement statement = postgres.createStatement()) {
            statement.execute("update ipai.worker set alive_until = now()");
        }
        return harness.control().work(SILENT);
    }

    private UUID prepare(Lease lease, String cursor) {
        UUID id = UUID.randomUUID();
        harness.control()
                .checkpoints()
                .prepare(
                        lease,
                        new Checkpoint(
                                id, lease.connectionId(), STREAM, run, List.of(), Map.of("", SliceState.at(cursor))));
        return id;
    }

    private SilverWriter writer(Lease lease) {
        return harness.lakehouse().silver(stream, run, lease::require);
    }

    private void commit(Lease lease, long id, String name) {
        try (SilverWriter silver = writer(lease)) {
            append(silver, id, name);
            silver.commit(UUID.randomUUID(), Map.of());
        }
    }

    private static void append(SilverWriter silver, long id, String name) {
        byte[] body = ("[{\"id\":" + id + ",\"name\":\"" + name + "\"}]").getBytes(StandardCharsets.UTF_8);
        RecordPage page = new RecordPage(
                Slice.whole(), Instant.EPOCH, body, new int[] {1, body.length - 1}, new String[] {name}, 1);
        silver.append(page, new BronzePosition("bronze/some.jsonl.zst", 1), unfit -> {
            throw new AssertionError(unfit);
        });
    }

    private void load(Lease lease) {
        Gold.at(
                        harness.database().jdbcUrl(),
                        harness.database().user(),
                        harness.database().password())
                .guarded(lease::require)
                .loader()
                .load(stream.descriptor(), harness.lakehouse().table(stream.descriptor()));
    }
}
