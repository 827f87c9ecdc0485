package org.ipai.connectors.generator.emit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.UntypedValueException;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compiles and runs what is generated for records that are written in ways of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClinicRunTest {

    private static final Map<String, String> CONFIG = Map.of("token", "t0ken");

    private CompiledConnector clinic;

    @BeforeAll
    void compile(@TempDir Path folder) {
        clinic = CompiledConnector.of(GoldenCase.CLINIC.emit(), "org.ipai.connectors.clinic.ClinicConnector", folder);
    }

    /** Rows decoded from records, by column path. */
    private static final class Rows {

        private final RecordColumns columns;
        private final RecordDecoder decoder;

        Rows(SourceStream stream) {
            columns = new RecordColumns(stream.descriptor().schema());
            decoder = stream.decoder(columns);
        }

        void decode(String record) {
            decoder.decode(JsonReader.of(record));
            columns.commitRow();
        }

        boolean wants(String record) {
            decode(record);
            return decoder.isWanted();
        }

        @Nullable
        String last(String path) {
            return column(path).lastText();
        }

        Column column(String path) {
            return columns.columns().stream()
                    .filter(column -> column.path().equals(path))
                    .findFirst()
                    .orElseThrow();
        }

        long nulls(String path) {
            Column column = column(path);
            long nulls = 0;
            for (int entry = 0; entry < column.entries(); entry++) {
                nulls += column.hasValue(entry) ? 0 : 1;
            }
            return nulls;
        }
    }

    @Test
    void texts_that_mean_null_are_null_in_columns_of_any_type() {
        Rows rows = new Rows(clinic.stream("patients", CONFIG));
        rows.decode("""
                {"id":1,"phone":"-","doctor":false,"born":"0000-00-00","weight":0,"ward":{"name":"n/a","opened":20240131},
                 "treatments":[{"at":1700000000123,"result":"?"}],"discharged":"","admitted":"2024-01-31T10:00"}
                """);

        for (String path : List.of(
                "phone", "physician", "born", "weight", "ward.name", "treatments.element.result", "discharged")) {
            assertThat(rows.nulls(path)).as(path).isEqualTo(1);
        }
        for (String path : List.of("id", "ward.opened", "treatments.element.performed_at", "admitted")) {
            assertThat(rows.nulls(path)).as(path).isZero();
        }
    }

    @Test
    void a_value_that_does_not_fit_its_format_is_told_with_its_column() {
        Rows rows = new Rows(clinic.stream("patients", CONFIG));
        assertThatThrownBy(() -> rows.decode("{\"id\":1,\"ward\":{\"opened\":20240231}}"))
                .isInstanceOf(UntypedValueException.class)
                .hasMessage("ward.opened: expected a date or time written as yyyyMMdd, found '20240231'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":1}                                                            | true
            {"id":1,"ward":{"name":"west"},"phone":"1"}                         | true
            {"id":1,"ward":{"name":"staff"}}                                    | false
            {"id":1,"ward":{"name":"west"},"phone":"0800"}                      | false
            {"id":1,"ward":{"name":"west"},"doctor":"Dr. west"}                 | false
            {"id":1,"ward":{"name":"n/a"},"doctor":"Dr. n/a"}                   | true
            {"id":1,"ward":null,"doctor":false}                                 | true
            """)
    void records_are_wanted_that_meet_the_condition(String record, boolean isWanted) {
        assertThat(new Rows(clinic.stream("patients", CONFIG)).wants(record)).isEqualTo(isWanted);
    }

    @Test
    void columns_are_made_of_the_record_itself_and_are_null_where_a_part_is() {
        Rows rows = new Rows(clinic.stream("patients", CONFIG));
        rows.decode("{\"id\":1,\"ward\":{\"name\":\"west\",\"opened\":20240131},\"doctor\":\"Ada\"}");
        assertThat(rows.last("ward_and_doctor")).isEqualTo("west: Ada");
        assertThat(rows.last("ward_opened")).isEqualTo("2024-01-31");
        assertThat(rows.last("clinic")).isEqualTo("0800");
        rows.decode("{\"id\":1,\"doctor\":\"Ada\"}");
        assertThat(rows.last("ward_and_doctor")).isNull();
        assertThat(rows.last("ward_opened")).isNull();
    }

    @Test
    void columns_have_the_names_that_the_spec_gives_and_requests_the_providers() {
        assertThat(clinic.stream("visits", CONFIG).descriptor().primaryKey()).containsExactly("day", "room_number");
        Rows rows = new Rows(clinic.stream("visits", CONFIG));
        rows.decode("{\"day\":\"31.01.2024\",\"room\":\"7\",\"changed\":\"31/01/2024 10:00:00\"}");
        assertThat(rows.last("room_number")).isEqualTo("7");
        assertThat(rows.last("changed_at")).isEqualTo("2024-01-31T09:00:00Z");
    }

    @Test
    void the_sandbox_writes_what_the_connector_reads() throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            Rows rows = new Rows(clinic.stream("patients", CONFIG));
            read(sandbox, "patients", null).texts().forEach(rows::decode);

            assertThat(rows.columns.rows()).isEqualTo(200);
            for (String path : List.of("phone", "physician", "born", "weight", "ward.name", "discharged")) {
                assertThat(rows.nulls(path)).as(path).isBetween(15L, 80L);
            }
            assertThat(rows.nulls("ward.opened")).isZero();
            assertThat(rows.nulls("admitted")).isZero();
        }
    }

    @Test
    void a_cursor_in_a_format_of_its_own_is_kept_as_an_instant_and_sent_as_the_request_takes_it() throws Exception {
        try (SandboxServer sandbox = sandbox()) {
            SandboxRun.Records first = read(sandbox, "visits", null);
            SliceState state = first.finished();
            assertThat(state.cursor()).matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            assertThat(first.texts()).hasSize(200).allMatch(record -> record.contains("/20"));
            sandbox.advance();
            SandboxRun.Records second = read(sandbox, "visits", state);

            assertThat(second.texts()).hasSizeBetween(1, 100);
            assertThat(second.finished().cursor()).isGreaterThan(state.cursor());
            Rows rows = new Rows(clinic.stream("visits", CONFIG));
            second.texts().forEach(rows::decode);
            assertThat(rows.nulls("day") + rows.nulls("changed_at")).isZero();
        }
    }

    private static SandboxServer sandbox() {
        return SandboxRun.start(
                GoldenCase.CLINIC,
                SandboxSettings.builder().records(200).token("t0ken").build());
    }

    private SandboxRun.Records read(SandboxServer sandbox, String stream, @Nullable SliceState state) throws Exception {
        return SandboxRun.read(sandbox, clinic.open(CONFIG), clinic.stream(stream, CONFIG), state);
    }
}
