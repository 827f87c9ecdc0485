package org.ipai.connectors.runtime.gold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.types.Types;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init")
final class GoldLoaderTest {

    private static final String ROWS = "select id || ':' || coalesce(title, '-') from gold.github_issues order by id";

    @TempDir
    Path warehouse;

    private TestDatabase database;
    private Silver silver;

    @BeforeEach
    void create() throws SQLException {
        database = TestDatabase.create();
        silver = Silver.create(database, warehouse, Issues.SILVER);
    }

    @AfterEach
    void close() {
        silver.close();
    }

    private GoldResult load() {
        return load(Issues.STREAM);
    }

    private GoldResult load(StreamDescriptor stream) {
        return database.gold().loader().load(stream, silver.table());
    }

    @Test
    void an_empty_silver_table_makes_an_empty_gold_table() throws SQLException {
        assertThat(load()).isEqualTo(new GoldResult(0, 0));
        assertThat(database.query(ROWS)).isEmpty();
        assertThat(database.query("select obj_description('gold.github_issues'::regclass)"))
                .containsExactly("Issues of every repository; that's all.");
    }

    @Test
    void rows_of_changed_and_new_keys_are_there_once() throws SQLException {
        silver.append(silver.row(1L, 1, "a"), silver.row(2L, 1, "b"));
        load();
        silver.table()
                .newOverwrite()
                .overwriteByRowFilter(Expressions.alwaysTrue())
                .addFile(silver.write(List.of(silver.row(1L, 1, "A"), silver.row(2L, 1, "B"), silver.row(3L, 1, "C"))))
                .commit();

        assertThat(load()).isEqualTo(new GoldResult(3, 0));
        assertThat(database.query(ROWS)).containsExactly("1:A", "2:B", "3:C");
    }

    @Test
    void a_key_that_silver_holds_twice_is_an_error_that_says_so() throws SQLException {
        silver.append(silver.row(1L, 1, "a"));
        load();
        silver.append(silver.row(2L, 1, "b"), silver.row(2L, 1, "b"));

        assertThatThrownBy(this::load).hasMessageContaining("the silver table holds a primary key twice");
        assertThat(database.query(ROWS)).containsExactly("1:a");
    }

    @Test
    void only_files_added_since_the_last_load_are_read() throws SQLException {
        DataFile first = silver.append(silver.row(1L, 1, "a"), silver.row(2L, 1, "b"));
        assertThat(load()).isEqualTo(new GoldResult(2, 0));
        assertThat(load()).isEqualTo(new GoldResult(0, 0));

        silver.replace(first, 1, silver.row(2L, 2, "B"), silver.row(3L, 2, "c"));
        silver.append(silver.row(4L, 1, null));

        assertThat(load()).isEqualTo(new GoldResult(3, 0));
        assertThat(database.query(ROWS)).containsExactly("1:a", "2:B", "3:c", "4:-");
    }

    @Test
    void rows_that_silver_deleted_disappear() throws SQLException {
        DataFile first = silver.append(silver.row(1L, 1, "a"), silver.row(2L, 1, "b"));
        load();

        silver.replace(first, 0);
        silver.append(silver.row(3L, 1, "c"));

        assertThat(load()).isEqualTo(new GoldResult(1, 1));
        assertThat(database.query(ROWS)).containsExactly("2:b", "3:c");
    }

    @Test
    void a_full_refresh_of_silver_replaces_everything() throws SQLException {
        DataFile first = silver.append(silver.row(1L, 1, "a"), silver.row(2L, 1, "b"));
        load();

        silver.table()
                .newOverwrite()
                .deleteFile(first)
                .addFile(silver.write(List.of(silver.row(2L, 1, "b2"), silver.row(9L, 1, "z"))))
                .commit();

        assertThat(load()).isEqualTo(new GoldResult(2, 1));
        assertThat(database.query(ROWS)).containsExactly("2:b2", "9:z");
    }

    @Test
    void a_rewrite_of_files_changes_nothing() throws SQLException {
        DataFile first = silver.append(silver.row(1L, 1, "a"));
        DataFile second = silver.append(silver.row(2L, 1, "b"));
        load();

        silver.table()
                .newRewrite()
                .deleteFile(first)
                .deleteFile(second)
                .addFile(silver.write(List.of(silver.row(1L, 1, "a"), silver.row(2L, 1, "b"))))
                .dataSequenceNumber(silver.table().currentSnapshot().sequenceNumber())
                .commit();

        assertThat(load()).isEqualTo(new GoldResult(0, 0));
        assertThat(database.query(ROWS)).containsExactly("1:a", "2:b");
    }

    @Test
    void a_silver_table_rolled_back_takes_gold_along() throws SQLException {
        silver.append(silver.row(1L, 1, "a"));
        long good = silver.table().currentSnapshot().snapshotId();
        silver.append(silver.row(1L, 1, "wrong").copy("id", 5L));
        load();

        silver.table().manageSnapshots().rollbackTo(good).commit();
        load();

        assertThat(database.query(ROWS)).containsExactly("1:a");
    }

