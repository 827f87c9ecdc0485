package org.ipai.connectors.runtime.lakehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.lake.CommitGuard;
import org.ipai.connectors.runtime.silver.ListedDeletions;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows go when their records do, in every way that a provider tells. */
final class DeletedRowsTest {

    private static final IssueStream FLAGGED = IssueStream.deleting(new Deletes.Flag("state", "deleted"));

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
    void a_flagged_record_takes_its_row_away() {
        rig.sync(FLAGGED, issue(1, "open"), issue(2, "open"));
        SilverCommit commit = rig.sync(FLAGGED, issue(1, "deleted"), issue(3, "open"), issue(9, "deleted"));

        assertThat(List.of(commit.inserted(), commit.updated(), commit.deleted()))
                .containsExactly(1L, 0L, 1L);
        assertThat(rig.rows()).containsOnlyKeys(2L, 3L);
        assertThat(rig.duckdb("SELECT id FROM silver ORDER BY id")).containsExactly(List.of("2"), List.of("3"));
    }

    @Test
    void of_several_records_with_one_key_the_last_decides_whether_there_is_a_row() {
        rig.sync(FLAGGED, issue(1, "open"));
        SilverCommit commit = rig.sync(
                FLAGGED,
                issue(1, "closed"),
                issue(1, "deleted"),
                issue(2, "open"),
                issue(2, "deleted"),
                issue(2, "deleted"),
                issue(3, "deleted"),
                issue(3, "open"));

        assertThat(List.of(commit.inserted(), commit.updated(), commit.deleted()))
                .containsExactly(1L, 0L, 1L);
        assertThat(rig.rows()).containsOnlyKeys(3L);
        assertThat(rig.sync(FLAGGED, issue(1, "open")).inserted()).isEqualTo(1);
        assertThat(rig.rows()).containsOnlyKeys(1L, 3L);
    }

    @Test
    void flags_are_booleans_numbers_and_whatever_is_not_null_in_nested_fields_too() {
        rig.sync(IssueStream.small(), issue(1, "open"), issue(2, "open"), issue(3, "open"), issue(4, "open"));

        rig.sync(
                IssueStream.deleting(new Deletes.Flag("locked", "true")),
                "{\"id\":1,\"locked\":true}",
                "{\"id\":2,\"locked\":false}");
        assertThat(rig.rows()).containsOnlyKeys(2L, 3L, 4L);
        rig.sync(IssueStream.deleting(new Deletes.Flag("number", "-7")), "{\"id\":2,\"number\":-7}");
        assertThat(rig.rows()).containsOnlyKeys(3L, 4L);
        rig.sync(
                IssueStream.deleting(new Deletes.Flag("user.login", null)),
                "{\"id\":3,\"user\":{\"login\":\"\"}}",
                "{\"id\":4,\"user\":{\"login\":null}}",
                "{\"id\":5}");
        assertThat(rig.rows()).containsOnlyKeys(4L, 5L);
    }

    @Test
    void rows_that_a_writer_has_not_written_again_are_removed() {
        IssueStream byState = IssueStream.partitioned(new PartitionField("state", PartitionField.Transform.IDENTITY));
        rig.sync(byState, issue(1, "open"), issue(2, "closed"), issue(3, "open"));
        try (SilverWriter writer = rig.writer(byState)) {
            rig.append(writer, Pages.of(issue(2, "open"), issue(4, "closed")));
            writer.commit(UUID.randomUUID(), Map.of());
            assertThat(writer.countUnseen(List.of(), Set.of())).isEqualTo(2);
            SilverCommit commit = writer.removeUnseen(UUID.randomUUID(), List.of(), Set.of());
            assertThat(List.of(commit.inserted(), commit.updated(), commit.deleted()))
                    .containsExactly(0L, 0L, 2L);
            assertThat(writer.countUnseen(List.of(), Set.of())).isZero();
        }
        assertThat(rig.rows()).containsOnlyKeys(2L, 4L);
    }

