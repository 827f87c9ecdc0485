package org.ipai.connectors.generator.emit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.FieldRule;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Compiles and runs what is generated for records that need a hand before they are kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepotRunTest {

    private static final Map<String, String> CONFIG = Map.of("token", "t0ken");

    private CompiledConnector depot;

    @BeforeAll
    void compile(@TempDir Path folder) {
        depot = CompiledConnector.of(GoldenCase.DEPOT.emit(), "org.ipai.connectors.depot.DepotConnector", folder);
    }

    @Test
    void a_stream_says_what_is_done_to_its_fields() {
        assertThat(depot.stream("parcels", CONFIG).fieldRules())
                .containsExactly(
                        FieldRule.block("pickup_token"),
                        FieldRule.block("recipient", "doorCode"),
                        FieldRule.block("scans", "api_key"),
                        FieldRule.hash("recipient", "email"),
                        FieldRule.hash("scans", "badge_number"));
    }

    @Test
    void a_column_takes_the_whole_record_and_the_others_their_fields() {
        SourceStream parcels = depot.stream("parcels", CONFIG);
        assertThat(parcels.descriptor().schema().fields()).contains(new SchemaField("document", FieldType.Scalar.JSON));
        RecordColumns columns = new RecordColumns(parcels.descriptor().schema());
        RecordDecoder decoder = parcels.decoder(columns);
        for (String record : List.of("{\"id\":1,\"more\":[{}]}", "{\"id\": 2}")) {
            decoder.decode(JsonReader.of(record));
            columns.commitRow();
        }

        BinaryColumn document = columns.root().binaryColumn("document");
        assertThat(text(document, 0)).isEqualTo("{\"id\":1,\"more\":[{}]}");
        assertThat(text(document, 1)).isEqualTo("{\"id\": 2}");
        assertThat(columns.root().longColumn("id").value(1)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"account, 1", "events, 12", "parcels, 12"})
    void every_shape_of_response_gives_the_records_that_the_provider_has(String name, int count) throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            List<String> read = SandboxRun.read(sandbox, depot.open(CONFIG), depot.stream(name, CONFIG))
                    .texts();

            assertThat(read).hasSize(count);
            if (!name.equals("parcels")) {
                assertThat(read)
                        .containsExactlyInAnyOrderElementsOf(sandbox.records(name)
                                .map(record -> new String(record.json(), StandardCharsets.UTF_8))
                                .toList());
            }
        }
    }

    private static SandboxServer sandbox() {
        return SandboxRun.start(
                GoldenCase.DEPOT,
                SandboxSettings.builder().records(12).token("t0ken").build());
    }

    private static String text(BinaryColumn column, int entry) {
        int start = column.start(entry);
        return new String(column.bytes(), start, column.end(entry) - start, StandardCharsets.UTF_8);
    }
}
