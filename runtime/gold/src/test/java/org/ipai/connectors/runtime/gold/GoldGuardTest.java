package org.ipai.connectors.runtime.gold;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.ipai.connectors.runtime.connector.GoldView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may change gold, and who may not any more. */
@SuppressWarnings("NullAway.Init")
final class GoldGuardTest {

    private static final String ROWS = "select id || ':' || coalesce(title, '-') from gold.github_issues order by id";

    /** In the way of who has lost the right to write. */
    private static final GoldGuard REFUSING = transaction -> {
        throw new IllegalStateException("not yours any more");
    };

    /** Locks what others would have to change to take the right away. */
    private static final GoldGuard ALLOWING =
            transaction -> TestDatabase.query(transaction, "select 1 from public.right_to_write for share");

    @TempDir
    Path warehouse;

    private TestDatabase database;
    private Silver silver;

    @BeforeEach
    void create() throws SQLException {
        database = TestDatabase.create();
        database.execute("create table public.right_to_write (token integer)");
        silver = Silver.create(database, warehouse, Issues.SILVER);
    }

    @AfterEach
    void close() {
        silver.close();
    }

    private GoldResult load(GoldGuard guard) {
        return database.gold().guarded(guard).loader().load(Issues.STREAM, silver.table());
    }

    @Test
    void a_refused_load_changes_nothing() throws SQLException {
        silver.append(silver.row(1L, 1, "a"));
        load(ALLOWING);
        silver.append(silver.row(2L, 1, "b"));

        assertThatThrownBy(() -> load(REFUSING)).isInstanceOf(IllegalStateException.class);

        assertThat(database.query(ROWS)).containsExactly("1:a");
        assertThat(load(ALLOWING)).isEqualTo(new GoldResult(1, 0));
    }

    @Test
    void refused_views_stay_as_they_were() throws SQLException {
        silver.append(silver.row(1L, 1, "a"));
        load(ALLOWING);
        GoldView before = new GoldView("gold_dev_issue", "", List.of("issues"), "select 1 as version");
        GoldView after = new GoldView("gold_dev_issue", "", List.of("issues"), "select 2 as version");
        database.gold().guarded(ALLOWING).views().apply(List.of(before));

        assertThatThrownBy(() -> database.gold().guarded(REFUSING).views().apply(List.of(after)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(database.query("select version from gold.gold_dev_issue")).containsExactly("1");
    }

    @Test
    void a_load_that_hangs_in_a_former_holder_is_ended_by_the_next_one() throws Exception {
        DataFile first = silver.append(silver.row(1L, 1, "a"), silver.row(2L, 1, "b"));
        load(ALLOWING);
        silver.replace(first, 0, silver.row(1L, 1, "A"));
        silver.append(silver.row(3L, 1, "c"));
        try (ChildProcess hanging = ChildProcess.start(
                LoadsAndHangs.class, database.jdbcUrl(), database.user(), database.password(), warehouse.toString())) {
            assertThat(hanging.readLine()).isEqualTo("half way");

            load(ALLOWING);

            assertThat(hanging.process().isAlive()).isTrue();
            assertThat(database.query(ROWS)).containsExactly("1:A", "2:b", "3:c");
        }
    }

    @Test
    void who_has_no_right_ends_nobody_elses_load() throws Exception {
        DataFile first = silver.append(silver.row(1L, 1, "a"), silver.row(2L, 1, "b"));
        load(ALLOWING);
        silver.replace(first, 0, silver.row(1L, 1, "A"));
        silver.append(silver.row(3L, 1, "c"));
        try (ChildProcess hanging = ChildProcess.start(
                LoadsAndHangs.class, database.jdbcUrl(), database.user(), database.password(), warehouse.toString())) {
            assertThat(hanging.readLine()).isEqualTo("half way");

            assertThatThrownBy(() -> load(REFUSING)).isInstanceOf(IllegalStateException.class);

            assertThat(database.query("select application_name from pg_stat_activity where datname = current_database()"
                            + " and state = 'active' and pid <> pg_backend_pid()"))
                    .contains("ipai gold");
        }
    }
}
