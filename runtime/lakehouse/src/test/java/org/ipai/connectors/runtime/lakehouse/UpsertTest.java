package org.ipai.connectors.runtime.lakehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.lake.CommitGuard;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows replace the rows with their keys, exactly once, whatever happens around them. */
final class UpsertTest {

    private static final String LIVE = "SELECT id, title, state FROM silver ORDER BY id";

    private Rig rig;

    @BeforeEach
    void open(@TempDir Path root) {
        rig = new Rig(root);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void later_commits_replace_rows_by_key() {
        rig.sync(IssueStream.small(), issue(1, "one"), issue(2, "two"), issue(3, "three"));
        SilverCommit second = rig.sync(IssueStream.small(), issue(2, "TWO"), issue(4, "four"));
        SilverCommit third = rig.sync(IssueStream.small(), issue(2, "Two!"), issue(1, "One!"));

        assertThat(List.of(second.inserted(), second.updated())).containsExactly(1L, 1L);
        assertThat(List.of(third.inserted(), third.updated())).containsExactly(0L, 2L);
        assertThat(rig.duckdb(LIVE))
                .containsExactly(
                        List.of("1", "One!", "open"),
                        List.of("2", "Two!", "open"),
                        List.of("3", "three", "open"),
                        List.of("4", "four", "open"));
        assertThat(rig.rows()).hasSize(4);
    }

    @Test
    void the_last_of_several_records_with_one_key_wins() {
        SilverCommit commit = rig.sync(IssueStream.small(), issue(1, "a"), issue(1, "b"), issue(2, "x"), issue(1, "c"));

        assertThat(List.of(commit.inserted(), commit.updated())).containsExactly(2L, 0L);
        assertThat(rig.duckdb(LIVE)).containsExactly(List.of("1", "c", "open"), List.of("2", "x", "open"));
    }

    @Test
    void a_row_moves_when_its_partition_value_changes() {
        IssueStream byState = IssueStream.partitioned(new PartitionField("state", PartitionField.Transform.IDENTITY));
        rig.sync(byState, Pages.issue(1, "a", "open"), Pages.issue(2, "b", "open"), Pages.issue(3, "c", "cl/os ed"));
        SilverCommit commit = rig.sync(
                byState, Pages.issue(1, "A", "cl/os ed"), "{\"id\":2,\"title\":\"B\"}", Pages.issue(4, "d", "open"));

        assertThat(List.of(commit.inserted(), commit.updated(), commit.dataFiles()))
                .containsExactly(1L, 2L, 3L);
        assertThat(rig.duckdb(LIVE))
                .containsExactly(
                        List.of("1", "A", "cl/os ed"),
                        List.of("2", "B", "null"),
                        List.of("3", "c", "cl/os ed"),
                        List.of("4", "d", "open"));
        assertThat(rig.rows()).hasSize(4);
    }

    @Test
    void more_partitions_than_open_files_and_changed_partitioning_keep_every_row() {
        IssueStream byDay = IssueStream.partitioned(new PartitionField("updated_at", PartitionField.Transform.DAY));
        String[] records = new String[3_000];
        for (int i = 0; i < records.length; i++) {
            records[i] = "{\"id\":" + i + ",\"updated_at\":\"" + java.time.LocalDate.ofEpochDay(i % 100)
                    + "T00:00:00Z\",\"title\":\"" + i + "\"}";
        }
        assertThat(rig.sync(byDay, records).inserted()).isEqualTo(3_000);
        IssueStream byMonth = IssueStream.partitioned(
                new PartitionField("updated_at", PartitionField.Transform.MONTH),
                new PartitionField("state", PartitionField.Transform.IDENTITY));
        assertThat(rig.sync(byMonth, records).updated()).isEqualTo(3_000);
        assertThat(rig.sync(IssueStream.small(), records).updated()).isEqualTo(3_000);

        assertThat(rig.duckdb("SELECT count(*), count(DISTINCT id) FROM silver"))
                .containsExactly(List.of("3000", "3000"));
        assertThat(rig.rows()).hasSize(3_000);
    }

    @Test
    void keys_of_several_columns_and_types_are_told_apart() {
        RecordSchema schema = RecordSchema.of(
                new SchemaField("id", FieldType.Scalar.TEXT),
                new SchemaField("day", FieldType.Scalar.DATE),
                new SchemaField("at", FieldType.Scalar.TIMESTAMP),
                new SchemaField("flag", FieldType.Scalar.BOOLEAN),
                new SchemaField("part", FieldType.Scalar.TEXT));
        IssueStream stream = IssueStream.of(schema, List.of("id", "day", "at", "flag", "part"), List.of(), List.of());
        String[] records = {
            row("a", "bc", true), row("ab", "c", true), row("ab", "c", false), row("é😀", "", true), row("", "", true)
        };
        assertThat(rig.sync(stream, records).inserted()).isEqualTo(5);
        SilverCommit again = rig.sync(stream, records);
        assertThat(List.of(again.inserted(), again.updated())).containsExactly(0L, 5L);
    }

    private static String row(String id, String part, boolean flag) {
        return "{\"id\":\"" + id + "\",\"day\":\"2024-02-29\",\"at\":\"1969-12-31T23:59:59.5Z\",\"flag\":" + flag
                + ",\"part\":\"" + part + "\"}";
    }

    @Test
    void two_writers_of_one_table_do_not_duplicate_a_key() {
        try (SilverWriter first = rig.writer(IssueStream.small());
                SilverWriter second = rig.writer(IssueStream.small())) {
            rig.append(first, Pages.of(issue(1, "first"), issue(2, "first")));
            rig.append(second, Pages.of(issue(2, "second"), issue(3, "second")));
            first.commit(UUID.randomUUID(), Map.of());
            SilverCommit commit = second.commit(UUID.randomUUID(), Map.of());
            assertThat(List.of(commit.inserted(), commit.updated())).containsExactly(1L, 1L);
        }
        assertThat(rig.rows()).hasSize(3);
    }

    @Test
    void commits_that_race_all_land_and_keys_stay_unique() throws Exception {
        rig.sync(IssueStream.small(), issue(0, "start"));
        List<Thread> threads = new java.util.ArrayList<>();
        List<Throwable> faults = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        for (int i = 0; i < 3; i++) {
            String name = "writer" + i;
            Thread thread = new Thread(() -> {
                try (Lakehouse own = Lakehouse.open(rig.settings);
                        SilverWriter writer = own.silver(IssueStream.small(), UUID.randomUUID(), CommitGuard.NONE)) {
                    for (int round = 0; round < 3; round++) {
                        rig.append(writer, Pages.of(issue(round, name), issue(100, name)));
                        writer.commit(UUID.randomUUID(), Map.of());
                    }
                } catch (RuntimeException | AssertionError e) {
                    faults.add(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(faults).isEmpty();
        assertThat(rig.rows().keySet()).containsExactlyInAnyOrder(0L, 1L, 2L, 100L);
    }

    @Test
    void one_writer_commits_checkpoint_after_checkpoint() {
        UUID checkpoint = UUID.randomUUID();
        try (SilverWriter writer = rig.writer(IssueStream.small())) {
            rig.append(writer, Pages.of(issue(1, "a"), issue(2, "a")));
            SilverCommit first = writer.commit(checkpoint, Map.of("ipai.slice", "7"));
            rig.append(writer, Pages.of(issue(2, "b"), issue(3, "b")));
            SilverCommit second = writer.commit(UUID.randomUUID(), Map.of());
            assertThat(first.inserted()).isEqualTo(2);
            assertThat(List.of(second.inserted(), second.updated())).containsExactly(1L, 1L);
        }
        assertThat(rig.lakehouse.isCommitted(IssueStream.small().descriptor(), checkpoint))
                .isTrue();
        assertThat(rig.lakehouse.isCommitted(IssueStream.small().descriptor(), UUID.randomUUID()))
                .isFalse();
        assertThat(rig.table().snapshots())
                .anySatisfy(snapshot -> assertThat(snapshot.summary())
                        .containsEntry("ipai.checkpoint-id", checkpoint.toString())
                        .containsEntry("ipai.run-id", Rig.RUN.toString())
                        .containsEntry("ipai.slice", "7")
                        .containsEntry("ipai.inserted", "2"));
    }

    @Test
    void a_checkpoint_is_not_committed_twice() {
        UUID checkpoint = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            try (SilverWriter writer = rig.writer(IssueStream.small())) {
                rig.append(writer, Pages.of(issue(1, "a")));
                assertThat(writer.commit(checkpoint, Map.of()).inserted()).isEqualTo(1);
            }
        }
        assertThat(rig.table().snapshots()).hasSize(1);
    }

    @Test
    void an_empty_checkpoint_is_recorded() {
        UUID checkpoint = UUID.randomUUID();
        try (SilverWriter writer = rig.writer(IssueStream.small())) {
            assertThat(writer.commit(checkpoint, Map.of()).inserted()).isZero();
        }
        assertThat(rig.lakehouse.isCommitted(IssueStream.small().descriptor(), checkpoint))
                .isTrue();
        assertThat(rig.rows()).isEmpty();
    }

    private static String issue(long id, String title) {
        return Pages.issue(id, title, "open");
    }
}
