package org.ipai.connectors.runtime.lakehouse;

import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Of records with one key in one batch the last wins, in whatever order their partitions are written. */
final class KeyOrderTest {

    private static final IssueStream BY_STATE =
            IssueStream.partitioned(new PartitionField("state", PartitionField.Transform.IDENTITY));

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
    void the_last_record_wins_though_its_partition_is_written_first() {
        SilverCommit commit = rig.sync(
                BY_STATE,
                Pages.issue(2, "opens the partition that is written first", "open"),
                Pages.issue(1, "older", "closed"),
                Pages.issue(1, "newer", "open"));

        assertThat(rig.rows()).containsOnlyKeys(1L, 2L);
        assertThat(rig.duckdb("SELECT id, state FROM silver ORDER BY id"))
                .containsExactly(List.of("1", "open"), List.of("2", "open"));
        assertThat(commit.inserted()).isEqualTo(2);
    }

    @Test
    void the_last_record_wins_whose_partition_is_written_last() {
        rig.sync(BY_STATE, Pages.issue(1, "older", "open"), Pages.issue(1, "newer", "closed"));

        assertThat(rig.rows()).containsOnlyKeys(1L);
        assertThat(rig.duckdb("SELECT id, state FROM silver")).containsExactly(List.of("1", "closed"));
    }
}
