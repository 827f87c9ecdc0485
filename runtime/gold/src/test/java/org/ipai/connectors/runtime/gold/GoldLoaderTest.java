package org.ipai.connectors.runtime.gold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.data.GenericRecord;
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
    void every_type_arrives() throws SQLException {
        Types.StructType userType = Issues.SILVER.findType("user").asStructType();
        Record user = GenericRecord.create(userType);
        user.set(0, "octo\0cat");
        user.set(1, OffsetDateTime.of(2024, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC));
        user.set(2, "{\"a\": [1, \"\\u0000\"]}");
        silver.append(silver.row(
                9_007_199_254_740_993L,
                -7,
                "na\0ïve \uD83D\uDE00\t\\N",
                1.5,
                true,
                LocalDate.of(2024, 2, 29),
                OffsetDateTime.of(12024, 1, 2, 3, 4, 5, 678_901_000, ZoneOffset.UTC),
                user,
                List.of("bug", "p1"),
                "{\"x\": null}"));

        load();

        assertThat(database.query("select row_to_json(i) from gold.github_issues i"))
                .containsExactly(
                        "{\"id\":9007199254740993,\"number\":-7,\"title\":\"na\uFFFDïve \uD83D\uDE00\\t\\\\N\","
                                + "\"score\":1.5,\"locked\":true,\"due\":\"2024-02-29\","
                                + "\"updated_at\":\"12024-01-02T03:04:05.678901+00:00\","
                                + "\"user\":{\"seen\": \"2024-01-02T03:04:05Z\", \"extra\": {\"a\": [1, \"\uFFFD\"]},"
                                + " \"login\": \"octo\uFFFDcat\"},"
                                + "\"labels\":[\"bug\", \"p1\"],\"reactions\":{\"x\": null}}");
    }

    @Test
    void json_that_postgres_refuses_is_made_acceptable() throws SQLException {
        String deep = "[".repeat(5000) + "]".repeat(5000);
        List<String> texts = List.of(
                "\"lone \\ud800 surrogate\"",
                "{\"\\u0000\": 1e400000}",
                "1" + "0".repeat(400),
                "[1.50, 2e3]",
                "not json",
                "1 2",
                "",
                "true",
                deep);
        for (int i = 0; i < texts.size(); i++) {
            silver.append(reactions(i, texts.get(i)));
        }

        load();

        assertThat(database.query("select reactions::text from gold.github_issues order by id"))
                .containsExactly(
                        "\"lone \uFFFD surrogate\"",
                        "{\"\uFFFD\": \"1e400000\"}",
                        "\"1" + "0".repeat(400) + "\"",
                        "[1.50, 2000]",
                        "\"not json\"",
                        "\"1 2\"",
                        "\"\"",
                        "true",
                        '"' + deep + '"');
    }

    @Test
    void instants_and_dates_beyond_postgres_become_infinite() throws SQLException {
        OffsetDateTime ancient = OffsetDateTime.of(-200_000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        silver.append(
                silver.row(1L, null, null, Double.NaN, null, LocalDate.of(-5000, 1, 1), ancient),
                silver.row(2L, null, null, null, null, LocalDate.of(5_879_000, 1, 1), ancient.withYear(294_000)),
                silver.row(3L, null, null, null, null, LocalDate.of(-43, 3, 15), ancient.withYear(-43)));

        load();

        assertThat(database.query(
                        "select concat_ws(' | ', score, due, updated_at) from gold.github_issues order by id"))
                .containsExactly(
                        "NaN | -infinity | -infinity",
                        "infinity | 294000-01-01 00:00:00+00",
                        "0044-03-15 BC | 0044-01-01 00:00:00+00 BC");
    }

    @Test
    void nested_instants_have_seconds_and_fractions_as_needed() throws SQLException {
        OffsetDateTime full = OffsetDateTime.of(2024, 1, 2, 3, 4, 0, 0, ZoneOffset.UTC);
        silver.append(
                user(1L, full),
                user(2L, full.plusNanos(120_000_000)),
                user(3L, full.plusNanos(1_000)),
                user(4L, full.withYear(-43)),
                user(5L, full.withYear(12024)));

        load();

        assertThat(database.query("select \"user\" ->> 'seen' from gold.github_issues order by id"))
                .containsExactly(
                        "2024-01-02T03:04:00Z",
                        "2024-01-02T03:04:00.120Z",
                        "2024-01-02T03:04:00.000001Z",
                        "-0043-01-02T03:04:00Z",
                        "+12024-01-02T03:04:00Z");
    }

    @Test
    void json_is_written_without_what_it_does_not_need() throws SQLException {
        silver.append(reactions(1L, " {\"a\" : [ 1 , {} , [ ] , null , true ] , \"é\\t\" : \"\\\\ \\u0001 😀\" } "));

        load();

        assertThat(database.query("select reactions::text from gold.github_issues"))
                .containsExactly("{\"a\": [1, {}, [], null, true], \"é\\t\": \"\\\\ \\u0001 😀\"}");
    }

    @Test
    void a_row_longer_than_every_buffer_arrives() throws SQLException {
        String text = "\u00e9\"".repeat(300_000);
        silver.append(reactions(1L, "[\"" + "é\\\"".repeat(300_000) + "\"]"), silver.row(2L, 1, text));

        load();

        assertThat(database.query("select coalesce(title, reactions ->> 0) from gold.github_issues order by id"))
                .containsExactly(text, text);
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

    private Record user(long id, OffsetDateTime seen) {
        Record user = GenericRecord.create(Issues.SILVER.findType("user").asStructType());
        user.setField("seen", seen);
        Record row = silver.row(id);
        row.setField("user", user);
        return row;
    }

    private Record reactions(long id, String json) {
        Record row = silver.row(id);
        row.setField("reactions", json);
        return row;
    }
}
