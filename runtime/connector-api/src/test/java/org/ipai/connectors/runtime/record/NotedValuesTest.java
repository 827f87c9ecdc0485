package org.ipai.connectors.runtime.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ipai.connectors.runtime.record.TimeNotation.Epoch.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotedValuesTest {

    private static final NotedValues NULLS = NotedValues.of(FieldNotation.ofNulls("", "-", "0", "false", "n/ä"));
    private static final NotedValues DATES =
            NotedValues.of(FieldNotation.of(TimeNotation.pattern("dd/MM/yyyy", "UTC"), "0000-00-00"));

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"-\"", "0", "false", "\"n/\\u00e4\"", "\"false\""})
    void what_means_null_is_consumed(String json) {
        JsonReader reader = JsonReader.of(json);
        assertThat(NULLS.readNull(reader)).isTrue();
        assertThat(reader.position).isEqualTo(reader.limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\" \"", "00", "true", "{}", "[\"-\"]", "\"--\""})
    void anything_else_stays(String json) {
        JsonReader reader = JsonReader.of(json);
        assertThat(NULLS.readNull(reader)).isFalse();
        assertThat(reader.position).isZero();
    }

    @Test
    void dates_are_read_from_texts_and_numbers() {
        assertThat(DATES.readDate(JsonReader.of("\"31/01/2024\""))).isEqualTo(LocalDate.parse("2024-01-31"));
        assertThat(DATES.readDate(JsonReader.of("\"0000-00-00\""))).isNull();
        NotedValues digits = NotedValues.of(FieldNotation.of(TimeNotation.pattern("yyyyMMdd", "UTC")));
        assertThat(digits.readDate(JsonReader.of("20240131"))).isEqualTo(LocalDate.parse("2024-01-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000, 2023-11-14T22:13:20Z",
        "'\"1700000000\"', 2023-11-14T22:13:20Z",
        "1.7e9, 2023-11-14T22:13:20Z",
        "1700000000.1234567, 2023-11-14T22:13:20.123456Z",
        "-0.5, 1969-12-31T23:59:59.500Z",
    })
    void seconds_since_1970_are_instants(String json, String instant) {
        NotedValues seconds = NotedValues.of(FieldNotation.of(TimeNotation.epoch(Unit.SECONDS)));
        assertThat(seconds.readInstant(JsonReader.of(json))).isEqualTo(Instant.parse(instant));
    }

    @Test
    void milliseconds_since_1970_are_instants() {
        NotedValues millis = NotedValues.of(FieldNotation.of(TimeNotation.epoch(Unit.MILLIS)));
        assertThat(millis.readInstant(JsonReader.of("1700000000123")))
                .isEqualTo(Instant.parse("2023-11-14T22:13:20.123Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:00:00Z, 2024-01-31T10:00:00Z",
        "2024-01-31T10:00:00+0530, 2024-01-31T04:30:00Z",
        "2024-07-31 10:00:00.25, 2024-07-31T08:00:00.250Z",
        "2024-07-31T10:00, 2024-07-31T08:00:00Z",
        "2024-07-31, 2024-07-30T22:00:00Z",
        "31.07.2024,",
    })
    void iso_8601_without_offset_is_of_the_zone(String text, @Nullable String instant) {
        NotedValues iso = NotedValues.of(FieldNotation.of(TimeNotation.iso("Europe/Berlin")));
        assertThat(iso.plain(text))
                .isEqualTo(instant == null ? null : Instant.parse(instant).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2024-01-31\"', 'expected a date or time written as dd/MM/yyyy, found ''2024-01-31'''",
        "'\"\"', 'expected a date or time written as dd/MM/yyyy, found '''''",
        "'[]', 'expected a text or number, found an array'",
        "true, 'expected a date or time written as dd/MM/yyyy, found ''true'''",
    })
    void what_does_not_fit_is_told(String json, String reason) {
        assertThatThrownBy(() -> DATES.readDate(JsonReader.of(json)))
                .isInstanceOfSatisfying(
                        UntypedValueException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "123456789012345678901234567890", "\"x\"", "\"٣\"", "true"})
    void numbers_beyond_all_instants_do_not_fit(String json) {
        NotedValues seconds = NotedValues.of(FieldNotation.of(TimeNotation.epoch(Unit.SECONDS)));
        assertThatThrownBy(() -> seconds.readInstant(JsonReader.of(json)))
                .isInstanceOf(UntypedValueException.class)
                .hasMessageContaining("seconds since 1970");
    }

    @Test
    void a_value_is_told_as_its_type_usually_is() {
        assertThat(DATES.plain("31/01/2024")).isEqualTo("2024-01-31");
        assertThat(DATES.plain("0000-00-00")).isNull();
        assertThat(DATES.plain("soon")).isNull();
        assertThat(NULLS.plain("-")).isNull();
        assertThat(NULLS.plain("17")).isEqualTo("17");
    }

    /** What a generated reader of two noted fields does. */
    private static final class Row extends StructReader {

        private final NotedColumn closed = longColumn("closed")
                .noted(NotedValues.of(FieldNotation.of(TimeNotation.pattern("dd/MM/yyyy HH:mm", "Europe/Berlin"), "")));
        private final NotedColumn born = integerColumn("born").noted(DATES);
        private final NotedColumn name = binaryColumn("name").noted(NULLS);

        Row(ColumnGroup columns) {
            super(columns, FieldNames.of("closed", "born", "name"));
        }

        @Override
        protected void readField(int field, JsonReader json, int repetition) {
            switch (field) {
                case 0 -> closed.read(json, repetition);
                case 1 -> born.read(json, repetition);
                default -> name.read(json, repetition);
            }
        }
    }

    @Test
    void columns_take_values_nulls_and_what_is_missing() {
        RecordColumns columns = new RecordColumns(new RecordSchema(List.of(
                new SchemaField("closed", FieldType.Scalar.TIMESTAMP),
                new SchemaField("born", FieldType.Scalar.DATE),
                new SchemaField("name", FieldType.Scalar.TEXT))));
        Row row = new Row(columns.root());
        row.read(JsonReader.of("{\"closed\":\"31/01/2024 10:00\",\"born\":\"01/01/1970\",\"name\":\"a\"}"), 0);
        columns.commitRow();
        row.read(JsonReader.of("{\"closed\":\"\",\"born\":\"0000-00-00\",\"name\":false}"), 0);
        columns.commitRow();
        row.read(JsonReader.of("{\"closed\":null}"), 0);
        columns.commitRow();

        LongColumn closed = columns.root().longColumn("closed");
        assertThat(closed.value(0)).isEqualTo(1_706_691_600_000_000L);
        assertThat(columns.root().integerColumn("born").value(0)).isZero();
        for (int entry = 1; entry < 3; entry++) {
            assertThat(closed.hasValue(entry)).isFalse();
            assertThat(columns.root().integerColumn("born").hasValue(entry)).isFalse();
            assertThat(columns.root().binaryColumn("name").hasValue(entry)).isFalse();
        }
        assertThatThrownBy(() -> row.read(JsonReader.of("{\"closed\":\"soon\"}"), 0))
                .isInstanceOfSatisfying(
                        UntypedValueException.class, e -> assertThat(e.path()).isEqualTo("closed"));
    }
}