    @Test
    void rows_of_spared_slices_and_of_none_stay() {
        rig.sync(
                IssueStream.small(),
                "{\"id\":1,\"number\":7,\"title\":\"a\"}",
                "{\"id\":2,\"number\":8,\"title\":\"a\"}",
                "{\"id\":3,\"number\":7,\"title\":\"b\"}",
                "{\"id\":4,\"title\":\"b\"}");
        try (SilverWriter writer = rig.writer(IssueStream.small())) {
            List<String> columns = List.of("number", "title");
            assertThat(writer.countUnseen(columns, Set.of("7/a"))).isEqualTo(2);
            writer.removeUnseen(UUID.randomUUID(), columns, Set.of("7/a"));
        }
        assertThat(rig.rows()).containsOnlyKeys(1L, 4L);
    }

    @Test
    void a_removal_is_not_committed_twice_and_is_found_by_its_checkpoint() {
        UUID checkpoint = UUID.randomUUID();
        rig.sync(IssueStream.small(), issue(1, "open"));
        for (int i = 0; i < 2; i++) {
            try (SilverWriter writer = rig.writer(IssueStream.small())) {
                assertThat(writer.removeUnseen(checkpoint, List.of(), Set.of()).deleted())
                        .isEqualTo(1);
            }
        }
        assertThat(rig.table().snapshots()).hasSize(2);
        assertThat(rig.lakehouse.isCommitted(IssueStream.small().descriptor(), checkpoint))
                .isTrue();
        assertThat(rig.rows()).isEmpty();
    }

    @Test
    void rows_that_another_writer_adds_meanwhile_stay() {
        rig.sync(IssueStream.small(), issue(1, "open"));
        try (SilverWriter writer = rig.writer(IssueStream.small())) {
            rig.sync(IssueStream.small(), issue(2, "open"));
            writer.removeUnseen(UUID.randomUUID(), List.of(), Set.of());
        }
        assertThat(rig.rows()).containsOnlyKeys(2L);
    }

    @Test
    void keys_that_a_table_lists_are_removed_each_once() {
        // The table lists deletions of itself here: row 1 says that 3 is gone, row 2 that 9 is.
        IssueStream stream = IssueStream.small();
        rig.sync(stream, "{\"id\":1,\"number\":3}", "{\"id\":2,\"number\":9}", "{\"id\":3}");
        ListedDeletions all = deletions(null);
        assertThat(all.hasNews()).isTrue();
        try (SilverWriter writer = rig.writer(stream)) {
            assertThat(writer.removeListed(UUID.randomUUID(), all).deleted()).isEqualTo(1);
        }
        assertThat(rig.rows()).containsOnlyKeys(1L, 2L);

        String position = deletions(null).position();
        assertThat(deletions(position).hasNews()).isFalse();
        rig.sync(stream, "{\"id\":3}", "{\"id\":4,\"number\":2}");
        try (SilverWriter writer = rig.writer(stream)) {
            assertThat(writer.removeListed(UUID.randomUUID(), deletions(position))
                            .deleted())
                    .isEqualTo(1);
        }
        assertThat(rig.rows()).containsOnlyKeys(1L, 3L, 4L);
    }

    @Test
    void a_table_that_is_made_anew_is_read_from_its_start() {
        IssueStream stream = IssueStream.small();
        rig.sync(stream, "{\"id\":1,\"number\":3}");
        String position = deletions(null).position();

        rig.lakehouse.dropTable(stream.descriptor(), CommitGuard.NONE);
        rig.sync(stream, "{\"id\":2,\"number\":4}");

        assertThat(deletions(position).hasNews()).isTrue();
    }

    @Test
    void positions_of_earlier_versions_are_numbers_alone() {
        rig.sync(IssueStream.small(), "{\"id\":1,\"number\":3}");

        assertThat(deletions("0").hasNews()).isTrue();
        assertThat(deletions("1").hasNews()).isFalse();
        assertThat(deletions("1000").hasNews()).as("of a table before").isTrue();
    }

    private ListedDeletions deletions(@Nullable String position) {
        return rig.lakehouse
                .deletions(IssueStream.small().descriptor(), List.of("number"), position)
                .orElseThrow();
    }

    private static String issue(long id, String state) {
        return Pages.issue(id, "issue " + id, state);
    }
}
