package org.ipai.connectors.runtime.gold;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What values become on their way from silver to gold. */
@SuppressWarnings("NullAway.Init")
final class GoldValuesTest {

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

    private void load() {
        database.gold().loader().load(Issues.STREAM, silver.table());
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
