package org.ipai.connectors.runtime.lakehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.lake.LakeException;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Aborted and killed writers, and tables whose stream changed. */
final class RecoveryTest {

    private static final StreamDescriptor STREAM = IssueStream.small().descriptor();

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
    void an_aborted_checkpoint_leaves_neither_rows_nor_files() throws IOException {
        rig.sync(IssueStream.small(), Pages.issue(1, "a", "open"));
        try (SilverWriter writer = rig.writer(IssueStream.small())) {
            rig.append(writer, Pages.of(Pages.issue(1, "b", "open"), Pages.issue(2, "b", "open")));
            writer.abort();
            rig.append(writer, Pages.of(Pages.issue(3, "c", "open")));
            assertThat(writer.commit(UUID.randomUUID(), Map.of()).inserted()).isEqualTo(1);
        }
        assertThat(rig.duckdb("SELECT id, title FROM silver ORDER BY id"))
                .containsExactly(List.of("1", "a"), List.of("3", "c"));
        assertThat(dataFiles()).hasSize(2);
    }

    @Test
    void orphans_of_dead_runs_are_removed_and_nothing_else() throws IOException {
        rig.sync(IssueStream.small(), Pages.issue(1, "a", "open"));
        rig.sync(IssueStream.small(), Pages.issue(1, "b", "open"));
        UUID dead = UUID.randomUUID();
        UUID live = UUID.randomUUID();
        Path data = rig.root.resolve("silver/github_issues/data");
        Path orphan = Files.createFile(data.resolve(dead + "-x-00000.parquet"));
        Path inUse = Files.createFile(data.resolve(live + "-x-00000.parquet"));
        Path foreign = Files.createFile(data.resolve("part-0.parquet"));

        assertThat(rig.lakehouse.removeOrphans(STREAM, Set.of(live))).containsExactly(orphan);

        assertThat(orphan).doesNotExist();
        assertThat(inUse).exists();
        assertThat(foreign).exists();
        assertThat(rig.rows()).hasSize(1);
        assertThat(rig.lakehouse.removeOrphans(STREAM, Set.of(live))).isEmpty();
    }

    @Test
    void new_columns_come_in_and_old_rows_have_none() {
        rig.sync(IssueStream.of(schema(FieldType.Scalar.INTEGER)), "{\"id\":1,\"n\":5,\"user\":{\"login\":\"a\"}}");
        RecordSchema wider = RecordSchema.of(
                new SchemaField("added", FieldType.Scalar.TEXT),
                new SchemaField("id", FieldType.Scalar.LONG),
                new SchemaField("n", FieldType.Scalar.LONG),
                new SchemaField(
                        "user",
                        new FieldType.Struct(List.of(
                                new SchemaField("id", FieldType.Scalar.LONG),
                                new SchemaField("login", FieldType.Scalar.TEXT)))));
        rig.sync(
                IssueStream.of(wider),
                "{\"id\":2,\"n\":5000000000,\"user\":{\"login\":\"b\",\"id\":9},\"added\":\"x\"}");

        String query = "SELECT id, n, user.login, user.id, added, _source FROM silver ORDER BY id";
        assertThat(rig.duckdb(query))
                .containsExactly(
                        List.of("1", "5", "a", "null", "null", "github"),
                        List.of("2", "5000000000", "b", "9", "x", "github"));
        assertThat(rig.rows().get(1L))
                .isNotNull()
                .satisfies(row -> assertThat(row.getField("n")).isEqualTo(5L));
    }

    @Test
    void a_key_that_is_widened_still_finds_its_rows() {
        RecordSchema narrow = RecordSchema.of(new SchemaField("id", FieldType.Scalar.INTEGER));
        RecordSchema wide = RecordSchema.of(
                new SchemaField("id", FieldType.Scalar.LONG), new SchemaField("title", FieldType.Scalar.TEXT));
        rig.sync(IssueStream.of(narrow), "{\"id\":1}", "{\"id\":2}");
        assertThat(rig.sync(IssueStream.of(wide), "{\"id\":2,\"title\":\"x\"}").updated())
                .isEqualTo(1);
        assertThat(rig.sync(IssueStream.of(narrow), "{\"id\":2}", "{\"id\":3}").updated())
                .isEqualTo(1);
        assertThat(rig.rows().keySet()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void a_column_that_changed_its_type_is_refused_with_a_way_out() {
        rig.sync(IssueStream.of(schema(FieldType.Scalar.TEXT)), "{\"id\":1,\"n\":\"five\"}");

        assertThatThrownBy(() -> rig.writer(IssueStream.of(schema(FieldType.Scalar.LONG))))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("'n'")
                .hasMessageContaining("string")
                .hasMessageContaining("long")
                .hasMessageContaining("state reset --drop-tables");
    }

    @Test
    void parent_rows_are_projected_as_text() {
        rig.sync(
                IssueStream.small(),
                "{\"id\":1,\"user\":{\"login\":\"octo\"},\"updated_at\":\"2024-01-02T03:04:05+01:00\"}",
                "{\"id\":2}");
        try (Stream<Map<String, String>> rows =
                rig.lakehouse.parentRows(STREAM, List.of("id", "user.login", "updated_at"))) {
            assertThat(rows)
                    .containsExactlyInAnyOrder(
                            Map.of("id", "1", "user.login", "octo", "updated_at", "2024-01-02T02:04:05Z"),
                            Map.of("id", "2"));
        }
    }

    @Test
    void parent_rows_of_a_stream_never_synced_are_none() {
        try (Stream<Map<String, String>> rows = rig.lakehouse.parentRows(STREAM, List.of("id"))) {
            assertThat(rows).isEmpty();
        }
        assertThat(rig.lakehouse.isCommitted(STREAM, UUID.randomUUID())).isFalse();
    }

    private static RecordSchema schema(FieldType type) {
        return RecordSchema.of(
                new SchemaField("id", FieldType.Scalar.LONG),
                new SchemaField("n", type),
                new SchemaField(
                        "user", new FieldType.Struct(List.of(new SchemaField("login", FieldType.Scalar.TEXT)))));
    }

    private List<Path> dataFiles() throws IOException {
        try (Stream<Path> files = Files.walk(rig.root.resolve("silver"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }
}
