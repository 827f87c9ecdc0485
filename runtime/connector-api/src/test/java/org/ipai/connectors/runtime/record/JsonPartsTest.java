package org.ipai.connectors.runtime.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonPartsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonParts parts = new JsonParts("id", "n\"ame");

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String slice(byte[] json, int start, int end) {
        return new String(json, start, end - start, StandardCharsets.UTF_8);
    }

    private List<String> names(byte[] json) {
        List<String> names = new ArrayList<>();
        parts.enter(json, 0, json.length);
        while (parts.next()) {
            names.add(slice(json, parts.nameStart(), parts.nameEnd()));
        }
        return names;
    }

    private List<String> values(byte[] json) {
        List<String> values = new ArrayList<>();
        parts.enter(json, 0, json.length);
        while (parts.next()) {
            values.add(slice(json, parts.start(), parts.end()));
        }
        return values;
    }

    @Test
    void tells_where_names_and_values_lie() {
        byte[] json = bytes(" { \"a\\\"\" : [1, {\"b\":2}] ,\"ü\":\"}\",\"id\"  :  null}");
        assertThat(names(json)).containsExactly("\"a\\\"\"", "\"ü\"", "\"id\"");
        assertThat(values(json)).containsExactly("[1, {\"b\":2}]", "\"}\"", "null");
    }

    @Test
    void elements_of_arrays_have_no_names() {
        assertThat(values(bytes("[ 1.50 ,\"]\", [],{\"id\":3} ]")))
                .containsExactly("1.50", "\"]\"", "[]", "{\"id\":3}");
        assertThat(values(bytes("[]"))).isEmpty();
        assertThat(values(bytes("{ }"))).isEmpty();
    }

    @Test
    void names_are_told_apart_however_they_are_written() {
        byte[] json = bytes("{\"x\":1,\"\\u0069d\":2,\"n\\u0022ame\":3,\"id\":4,\"Id\":5}");
        List<Integer> fields = new ArrayList<>();
        parts.enter(json, 0, json.length);
        while (parts.next()) {
            fields.add(parts.field());
        }
        assertThat(fields).containsExactly(-1, 0, 1, 0, -1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
            "a\\u0031\\"" | a1"
            ""            | ``
            7             | 7
            -1.50e3       | -1.50e3
            true          | none
            null          | none
            [1]           | none
            {}            | none
            """)
    void texts_and_numbers_have_a_text(String value, String text) {
        byte[] json = bytes("[" + value + ",2]");
        parts.enter(json, 0, json.length);
        assertThat(parts.next()).isTrue();
        assertThat(parts.text(parts.start())).isEqualTo(text);
        assertThat(parts.next()).isTrue();
        assertThat(slice(json, parts.start(), parts.end())).isEqualTo("2");
    }

    @Test
    void a_name_that_is_no_utf8_is_refused() {
        byte[] json = bytes("{\"n?\":1}");
        json[3] = (byte) 0x80;
        parts.enter(json, 0, json.length);
        assertThatThrownBy(parts::next).isInstanceOf(UntypedValueException.class);
    }

    @Test
    void parts_put_together_again_are_the_value() throws Exception {
        for (long seed = 0; seed < 3_000; seed++) {
            byte[] json = bytes(new RandomJson(seed).object(3));
            List<String> names = names(json);
            List<String> values = values(json);
            ArrayNode found = MAPPER.createArrayNode();
            ObjectNode rebuilt = MAPPER.createObjectNode();
            for (int i = 0; i < names.size(); i++) {
                JsonNode value = MAPPER.readTree(values.get(i));
                found.add(value);
                rebuilt.set(MAPPER.readValue(names.get(i), String.class), value);
            }
            assertThat(rebuilt).as("seed %d", seed).isEqualTo(MAPPER.readTree(json));
            byte[] array = bytes(found.toString());
            assertThat(values(array)).as("seed %d", seed).hasSize(names.size());
        }
    }
}
