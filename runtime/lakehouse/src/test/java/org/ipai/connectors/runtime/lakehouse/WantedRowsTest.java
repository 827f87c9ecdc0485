package org.ipai.connectors.runtime.lakehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Records that their stream does not want are left out, and take their rows away. */
final class WantedRowsTest {

    private static final WantedStream STREAM = new WantedStream(IssueStream.small());

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
    void what_is_not_wanted_is_left_out_and_counted() {
        try (SilverWriter writer = rig.writer(STREAM)) {
            rig.append(writer, Pages.of(issue(1, "open"), issue(2, "draft"), issue(3, "draft"), "{\"id\":4}"));
            assertThat(writer.filtered()).isEqualTo(2);
            SilverCommit commit = writer.commit(UUID.randomUUID(), Map.of());
            assertThat(List.of(commit.inserted(), commit.updated(), commit.deleted()))
                    .containsExactly(2L, 0L, 0L);
        }
        assertThat(rig.rows()).containsOnlyKeys(1L, 4L);
        assertThat(rig.quarantined).isEmpty();
    }

    @Test
    void a_record_that_is_not_wanted_any_more_takes_its_row_away() {
        rig.sync(STREAM, issue(1, "open"), issue(2, "open"));
        SilverCommit commit = rig.sync(STREAM, issue(1, "draft"));

        assertThat(List.of(commit.inserted(), commit.updated(), commit.deleted()))
                .containsExactly(0L, 0L, 1L);
        assertThat(rig.rows()).containsOnlyKeys(2L);
        assertThat(rig.duckdb("SELECT id FROM silver")).containsExactly(List.of("2"));
        assertThat(rig.sync(STREAM, issue(1, "open")).inserted()).isEqualTo(1);
        assertThat(rig.rows()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void of_several_records_with_one_key_the_last_decides_whatever_their_partitions() {
        WantedStream byState = new WantedStream(
                IssueStream.partitioned(new PartitionField("state", PartitionField.Transform.IDENTITY)));
        rig.sync(byState, issue(9, "open"));
        SilverCommit commit = rig.sync(
                byState,
                issue(1, "closed"),
                issue(2, "open"),
                issue(1, "open"),
                issue(1, "draft"),
                issue(2, "draft"),
                issue(2, "closed"),
                issue(3, "closed"),
                issue(4, "open"),
                issue(4, "closed"),
                issue(3, "open"),
                issue(9, "draft"));

        assertThat(rig.rows()).containsOnlyKeys(2L, 3L, 4L);
        assertThat(rig.duckdb("SELECT id, state FROM silver WHERE id > 2 ORDER BY id"))
                .containsExactly(List.of("3", "open"), List.of("4", "closed"));
        assertThat(List.of(commit.inserted(), commit.updated(), commit.deleted()))
                .containsExactly(3L, 0L, 1L);
    }

    @Test
    void rows_of_records_that_came_but_are_not_wanted_are_not_kept_as_unseen() {
        rig.sync(STREAM, issue(1, "open"), issue(2, "open"), issue(3, "open"));
        try (SilverWriter writer = rig.writer(STREAM)) {
            rig.append(writer, Pages.of(issue(1, "open"), issue(2, "draft")));
            assertThat(writer.commit(UUID.randomUUID(), Map.of()).deleted()).isEqualTo(1);
            assertThat(writer.countUnseen(List.of(), Set.of())).isEqualTo(1);
            writer.removeUnseen(UUID.randomUUID(), List.of(), Set.of());
        }
        assertThat(rig.rows()).containsOnlyKeys(1L);
    }

    @Test
    void a_stream_without_a_key_leaves_them_out_too() {
        WantedStream keyless =
                new WantedStream(IssueStream.of(IssueStream.smallSchema(), List.of(), List.of(), List.of()));
        rig.sync(keyless, issue(1, "draft"));
        rig.sync(keyless, issue(1, "open"), issue(1, "draft"), issue(2, "open"));

        assertThat(rig.rows()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void a_flag_and_a_condition_do_not_get_in_each_others_way() {
        WantedStream flagged = new WantedStream(IssueStream.deleting(new Deletes.Flag("state", "deleted")));
        rig.sync(flagged, issue(1, "open"), issue(2, "open"), issue(3, "open"));
        rig.sync(flagged, issue(1, "deleted"), issue(2, "draft"));

        assertThat(rig.rows()).containsOnlyKeys(3L);
    }

    private static String issue(long id, String state) {
        return Pages.issue(id, "issue " + id, state);
    }
}
