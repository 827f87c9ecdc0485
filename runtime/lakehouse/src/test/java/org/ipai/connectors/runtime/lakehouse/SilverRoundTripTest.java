package org.ipai.connectors.runtime.lakehouse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.data.Record;
import org.ipai.connectors.runtime.silver.QuarantinedRecord;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Values of every type, written and read back with two readers. */
final class SilverRoundTripTest {

    private static final String FULL = """
            {"id":1,"number":-7,"title":"caf\\u00e9 😀 \\u0000 end","state":"open","locked":true,"score":1.5e300,
             "due_on":"9999-12-31","updated_at":"9999-12-31T23:59:59.999999Z","user":{"login":"octocat","admin":false},
             "labels":[{"name":"bug","weight":1},{"name":null,"weight":2},null],"topics":["a",null,"b"],
             "grid":[[1,2],[],null,[3]],"extra":{"any": [1, "x"]}, "unknown": {"skipped": true}}""";

    private static final String EMPTY = "{\"id\":2,\"user\":null,\"labels\":[],\"topics\":null,\"grid\":[]}";

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
    void iceberg_reads_every_type_as_it_was_written() {
        SilverCommit commit = rig.sync(IssueStream.small(), FULL, EMPTY);

        assertThat(commit.inserted()).isEqualTo(2);
        assertThat(commit.updated()).isZero();
        assertThat(commit.dataFiles()).isEqualTo(1);
        assertThat(commit.bytes()).isPositive();
        Record full = row(1);
        assertThat(full.getField("number")).isEqualTo(-7);
        assertThat(full.getField("title")).isEqualTo("café 😀 \0 end");
        assertThat(full.getField("locked")).isEqualTo(true);
        assertThat(full.getField("score")).isEqualTo(1.5e300);
        assertThat(full.getField("due_on")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(full.getField("updated_at")).isEqualTo(OffsetDateTime.parse("9999-12-31T23:59:59.999999Z"));
        assertThat(((Record) full.getField("user")).getField("login")).isEqualTo("octocat");
        assertThat(full.getField("topics").toString()).isEqualTo("[a, null, b]");
        assertThat(full.getField("grid").toString()).isEqualTo("[[1, 2], [], null, [3]]");
        assertThat((List<?>) full.getField("labels")).hasSize(3);
        assertThat(((List<?>) full.getField("labels")).get(2)).isNull();
        assertThat(full.getField("extra")).isEqualTo("{\"any\": [1, \"x\"]}");
    }

    @Test
    void iceberg_tells_null_from_empty() {
        rig.sync(IssueStream.small(), EMPTY);

        Record empty = row(2);
        assertThat(empty.getField("user")).isNull();
        assertThat((List<?>) empty.getField("labels")).isEmpty();
        assertThat(empty.getField("topics")).isNull();
        assertThat((List<?>) empty.getField("grid")).isEmpty();
        assertThat(empty.getField("title")).isNull();
    }

    @Test
    void metadata_columns_say_where_a_row_came_from() {
        rig.sync(IssueStream.small(), EMPTY);

        Record row = row(2);
        assertThat(row.getField("_emitted_at")).isEqualTo(OffsetDateTime.parse("2024-05-06T07:08:09.123456Z"));
        assertThat(row.getField("_source")).isEqualTo("github");
        assertThat(row.getField("_stream")).isEqualTo("issues");
        assertThat(row.getField("_cursor")).isEqualTo("cursor-0");
    }

    @Test
    void duckdb_reads_every_type_as_it_was_written() {
        rig.sync(IssueStream.small(), FULL, EMPTY);

        assertThat(rig.duckdb("SELECT number, locked, score, due_on, epoch_us(updated_at), user.login, user.admin,"
                        + " labels[1].name, labels[2].weight, len(labels), topics, grid, extra, _source"
                        + " FROM silver WHERE id = 1"))
                .containsExactly(List.of(
                        "-7",
                        "true",
                        "1.5E300",
                        "9999-12-31",
                        "253402300799999999",
                        "octocat",
                        "false",
                        "bug",
                        "2",
                        "3",
                        "[a, null, b]",
                        "[[1, 2], [], null, [3]]",
                        "{\"any\": [1, \"x\"]}",
                        "github"));
        assertThat(rig.duckdb("SELECT user IS NULL, labels, topics IS NULL, grid FROM silver WHERE id = 2"))
                .containsExactly(List.of("true", "[]", "true", "[]"));
        assertThat(rig.duckdb("SELECT title = 'café 😀 ' || chr(0) || ' end' FROM silver WHERE id = 1"))
                .containsExactly(List.of("true"));
    }

    @Test
    void long_text_and_many_rows_survive() {
        String long1 = "x".repeat(1 << 20);
        try (SilverWriter writer = rig.writer(IssueStream.small())) {
            rig.append(writer, Pages.of(Pages.issue(1_000_000, long1, "open")));
            for (int page = 0; page < 300; page++) {
                String[] records = new String[100];
                for (int i = 0; i < 100; i++) {
                    records[i] = Pages.issue(page * 100L + i, "title " + i, i % 2 == 0 ? "open" : "closed");
                }
                rig.append(writer, Pages.of(records));
            }
            SilverCommit commit = writer.commit(UUID.randomUUID(), Map.of());
            assertThat(commit.inserted()).isEqualTo(30_001);
        }
        assertThat(rig.duckdb("SELECT count(*), count(DISTINCT id), max(length(title)), sum(id) FROM silver"))
                .containsExactly(List.of("30001", "30001", "1048576", Long.toString(29_999L * 15_000 + 1_000_000)));
        assertThat(rig.rows()).hasSize(30_001);
        assertThat(row(1_000_000).getField("title")).isEqualTo(long1);
    }

    @Test
    void records_that_do_not_fit_are_quarantined_and_leave_no_trace() {
        byte[] notUtf8 = "{\"id\":6,\"title\":\"a?b\"}".getBytes(StandardCharsets.UTF_8);
        notUtf8[notUtf8.length - 4] = (byte) 0xFF;
        byte[][] records = {
            utf8(Pages.issue(1, "good", "open")),
            utf8("{\"id\":2,\"labels\":[{\"name\":\"kept?\"},{\"name\":{}}]}"),
            utf8("[1]"),
            utf8("{\"title\":\"no key\"}"),
            utf8("{\"id\":null}"),
            notUtf8,
            utf8("{\"id\":7,\"number\":3000000000}"),
            utf8("{\"id\":\"eight\"}"),
            utf8("{\"id\":9,\"updated_at\":\"yesterday\"}"),
            utf8(Pages.issue(10, "good too", "open")),
        };
        try (SilverWriter writer = rig.writer(IssueStream.small())) {
            rig.append(writer, Pages.of(records));
            assertThat(writer.commit(UUID.randomUUID(), Map.of()).inserted()).isEqualTo(2);
        }
        assertThat(rig.rows().keySet()).containsExactlyInAnyOrder(1L, 10L);
        assertThat(rig.quarantined).extracting(QuarantinedRecord::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(rig.quarantined)
                .extracting(QuarantinedRecord::path)
                .containsExactly("labels.element.name", "", "id", "id", "title", "number", "id", "updated_at");
        assertThat(rig.quarantined)
                .extracting(QuarantinedRecord::reason)
                .contains("the primary key is missing or null", "expected an object, found an array")
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(rig.quarantined.get(0).bronzeFile()).isEqualTo("bronze/some.jsonl.zst");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Record row(long id) {
        return java.util.Objects.requireNonNull(rig.rows().get(id));
    }
}
