package org.ipai.connectors.runtime.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What generated readers lean on. */
class GeneratedReadersTest {

    @Test
    void every_nullable_reader_takes_null_and_a_value() {
        JsonReader json = JsonReader.of(
                "[null,\"a\",null,true,null,1,null,2,null,2.5,null,\"2024-01-31\",null,\"1970-01-01T00:00:01.5Z\",null,{\"x\":1}]");
        json.beginArray();
        json.nextElement();
        assertThat(json.readNullableText()).isNull();
        json.nextElement();
        assertThat(json.readNullableText()).isEqualTo("a");
        json.nextElement();
        assertThat(json.readNullableBoolean()).isNull();
        json.nextElement();
        assertThat(json.readNullableBoolean()).isTrue();
        json.nextElement();
        assertThat(json.readNullableInteger()).isNull();
        json.nextElement();
        assertThat(json.readNullableInteger()).isEqualTo(1);
        json.nextElement();
        assertThat(json.readNullableLong()).isNull();
        json.nextElement();
        assertThat(json.readNullableLong()).isEqualTo(2L);
        json.nextElement();
        assertThat(json.readNullableDouble()).isNull();
        json.nextElement();
        assertThat(json.readNullableDouble()).isEqualTo(2.5);
        json.nextElement();
        assertThat(json.readNullableDate()).isNull();
        json.nextElement();
        assertThat(json.readNullableDate()).isEqualTo(LocalDate.parse("2024-01-31"));
        json.nextElement();
        assertThat(json.readNullableInstant()).isNull();
        json.nextElement();
        assertThat(json.readNullableInstant()).isEqualTo(Instant.parse("1970-01-01T00:00:01.500Z"));
        json.nextElement();
        assertThat(json.readNullableJson()).isNull();
        json.nextElement();
        assertThat(json.readNullableJson()).isEqualTo("{\"x\":1}");
    }

    @Test
    void a_list_keeps_its_nulls_and_nests() {
        JsonReader json = JsonReader.of("[[\"a\",null],null,[]]");
        List<List<String>> lists = Objects.requireNonNull(
                json.readNullableList(nested -> nested.readNullableList(JsonReader::readNullableText)));
        assertThat(lists).hasSize(3);
        assertThat(lists.get(0)).containsExactly("a", null);
        assertThat(lists.get(1)).isNull();
        assertThat(lists.get(2)).isEmpty();
        assertThat(JsonReader.of("null").<String>readNullableList(JsonReader::readNullableText))
                .isNull();
    }

    @Test
    void a_value_of_the_parent_arrives_as_text_in_a_column_of_any_type() {
        RecordColumns columns = new RecordColumns(RecordSchema.of(
                new SchemaField("number", FieldType.Scalar.LONG),
                new SchemaField("day", FieldType.Scalar.DATE),
                new SchemaField("open", FieldType.Scalar.BOOLEAN)));
        LongColumn number = columns.root().longColumn("number");
        number.appendText("7");
        columns.root().integerColumn("day").appendText("1970-01-03");
        columns.root().booleanColumn("open").appendText(null);
        assertThat(number.value(0)).isEqualTo(7);
        assertThat(columns.root().integerColumn("day").value(0)).isEqualTo(2);
        assertThat(columns.root().booleanColumn("open").hasValue(0)).isFalse();
        assertThatThrownBy(() -> number.appendText("seven"))
                .isInstanceOf(UntypedValueException.class)
                .hasMessage("number: expected a number, found 'seven'");
    }

    @Test
    void a_reader_that_declares_fewer_fields_than_names_is_refused() {
        RecordColumns columns = new RecordColumns(RecordSchema.of(
                new SchemaField("a", FieldType.Scalar.LONG), new SchemaField("b", FieldType.Scalar.LONG)));
        StructReader reader = new StructReader(columns.root(), FieldNames.of("a", "b")) {
            private final LongColumn first = longColumn("a");

            @Override
            protected void readField(int field, JsonReader json, int repetition) {
                first.read(json, repetition);
            }
        };
        assertThatThrownBy(() -> reader.read(JsonReader.of("{}"), 0)).hasMessage("2 names for 1 fields");
    }
}