    @Test
    void new_columns_are_added_and_views_stay() throws SQLException {
        silver.append(silver.row(1L, 1, "a"));
        load();
        database.execute("create view public.titles as select title from gold.github_issues");

        silver.table().updateSchema().addColumn("state", Types.StringType.get()).commit();
        Record row = silver.row(2L, 1, "b");
        row.setField("state", "open");
        silver.append(row);
        load();

        assertThat(database.query("select state from gold.github_issues order by id"))
                .containsExactly(null, "open");
        assertThat(database.query("select title from public.titles order by 1")).containsExactly("a", "b");
    }

    @Test
    void a_renamed_column_keeps_its_values() throws SQLException {
        silver.append(silver.row(1L, 1, "a"));
        load();

        silver.table().updateSchema().renameColumn("title", "headline").commit();
        load();

        assertThat(database.query("select headline from gold.github_issues")).containsExactly("a");
    }

    @Test
    void a_changed_type_makes_the_table_anew_with_the_views_that_read_it() throws SQLException {
        silver.append(reactions(1L, "{\"x\": 1}"));
        load();
        database.execute(
                "do $$ begin create role bi; exception when duplicate_object then end $$",
                "create view public.titles as select id, reactions from gold.github_issues",
                "create view public.more as select * from public.titles",
                "comment on view public.more is 'mine'",
                "grant select on public.more to bi");

        load(Issues.stream(List.of("id"), Scalar.TEXT));

        assertThat(database.query("select pg_typeof(reactions) || reactions from public.more"))
                .containsExactly("text{\"x\": 1}");
        assertThat(database.query("select obj_description('public.more'::regclass)"))
                .containsExactly("mine");
        assertThat(database.query("select has_table_privilege('bi', 'public.more', 'select')"))
                .containsExactly("t");
    }

    @Test
    void a_view_of_others_that_no_longer_fits_is_named_and_nothing_changes() throws SQLException {
        silver.append(reactions(1L, "{\"x\": 1}"));
        load();
        database.execute("create view public.picky as select reactions -> 'x' as x from gold.github_issues");

        assertThatThrownBy(() -> load(Issues.stream(List.of("id"), Scalar.TEXT)))
                .isInstanceOf(GoldException.class)
                .hasMessageContaining("view public.picky does not fit")
                .hasMessageContaining("drop or change it");

        assertThat(database.query("select x from public.picky")).containsExactly("1");
    }

    @Test
    void a_table_without_key_is_copied_whole() throws SQLException {
        StreamDescriptor keyless = Issues.stream(List.of(), Scalar.JSON);
        silver.append(silver.row(1L, 1, "a"), silver.row(1L, 1, "a"));
        load(keyless);
        silver.append(silver.row(2L, 1, "b"));
        load(keyless);

        assertThat(database.query(ROWS)).containsExactly("1:a", "1:a", "2:b");
    }

    @Test
    void a_missing_key_is_an_error_that_says_so() {
        silver.append(silver.row(null, 1, "a"));

        assertThatThrownBy(this::load)
                .isInstanceOf(GoldException.class)
                .hasMessageContaining(
                        "gold table github_issues: a silver row has no value in a column of the primary key");
    }

    @Test
    void a_load_that_fails_leaves_gold_as_it_was() throws Exception {
        silver.append(silver.row(1L, 1, "a"));
        load();
        silver.append(silver.row(1L, 2, "b"));
        DataFile lost = silver.append(silver.row(3L, 1, "c"));
        Path aside = Files.move(Path.of(lost.location()), warehouse.resolve("aside"));

        assertThatThrownBy(this::load)
                .isInstanceOf(GoldException.class)
                .hasMessageContaining("silver file " + lost.location() + " cannot be read")
                .hasMessageContaining("rebuild the silver table from bronze");
        assertThat(database.query(ROWS)).containsExactly("1:a");

        Files.move(aside, Path.of(lost.location()));
    }

    @Test
    void a_killed_process_leaves_nothing_half_done() throws Exception {
        DataFile first = silver.append(silver.row(1L, 1, "a"), silver.row(2L, 1, "b"));
        load();
        silver.replace(first, 0, silver.row(1L, 1, "A"));
        silver.append(silver.row(3L, 1, "c"));
        try (ChildProcess loader = ChildProcess.start(
                LoadsAndHangs.class, database.jdbcUrl(), database.user(), database.password(), warehouse.toString())) {
            assertThat(loader.readLine()).isEqualTo("half way");
            loader.kill();
        }

        assertThat(database.query(ROWS)).containsExactly("1:a", "2:b");
        load();
        assertThat(database.query(ROWS)).containsExactly("1:A", "2:b", "3:c");
    }

    @Test
    void plain_roles_see_no_rows_and_gold_readers_do() throws SQLException {
        silver.append(silver.row(1L, 1, "a"));
        load();
        database.execute(
                "do $$ begin create role gold_reader; exception when duplicate_object then end $$",
                "do $$ begin create role nobody_special; exception when duplicate_object then end $$",
                "grant usage on schema gold to gold_reader, nobody_special",
                "grant select on gold.github_issues to gold_reader, nobody_special");

        assertThat(countAs("nobody_special")).containsExactly("0");
        assertThat(countAs("gold_reader")).containsExactly("1");
    }

    private List<String> countAs(String role) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
            return TestDatabase.query(connection, "select count(*) from gold.github_issues");
        }
    }

    private Record reactions(long id, String json) {
        Record row = silver.row(id);
        row.setField("reactions", json);
        return row;
    }
}
