package org.ipai.connectors.runtime.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonReaderTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Test
    void reads_strings_as_jackson_does() throws Exception {
        RandomJson random = new RandomJson(1);
        for (int i = 0; i < 5_000; i++) {
            String json = random.string();
            assertThat(JsonReader.of(json).readText()).isEqualTo(withoutHalfSurrogates(json));
        }
    }

    private static String withoutHalfSurrogates(String json) throws Exception {
        StringBuilder text = new StringBuilder();
        JACKSON.readTree(json).textValue().codePoints().forEach(codePoint -> {
            boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            text.appendCodePoint(half ? 0xFFFD : codePoint);
        });
        return text.toString();
    }

    @Test
    void finds_every_field_of_any_object_and_its_exact_extent() throws Exception {
        RandomJson random = new RandomJson(2);
        FieldNames names = FieldNames.of("f0", "f1", "f2", "f3", "f4", "f5");
        for (int i = 0; i < 5_000; i++) {
            String json = random.object(4);
            JsonNode expected = JACKSON.readTree(json);
            JsonReader reader = JsonReader.of(json);
            reader.beginObject();
            int fields = 0;
            int field = -1;
            while ((field = reader.nextField(names, field + 1)) != JsonReader.END) {
                assertThat(JACKSON.readTree(reader.readJson())).isEqualTo(expected.get("f" + field));
                fields++;
            }
            assertThat(fields).isEqualTo(expected.size());
        }
    }

    @Test
    void skips_any_value_to_its_end() throws Exception {
        RandomJson random = new RandomJson(3);
        for (int i = 0; i < 5_000; i++) {
            JsonReader reader = JsonReader.of("[" + random.value(5) + ",\"after\"]");
            reader.beginArray();
            assertThat(reader.nextElement()).isTrue();
            reader.skipValue();
            assertThat(reader.nextElement()).isTrue();
            assertThat(reader.readText()).isEqualTo("after");
            assertThat(reader.nextElement()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "42", "-9223372036854775808", "9223372036854775807", "1.0", "1e3", "12300E-2"})
    void reads_whole_numbers_in_every_notation(String json) {
        assertThat(JsonReader.of(json).readLong()).isEqualTo(new BigDecimal(json).longValueExact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "1.5",
                "1e400",
                "1e-400",
                "1e2000000000",
                "\"9223372036854775808\"",
                "\"-9223372036854775809\"",
                "\"99999999999999999999\"",
                "\"1.0\"",
                "\"+7\"",
                "\"-\"",
                "\"\"",
                "\" 7\"",
                "\"\u0667\"",
                "true",
                "null",
                "{}",
                "[1]"
            })
    void refuses_what_is_not_a_64_bit_whole_number(String json) {
        assertThatThrownBy(() -> JsonReader.of(json).readLong())
                .isInstanceOf(UntypedValueException.class)
                .hasMessageContaining("whole number");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, 2147483648L, Long.MAX_VALUE, Long.MAX_VALUE - 7, Long.MIN_VALUE})
    void reads_a_whole_number_in_quotes(long number) {
        JsonReader reader = JsonReader.of("[\"" + number + "\", 1]");
        reader.beginArray();
        assertThat(reader.nextElement()).isTrue();
        assertThat(reader.readLong()).isEqualTo(number);
        assertThat(reader.nextElement()).isTrue();
        assertThat(reader.readLong()).isEqualTo(1);
        assertThat(JsonReader.of("\"000" + Math.abs(number / 10) + "\"").readLong())
                .isEqualTo(Math.abs(number / 10));
    }

    @Test
    void says_what_it_expected_and_what_it_found() {
        assertThatThrownBy(() -> JsonReader.of("12").readText()).hasMessage("expected a string, found a number");
        assertThatThrownBy(() -> JsonReader.of("\"x\"").readDouble()).hasMessage("expected a number, found a string");
        assertThatThrownBy(() -> JsonReader.of("[]").beginObject()).hasMessage("expected an object, found an array");
    }

    @Test
    void refuses_bytes_that_are_not_utf_8() {
        byte[] json = {'"', 'a', (byte) 0xC3, (byte) 0x28, '"'};
        JsonReader reader = new JsonReader();
        reader.reset(json, 0, json.length);
        assertThatThrownBy(reader::readTextSlice).hasMessageContaining("UTF-8");
    }

    @Test
    void judges_utf_8_as_the_jdk_does() {
        List<byte[]> samples = new ArrayList<>();
        for (int lead = 0; lead < 256; lead++) {
            for (int second = 0; second < 256; second += 3) {
                samples.add(new byte[] {(byte) lead, (byte) second});
                samples.add(new byte[] {(byte) lead, (byte) second, (byte) 0x80});
                samples.add(new byte[] {(byte) lead, (byte) second, (byte) 0x80, (byte) 0xBF});
            }
        }
        for (byte[] sample : samples) {
            boolean valid = !new String(sample, StandardCharsets.UTF_8).contains("\uFFFD");
            assertThat(Utf8.isValid(sample, 0, sample.length)).isEqualTo(valid);
        }
    }

    @Test
    void tells_names_apart_that_share_a_prefix() {
        FieldNames names = FieldNames.of("id", "node_id", "i", "");
        JsonReader reader = JsonReader.of("{\"i\":1,\"idx\":2,\"\":3,\"node_id\":4,\"id\":5}");
        reader.beginObject();
        List<Integer> found = new ArrayList<>();
        int field;
        while ((field = reader.nextField(names, 0)) != JsonReader.END) {
            found.add(field);
            reader.skipValue();
        }
        assertThat(found).containsExactly(2, JsonReader.UNKNOWN, 3, 1, 0);
    }
}
