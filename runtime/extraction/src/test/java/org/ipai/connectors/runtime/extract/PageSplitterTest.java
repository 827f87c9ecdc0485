package org.ipai.connectors.runtime.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageSplitterTest {

    private static final PageSplitter ROOT =
            new PageSplitter(List.of(), ResponseShape.array(), List.of("at"), List.of());
    private static final PageSplitter ENVELOPE =
            new PageSplitter(List.of("data", "items"), ResponseShape.array(), List.of("a", "b", "c"), List.of());

    @Test
    void a_single_object_is_a_record() throws Exception {
        PageSplitter inside = of(List.of("data"), new ResponseShape.Single());
        assertThat(records(inside, "{\"data\": {\"at\":\"x\"} }")).containsExactly("{\"at\":\"x\"}");
        assertThat(cursors(inside, "{\"data\": {\"at\":\"x\"} }")).containsExactly("x");
        PageSplitter root = of(List.of(), new ResponseShape.Single());
        assertThat(records(root, " {\"at\":1} ")).containsExactly("{\"at\":1}");
        assertThatExceptionOfType(InvalidResponseException.class)
                .isThrownBy(() -> root.split("[]".getBytes(UTF_8)))
                .withMessage("has something else than an object at its root");
    }

    @Test
    void wrapped_records_are_taken_out_and_others_kept_as_they_are() throws Exception {
        PageSplitter splitter = of(List.of(), new ResponseShape.Wrapped("item"));
        String body = "[{\"at\":0,\"item\":{\"at\":\"x\"},\"b\":[]},{\"a\":{},\"at\":\"y\"},{\"item\":null},{},7]";
        assertThat(records(splitter, body))
                .containsExactly("{\"at\":\"x\"}", "{\"a\":{},\"at\":\"y\"}", "null", "{}", "7");
        assertThat(cursors(splitter, body)).containsExactly("x", "y", null, null, null);
        assertThatExceptionOfType(InvalidResponseException.class)
                .isThrownBy(() -> splitter.split("[{\"item\":{},\"item\":{}}]".getBytes(UTF_8)))
                .withMessage("has 'item' twice in one record");
    }

    private static PageSplitter of(List<String> path, ResponseShape shape) {
        return new PageSplitter(path, shape, List.of("at"), List.of());
    }

    private static List<String> records(PageSplitter splitter, String body) throws Exception {
        return Heard.records(splitter.split(body.getBytes(UTF_8))
                .records()
                .select(CursorWindow.of(null, SyncMode.FULL_REFRESH, null), Slice.whole(), Instant.EPOCH));
    }

    private static List<String> cursors(PageSplitter splitter, String body) throws Exception {
        RecordSpans spans = splitter.split(body.getBytes(UTF_8)).records();
        List<String> cursors = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            cursors.add(spans.cursor(i));
        }
        return cursors;
    }

    @Test
    void finds_records_byte_for_byte() throws Exception {
        assertThat(records(ROOT, " [ {\"a\" : [1, {\"at\":\"x\"}] } ,\n{},{\"ü\":\"€\\\"}]\"}\t] \n"))
                .containsExactly("{\"a\" : [1, {\"at\":\"x\"}] }", "{}", "{\"ü\":\"€\\\"}]\"}");
        assertThat(records(ROOT, "[]")).isEmpty();
    }

    @Test
    void keeps_elements_that_are_no_objects() throws Exception {
        assertThat(records(ROOT, "[1, -2.5e3 ,\"a\\\\\\\"]\", null,true , [ [] ], {\"at\":1}, 12]"))
                .containsExactly("1", "-2.5e3", "\"a\\\\\\\"]\"", "null", "true", "[ [] ]", "{\"at\":1}", "12");
        assertThat(records(
                        new PageSplitter(List.of(), ResponseShape.array(), List.of(), List.of()),
                        "[7,\"x\",{\"at\":1}]"))
                .containsExactly("7", "\"x\"", "{\"at\":1}");
    }

    @Test
    void reads_cursors_as_they_stand() throws Exception {
        assertThat(cursors(
                        ROOT,
                        "[{\"x\":{\"at\":1},\"at\":\"2024\"},{\"at\":17},{\"at\":1.50},{\"at\":null},{},"
                                + "{\"at\":{\"b\":1}},{\"at\":[2]},{\"at\":true},{\"at\":\"a\\u0041\",\"z\":[{}]}]"))
                .containsExactly("2024", "17", "1.50", null, null, null, null, null, "aA");
    }

    @Test
    void walks_envelopes_and_nested_cursors() throws Exception {
        String body = "{\"items\":[1],\"n\":{\"items\":[2]},\"data\":{\"x\":[{}],\"items\":["
                + "{\"a\":{\"b\":{\"c\":\"1\",\"d\":2},\"c\":\"no\"}},{\"a\":{\"b\":3}},{\"a\":[{\"b\":{\"c\":1}}]}"
                + "],\"y\":{}},\"end\":[[]]}";

        assertThat(records(ENVELOPE, body)).hasSize(3).startsWith("{\"a\":{\"b\":{\"c\":\"1\",\"d\":2},\"c\":\"no\"}}");
        assertThat(cursors(ENVELOPE, body)).containsExactly("1", null, null);
    }

    @Test
    void tolerates_a_byte_order_mark() throws Exception {
        assertThat(records(ROOT, "\uFEFF[{\"ä\":1}, 2]")).containsExactly("{\"ä\":1}", "2");
    }

    @Test
    void takes_numbers_and_texts_of_any_length() throws Exception {
        String record =
                "{\"" + "n".repeat(100_000) + "\":" + "9".repeat(5000) + ",\"t\":\"" + "é".repeat(100_000) + "\"}";

        assertThat(records(ROOT, "[" + record + "]")).containsExactly(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1}",
                "[{\"a\":1},]",
                "[{\"a\":1} {\"b\":2}]",
                "[{a:1}]",
                "[{'a':1}]",
                "[01]",
                "[1.]",
                "[+1]",
                "[NaN]",
                "[\"\t\"]",
                "[\"\\x\"]",
                "[tru]",
                "[] []",
                "[]x",
                "[]]",
                "// c\n[]",
                "[nul",
                "[\"abc",
                "[{\"a\"}]",
                "[1",
                "[\"\\u12",
                "[{\"a\":"
            })
    void refuses_what_is_no_json(String body) {
        refuses(ROOT, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"message\":\"x\"}", "null", "7", "\"[]\""})
    void refuses_a_wrong_root(String body) {
        refuses(ROOT, body).withMessageContaining("has something else than an array at its root");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"data\":{}}",
                "{\"data\":[]}",
                "{\"data\":{\"items\":null}}",
                "{\"data\":{\"items\":{}}}",
                "{\"data\":{\"items\":[1],\"items\":[2]}}"
            })
    void refuses_an_envelope_without_its_array(String body) {
        refuses(ENVELOPE, body);
    }

    @Test
    void refuses_nesting_that_would_exhaust_the_stack() throws Exception {
        assertThat(records(ROOT, "[".repeat(1000) + "]".repeat(1000))).hasSize(1);
        refuses(ROOT, "[".repeat(1001) + "]".repeat(1001)).withMessageContaining("1001");
        refuses(ROOT, "[{\"at\":".repeat(100_000));
    }

    @Test
    void refuses_other_encodings_and_broken_utf_8() {
        for (byte[] body : List.of(
                "[1]".getBytes(UTF_16),
                "[1]".getBytes(UTF_16LE),
                new byte[] {0, 0, 0, '[', 0, 0, 0, ']'},
                new byte[] {'[', '"', (byte) 0xC3, '"', ']'},
                new byte[] {'[', '"', (byte) 0xFF, '"', ']'})) {
            assertThatExceptionOfType(InvalidResponseException.class).isThrownBy(() -> ROOT.split(body));
        }
    }

    @Test
    void survives_every_truncation_and_every_changed_byte() throws Exception {
        byte[] body = "[{\"at\":\"2024\\n\",\"x\":[1.5e3,true,null,{\"ü\":-0}]},\"s\",7]".getBytes(UTF_8);
        for (int length = 1; length < body.length; length++) {
            byte[] cut = Arrays.copyOf(body, length);
            assertThatExceptionOfType(InvalidResponseException.class).isThrownBy(() -> ROOT.split(cut));
        }
        for (int at = 0; at < body.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = body.clone();
                changed[at] = (byte) value;
                splitOrRefuse(changed);
            }
        }
    }

    private static void splitOrRefuse(byte[] body) {
        try {
            ROOT.split(body);
        } catch (InvalidResponseException e) {
            assertThat(e.getMessage()).matches("(?s)(is|has|goes) .*");
        }
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<InvalidResponseException> refuses(
            PageSplitter splitter, String body) {
        return assertThatExceptionOfType(InvalidResponseException.class)
                .isThrownBy(() -> splitter.split(body.getBytes(UTF_8)));
    }

    @Test
    void finds_single_values_before_and_after_the_records_in_the_same_pass() throws Exception {
        PageSplitter splitter = new PageSplitter(
                List.of("data", "items"),
                ResponseShape.array(),
                List.of(),
                List.of(
                        List.of("next"),
                        List.of("data", "total"),
                        List.of("data", "paging", "after"),
                        List.of("gone")));

        for (String body : List.of(
                "{\"next\":\"a\",\"data\":{\"total\":7,\"paging\":{\"after\":null},\"items\":[{\"next\":1}]}}",
                "{\"data\":{\"items\":[{\"next\":1}],\"paging\":3,\"total\":7,\"x\":{\"total\":8}},\"next\":\"a\"}")) {
            SplitBody split = splitter.split(body.getBytes(UTF_8));
            assertThat(split.records().size()).isEqualTo(1);
            assertThat(split.value(0)).isEqualTo("a");
            assertThat(split.value(1)).isEqualTo("7");
            assertThat(split.value(2)).isNull();
            assertThat(split.value(3)).isNull();
        }
    }

    @Test
    void a_value_that_is_an_object_or_there_twice_is_no_last_page() {
        PageSplitter splitter =
                new PageSplitter(List.of("items"), ResponseShape.array(), List.of(), List.of(List.of("next")));
        refuses(splitter, "{\"items\":[],\"next\":{\"url\":1}}").withMessageContaining("'next'");
        refuses(splitter, "{\"next\":1,\"items\":[],\"next\":2}").withMessageContaining("'next' twice");
    }
}
