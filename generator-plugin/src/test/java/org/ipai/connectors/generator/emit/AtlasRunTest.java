package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.UntypedValueException;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Compiles and runs what is generated for records that are built from responses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtlasRunTest {

    private static final Map<String, String> CONFIG = Map.of("token", "t0ken");
    private static final ObjectMapper JSON = new ObjectMapper();

    private CompiledConnector atlas;

    @BeforeAll
    void compile(@TempDir Path folder) {
        atlas = CompiledConnector.of(GoldenCase.ATLAS.emit(), "org.ipai.connectors.atlas.AtlasConnector", folder);
    }

    private static SandboxServer sandbox() {
        return SandboxRun.start(
                GoldenCase.ATLAS,
                SandboxSettings.builder().records(12).token("t0ken").build());
    }

    private SandboxRun.Records read(SandboxServer sandbox, String stream) throws Exception {
        return SandboxRun.read(sandbox, atlas.open(CONFIG), atlas.stream(stream, CONFIG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rates", "tags", "order_lines", "order_labels", "weather", "clicks", "views", "comments"})
    void every_shape_of_response_gives_the_records_that_the_provider_has(String stream) throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            List<String> read = read(sandbox, stream).texts();

            assertThat(read)
                    .hasSize(12)
                    .containsExactlyInAnyOrderElementsOf(sandbox.records(stream)
                            .map(record -> new String(record.json(), StandardCharsets.UTF_8))
                            .toList());
            decode(stream, read);
        }
    }

    @Test
    void what_is_done_to_fields_is_done_to_built_records() throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            List<String> read = read(sandbox, "currencies").texts();
            List<String> sent = sandbox.records("currencies")
                    .map(record -> new String(record.json(), StandardCharsets.UTF_8))
                    .toList();

            assertThat(sent).anyMatch(record -> record.contains("apiKey"));
            assertThat(read).hasSize(12).noneMatch(record -> record.contains("apiKey"));
            assertThat(values(read, "name")).containsExactlyInAnyOrderElementsOf(values(sent, "name"));
            assertThat(values(read, "code")).containsExactlyInAnyOrderElementsOf(values(sent, "code"));
            decode("currencies", read);
        }
    }

    @Test
    void the_cursor_is_read_from_the_built_record() throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            SandboxRun.Records read = read(sandbox, "weather");

            assertThat(values(read.texts(), "time"))
                    .contains(read.finished().cursor())
                    .allSatisfy(time -> assertThat(Long.parseLong(time)).isLessThanOrEqualTo(newest(read)));
        }
    }

    private static long newest(SandboxRun.Records read) {
        return Long.parseLong(String.valueOf(read.finished().cursor()));
    }

    @Test
    void some_partners_are_there_and_some_are_not() throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            List<String> read = read(sandbox, "comments").texts();

            assertThat(read).anyMatch(record -> record.contains("\"author\":{"));
            assertThat(read).anyMatch(record -> record.contains("\"author\":null"));
            assertThat(read).anyMatch(record -> record.contains("\"author\":{") && record.contains("\"editor\":{"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"currencies", "order_lines", "clicks", "comments"})
    void what_is_no_record_is_refused_where_records_are_typed(String stream) {
        for (String misfit : List.of("[]", "[\"EUR\",7]", "[null]", "[[{}]]", "7", "null")) {
            assertThatExceptionOfType(UntypedValueException.class)
                    .isThrownBy(() -> decode(stream, List.of(misfit)))
                    .withMessageContaining("expected an object");
        }
    }

    private void decode(String name, List<String> records) {
        SourceStream stream = atlas.stream(name, CONFIG);
        RecordColumns columns = new RecordColumns(stream.descriptor().schema());
        RecordDecoder decoder = stream.decoder(columns);
        for (String record : records) {
            decoder.decode(JsonReader.of(record));
            columns.commitRow();
        }
        assertThat(columns.rows()).isEqualTo(records.size());
    }

    private static List<String> values(List<String> records, String field) throws Exception {
        List<String> values = new ArrayList<>();
        for (String record : records) {
            JsonNode tree = JSON.readTree(record);
            values.add(tree.path(field).asText());
        }
        return values;
    }
}
