package org.ipai.connectors.runtime.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordRewriterTest {

    /** SHA-256 of "abc", the first example of FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final List<FieldRule> BLOCKED = List.of(
            FieldRule.block("password"), FieldRule.block("connection", "uri"), FieldRule.block("users", "password"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":1}                                              | {"id":1}
            {"password":"x"}                                      | {}
            {"password":"x","id":1}                               | {"id":1}
            {"id":1,"password":"x"}                               | {"id":1}
            { "id" : 1.50 , "password" : {"a":[1]} , "b" : [ 2 ] } | {"id" :1.50,"b" :[ 2 ]}
            {"pass\\u0077ord":"x","id":1}                         | {"id":1}
            {"password":"x","id":1,"password":"y"}                | {"id":1}
            {"connection":{"uri":"x","host":"h"},"uri":"kept"}    | {"connection":{"host":"h"},"uri":"kept"}
            {"connection":null,"id":1}                            | {"connection":null,"id":1}
            {"connection":"x"}                                    | {"connection":"x"}
            {"connection":[{"uri":"x"},[{"uri":"y"}],3,[]]}       | {"connection":[{},[{}],3,[]]}
            {"users":[{"name":"a","password":"x"},{"password":"y"}]} | {"users":[{"name":"a"},{}]}
            {"text":"{\\"password\\":\\"x\\"}"}                   | {"text":"{\\"password\\":\\"x\\"}"}
            [{"password":"x"}]                                    | [{}]
            7                                                     | 7
            """)
    void cuts_out_what_is_blocked_wherever_it_stands(String record, String expected) {
        assertThat(rewritten(BLOCKED, record)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"email":"abc","id":1}    | {"email":"HASH","id":1}
            {"email":"a\\u0062c"}     | {"email":"HASH"}
            {"email":null}            | {"email":null}
            {"email":["abc",null,[]]} | {"email":["HASH",null,[]]}
            {"id":1}                  | {"id":1}
            """)
    void hashes_texts_and_leaves_null_as_it_is(String record, String expected) {
        assertThat(rewritten(List.of(FieldRule.hash("email")), record)).isEqualTo(expected.replace("HASH", ABC));
    }

    @Test
    void a_number_and_the_text_of_it_have_the_same_hash_and_objects_do_not_pass_unhashed() {
        List<FieldRule> rules = List.of(FieldRule.hash("a"), FieldRule.hash("b"));

        assertThat(rewritten(rules, "{\"a\":17,\"b\":\"17\"}")).matches("\\{\"a\":(\"[0-9a-f]{64}\"),\"b\":\\1}");
        assertThat(rewritten(rules, "{\"a\":{\"name\":\"x\"},\"b\":true}"))
                .matches("\\{\"a\":\"[0-9a-f]{64}\",\"b\":\"[0-9a-f]{64}\"}");
    }

    @Test
    void a_name_that_is_no_utf8_is_refused_for_it_could_be_any() {
        byte[] record = "{\"passw?rd\":1}".getBytes(StandardCharsets.ISO_8859_1);
        record[7] = (byte) 0xFF;
        RecordRewriter rewriter = new RecordRewriter(BLOCKED, new ByteArrayOutputStream());

        assertThatThrownBy(() -> rewriter.write(record, 0, record.length)).isInstanceOf(UntypedValueException.class);
    }

    @Test
    void agrees_with_a_tree_from_which_the_field_was_removed() throws Exception {
        ObjectMapper jackson = new ObjectMapper();
        RandomJson random = new RandomJson(7);
        for (int i = 0; i < 2_000; i++) {
            String json = "{\"a\":" + random.value(3) + ",\"b\":" + random.value(3) + ",\"c\":" + random.value(3) + "}";
            JsonNode expected = ((ObjectNode) jackson.readTree(json)).without("b");
            assertThat(jackson.readTree(rewritten(List.of(FieldRule.block("b")), json)))
                    .isEqualTo(expected);
        }
    }

    private static String rewritten(List<FieldRule> rules, String record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] body = ("[" + record + "]").getBytes(StandardCharsets.UTF_8);
        new RecordRewriter(rules, out).write(body, 1, body.length - 1);
        return out.toString(StandardCharsets.UTF_8);
    }
}
