package org.ipai.connectors.runtime.lakehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.lake.CommitGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A catalog whose tables have lost files: the folder was deleted beside it, or is another one. */
final class LostFilesTest {

    private static final IssueStream ISSUES = IssueStream.checked(
            new QualityRule(QualityRule.Kind.NOT_NULL, "title", List.of(), QualityRule.Severity.ERROR));
    private static final StreamDescriptor STREAM = ISSUES.descriptor();

    private Rig rig;

    @BeforeEach
    void open(@TempDir Path root) {
        rig = new Rig(root);
        rig.sync(ISSUES, Pages.issue(1, "a", "open"), Pages.issue(2, "b", "open"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_table_without_its_metadata_is_named_with_the_file_the_folder_and_the_ways_out() throws IOException {
        String metadata = ".metadata.json";
        remove(rig.root.resolve("silver"));

        assertLost(() -> rig.writer(ISSUES), metadata);
        assertLost(() -> rig.lakehouse.table(STREAM), metadata);
        assertLost(() -> rig.lakehouse.isCommitted(STREAM, UUID.randomUUID()), metadata);
        assertLost(() -> rig.lakehouse.removeOrphans(STREAM, Set.of()), metadata);
        assertLost(() -> rig.lakehouse.parentRows(STREAM, List.of("id")), metadata);
    }

    @Test
    void a_lost_data_file_is_named_by_all_that_read_it() throws IOException {
        remove(rig.root.resolve("silver/github_issues/data"));

        assertLost(() -> rig.sync(ISSUES, Pages.issue(2, "c", "open")), ".parquet");
        assertLost(() -> rig.lakehouse.check(STREAM), ".parquet");
        assertLost(
                () -> {
                    try (Stream<Map<String, String>> rows = rig.lakehouse.parentRows(STREAM, List.of("id"))) {
                        rows.toList();
                    }
                },
                ".parquet");
    }

    @Test
    void a_lost_file_of_deletes_is_named_too() throws IOException {
        rig.sync(ISSUES, Pages.issue(2, "c", "open"));
        removeFiles("silver/github_issues/data", "-deletes-");

        assertLost(() -> rig.lakehouse.check(STREAM), "-deletes-");
    }

    @Test
    void a_lost_list_of_files_is_named_too() throws IOException {
        removeFiles("silver/github_issues/metadata", ".avro");

        assertLost(() -> rig.sync(ISSUES, Pages.issue(2, "c", "open")), ".avro");
        assertLost(() -> rig.lakehouse.check(STREAM), ".avro");
    }

    @Test
    void a_folder_that_is_not_the_databases_is_said_to_be_another(@TempDir Path other) throws IOException {
        remove(rig.root.resolve("silver"));
        LakehouseSettings here = rig.settings;
        try (Lakehouse moved =
                Lakehouse.open(new LakehouseSettings(other, here.jdbcUrl(), here.user(), here.password()))) {
            assertThatThrownBy(() -> moved.table(STREAM))
                    .hasMessageContaining("file " + rig.root.resolve("silver/github_issues/metadata"))
                    .hasMessageContaining("lakehouse folder " + other);
        }
    }

    @Test
    void a_table_that_is_dropped_without_its_files_starts_over() throws IOException {
        remove(rig.root.resolve("silver"));

        assertThat(rig.lakehouse.dropTable(STREAM, CommitGuard.NONE)).isTrue();

        assertThat(rig.lakehouse.dropTable(STREAM, CommitGuard.NONE)).isFalse();
        rig.sync(ISSUES, Pages.issue(3, "c", "open"));
        assertThat(rig.rows()).containsOnlyKeys(3L);
    }

    @Test
    void what_is_left_of_a_dropped_table_goes_once_its_runs_are_dead() throws IOException {
        removeFiles("silver/github_issues/metadata", ".avro");
        rig.lakehouse.dropTable(STREAM, CommitGuard.NONE);
        rig.sync(ISSUES, Pages.issue(3, "c", "open"));

        assertThat(rig.lakehouse.removeOrphans(STREAM, Set.of())).hasSize(1);

        assertThat(rig.rows()).containsOnlyKeys(3L);
    }

    @Test
    void a_table_that_others_may_write_is_not_dropped() {
        assertThatThrownBy(() -> rig.lakehouse.dropTable(STREAM, transaction -> {
                    throw new IllegalStateException("held by another run");
                }))
                .hasStackTraceContaining("held by another run");

        assertThat(rig.rows()).hasSize(2);
    }

    private void assertLost(ThrowingCallable work, String file) {
        assertThatThrownBy(work)
                .hasMessageContaining("table silver.github_issues")
                .hasMessageContaining("file " + rig.root.resolve("silver/github_issues"))
                .hasMessageContaining(file)
                .hasMessageContaining("lakehouse folder " + rig.root)
                .hasMessageContaining("belong together")
                .hasMessageContaining("mount")
                .hasMessageContaining("state reset --drop-tables");
    }

    private void removeFiles(String folder, String part) throws IOException {
        try (Stream<Path> files = Files.walk(rig.root.resolve(folder))) {
            List<Path> found =
                    files.filter(file -> file.toString().contains(part)).toList();
            assertThat(found).isNotEmpty();
            for (Path file : found) {
                Files.delete(file);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
