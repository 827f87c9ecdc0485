package org.ipai.connectors.runtime.lakehouse;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ipai.connectors.runtime.bronze.BronzeFile;
import org.ipai.connectors.runtime.bronze.BronzeFolder;
import org.ipai.connectors.runtime.bronze.BronzePosition;
import org.ipai.connectors.runtime.bronze.BronzeWriter;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.lake.LakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Bronze files, byte for byte. */
final class BronzeTest {

    private static final StreamDescriptor STREAM = IssueStream.small().descriptor();
    private static final String HEAD =
            "{\"emitted_at\":\"2024-05-06T07:08:09.123456Z\",\"source\":\"github\",\"stream\":\"issues\",\"cursor\":";
    private static final UUID RUN = Rig.RUN;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @Test
    void lines_hold_the_records_bytes_verbatim() throws IOException {
        BronzeWriter writer = new BronzeWriter(new BronzeFolder(root), STREAM, RUN);
        @Nullable String[] cursors = {"plain", null, "a\"\\\n\u0001é"};
        byte[][] records = {
            utf8("{\"id\":1, \"t\":\"caf\\u00e9 \\n 😀\"}"),
            utf8("{\r\n  \"id\": 2,\r\n  \"a\": [\n1,\n2]\n}"),
            {'{', '"', 'x', '"', ':', '"', (byte) 0xFF, '"', '}'},
        };

        BronzePosition position = writer.append(Pages.of(cursors, records));
        BronzeFile file = writer.seal().orElseThrow();

        String path = "bronze/raw_github_issues/date=2024-05-06/" + RUN + "-0.jsonl.zst";
        assertThat(position).isEqualTo(new BronzePosition(path, 1));
        byte[] expected = concat(
                utf8(HEAD + "\"plain\",\"record\":"),
                records[0],
                utf8("}\n"),
                utf8(HEAD + "null,\"record\":{    \"id\": 2,    \"a\": [ 1, 2] }}\n"),
                utf8(HEAD + "\"a\\\"\\\\\\u000a\\u0001é\",\"record\":"),
                records[2],
                utf8("}\n"));
        assertThat(decompress(path)).isEqualTo(expected);
        assertThat(file).isEqualTo(new BronzeFile(path, 3, Files.size(root.resolve(path)), expected.length));
    }

    @Test
    void line_numbers_go_on_until_the_file_is_sealed() {
        BronzeWriter writer = new BronzeWriter(new BronzeFolder(root), STREAM, RUN);
        assertThat(writer.append(Pages.of("{}", "{}")).firstLine()).isEqualTo(1);
        assertThat(writer.append(Pages.of("{}")).firstLine()).isEqualTo(3);
        assertThat(writer.seal().orElseThrow().records()).isEqualTo(3);
        BronzePosition next = writer.append(Pages.of("{}"));
        assertThat(next.firstLine()).isEqualTo(1);
        assertThat(next.file()).endsWith("-1.jsonl.zst");
        assertThat(writer.seal()).isPresent();
        assertThat(writer.seal()).isEmpty();
    }

    @Test
    void duckdb_reads_what_was_written() throws SQLException {
        BronzeWriter writer = new BronzeWriter(new BronzeFolder(root), STREAM, RUN);
        String big = "y".repeat(3 << 20);
        for (int page = 0; page < 50; page++) {
            writer.append(Pages.of("{\"id\":" + page + ",\"title\":\"z\"}", "{\"id\":-1,\"title\":\"x\"}"));
        }
        writer.append(Pages.of("{\"id\":1000,\"title\":\"" + big + "\"}"));
        String path = writer.seal().orElseThrow().path();

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String query = "SELECT count(*), sum(record.id), max(length(record.title)), min(source) FROM read_json('"
                    + root.resolve(path) + "', format='newline_delimited', maximum_object_size=10000000)";
            assertThat(Rig.read(statement.executeQuery(query)))
                    .containsExactly(
                            List.of("101", Integer.toString(49 * 25 - 50 + 1000), Integer.toString(3 << 20), "github"));
        }
    }

    @Test
    void a_file_of_an_earlier_attempt_is_never_overwritten() throws IOException {
        BronzeWriter first = new BronzeWriter(new BronzeFolder(root), STREAM, RUN);
        first.append(Pages.of("{\"id\":1}"));
        String sealed = first.seal().orElseThrow().path();
        BronzeWriter second = new BronzeWriter(new BronzeFolder(root), STREAM, RUN);
        BronzeWriter third = new BronzeWriter(new BronzeFolder(root), STREAM, RUN);
        second.append(Pages.of("{\"id\":2}"));
        third.append(Pages.of("{\"id\":3}"));
        assertThat(Set.of(
                        sealed,
                        second.seal().orElseThrow().path(),
                        third.seal().orElseThrow().path()))
                .hasSize(3);
        assertThat(new String(decompress(sealed), StandardCharsets.UTF_8)).contains("\"id\":1");
    }

    @Test
    void abandoned_and_dead_files_are_removed() throws IOException {
        BronzeFolder folder = new BronzeFolder(root);
        BronzeWriter abandoned = new BronzeWriter(folder, STREAM, RUN);
        abandoned.append(Pages.of("{}"));
        abandoned.abandon();
        UUID live = UUID.randomUUID();
        BronzeWriter running = new BronzeWriter(folder, STREAM, live);
        running.append(Pages.of("{}"));
        UUID dead = UUID.randomUUID();
        new BronzeWriter(folder, STREAM, dead).append(Pages.of("{}"));

        assertThat(folder.discardUnsealed(STREAM, Set.of(live)))
                .containsExactly("bronze/raw_github_issues/date=2024-05-06/" + dead + "-0.jsonl.zst.inprogress");
        String path = running.seal().orElseThrow().path();
        assertThat(root.resolve(path)).exists();
        folder.discard(List.of(path, path));
        assertThat(root.resolve(path)).doesNotExist();
        try (var left = Files.list(root.resolve(path).getParent())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void only_bronze_files_are_discarded() {
        assertThatThrownBy(() -> new BronzeFolder(root).discard(List.of("bronze/../../etc/x.jsonl.zst")))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("no bronze file");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named_with_the_remedy() throws IOException {
        Files.writeString(root.resolve("bronze"), "a file where the folder should be");
        BronzeWriter writer = new BronzeWriter(new BronzeFolder(root), STREAM, RUN);
        assertThatThrownBy(() -> writer.append(Pages.of("{}")))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining(root.resolve("bronze").toString())
                .hasMessageContaining("MB free")
                .hasMessageContaining("run the sync again");
    }

    private byte[] decompress(String path) throws IOException {
        try (ZstdInputStream input = new ZstdInputStream(Files.newInputStream(root.resolve(path)))) {
            return input.readAllBytes();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
