package org.ipai.connectors.runtime.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.ipai.connectors.runtime.connector.Join;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.ResponseShape.Entries;
import org.ipai.connectors.runtime.connector.ResponseShape.Expanded;
import org.ipai.connectors.runtime.connector.ResponseShape.Joined;
import org.ipai.connectors.runtime.connector.ResponseShape.Rows;
import org.ipai.connectors.runtime.connector.ResponseShape.Values;
import org.ipai.connectors.runtime.connector.ResponseShape.Wrapped;
import org.ipai.connectors.runtime.connector.ResponseShape.Zipped;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BuiltRecordsTest {

    private static final ResponseShape LINES =
            new Expanded(List.of("lines"), null, List.of(path("order", "id"), path("city", "to", "city")));

    private static final ResponseShape TABLE =
            new Zipped(List.of(path("time", "h", "time"), path("degrees", "h", "temp")));

    private static final ResponseShape REPORT = new Rows(List.of("names"), List.of(), List.of("rows"), List.of("day"));

    private static final ResponseShape AUTHORS = new Joined(
            ResponseShape.array(), List.of(new Join("author", List.of("more", "users"), List.of("by"), List.of("id"))));

    private static NamedPath path(String name, String... path) {
        return new NamedPath(name, List.of(path));
    }

    private static SplitBody split(List<String> path, ResponseShape shape, String body)
            throws InvalidResponseException {
        return new PageSplitter(path, shape, List.of("at"), List.of(List.of("next"))).split(body.getBytes(UTF_8));
    }

    private static List<String> records(List<String> path, ResponseShape shape, String body) throws Exception {
        RecordSpans spans = split(path, shape, body).records();
        List<String> records = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            records.add(new String(spans.body(), spans.start(i), spans.end(i) - spans.start(i), UTF_8));
        }
        return records;
    }

    private static ThrowableAssertAlternative<InvalidResponseException> refuses(
            List<String> path, ResponseShape shape, String body) {
        return assertThatExceptionOfType(InvalidResponseException.class).isThrownBy(() -> split(path, shape, body));
    }

    @Test
    void fields_of_an_object_become_records_with_their_name() throws Exception {
        String body =
                "{\"next\":\"n\", \"by_id\" : { \"a\\\"\\u0031\" : {\"at\":5, \"x\": 1.50 }, \"b\":{} , \"ü\" :{ } }}";
        assertThat(records(List.of("by_id"), new Entries("id", null), body))
                .containsExactly(
                        "{\"id\":\"a\\\"\\u0031\",\"at\":5, \"x\": 1.50 }", "{\"id\":\"b\"}", "{\"id\":\"ü\"}");
        SplitBody split = split(List.of("by_id"), new Entries("id", null), body);
        assertThat(split.records().cursor(0)).isEqualTo("5");
        assertThat(split.value(0)).isEqualTo("n");
        assertThat(split.listing().count()).isEqualTo(3);
    }

    @Test
    void values_of_an_object_can_become_a_field() throws Exception {
        assertThat(records(List.of(), new Entries("at", "rate"), "{\"EUR\":1.10,\"USD\":null,\"X\":[1]}"))
                .containsExactly(
                        "{\"at\":\"EUR\",\"rate\":1.10}",
                        "{\"at\":\"USD\",\"rate\":null}",
                        "{\"at\":\"X\",\"rate\":[1]}");
        assertThat(split(List.of(), new Entries("at", "rate"), "{\"EUR\":1}")
                        .records()
                        .cursor(0))
                .isEqualTo("EUR");
    }

    @Test
    void entries_that_are_no_objects_are_kept_so_that_they_are_refused() throws Exception {
        assertThat(records(List.of(), new Entries("id", null), "{\"a\":7,\"b\":null,\"c\":[{}]}"))
                .containsExactly("[\"a\",7]", "[\"b\",null]", "[\"c\",[{}]]");
        assertThat(records(List.of(), new Entries("id", null), "{}")).isEmpty();
    }

    @Test
    void a_field_of_a_record_is_never_hidden_by_one_that_is_added() {
        refuses(List.of(), new Entries("id", null), "{\"a\":{\"\\u0069d\":3}}")
                .withMessage("has a record with a field 'id' of its own, which is the name of one that is added to it;"
                        + " give that another name in the stream's 'records'");
        refuses(List.of(), LINES, "[{\"id\":1,\"lines\":[{\"order\":1}]}]").withMessageContaining("'order'");
        refuses(List.of("data"), AUTHORS, "{\"data\":[{\"by\":1,\"author\":1}]}")
                .withMessageContaining("'author'");
    }

    @Test
    void single_values_become_records_of_one_field() throws Exception {
        assertThat(records(List.of("tags"), new Values("na\"me"), "{\"tags\":[ \"a\", null,{\"b\":1},7 ]}"))
                .containsExactly(
                        "{\"na\\\"me\":\"a\"}", "{\"na\\\"me\":null}", "{\"na\\\"me\":{\"b\":1}}", "{\"na\\\"me\":7}");
        assertThat(records(List.of(), new Values("a"), "\uFEFF[]")).isEmpty();
    }

    @Test
    void elements_of_nested_arrays_get_fields_of_the_outer_object() throws Exception {
        String body = "[{\"lines\":[{\"at\":\"x\"},{}],\"id\":7,\"to\":{\"city\":\"Bonn\"}}, {\"id\":8,\"lines\":[]},"
                + "{\"id\":9}, {\"id\":10,\"lines\":null}, {\"lines\":[{\"at\":1}],\"to\":null}]";
        assertThat(records(List.of(), LINES, body))
                .containsExactly(
                        "{\"order\":7,\"city\":\"Bonn\",\"at\":\"x\"}",
                        "{\"order\":7,\"city\":\"Bonn\"}",
                        "{\"at\":1}");
        SplitBody split = split(List.of(), LINES, body);
        assertThat(split.records().cursor(0)).isEqualTo("x");
        assertThat(split.records().cursor(1)).isNull();
        assertThat(split.listing().count()).isEqualTo(5);
    }

    @Test
    void nested_single_values_can_become_a_field() throws Exception {
        Expanded tags = new Expanded(List.of("meta", "tags"), "tag", List.of(path("id", "id")));
        assertThat(records(List.of(), tags, "[{\"id\":1,\"meta\":{\"tags\":[\"a\",null]}},{\"id\":2,\"meta\":3}]"))
                .containsExactly("{\"id\":1,\"tag\":\"a\"}", "{\"id\":1,\"tag\":null}");
    }

    @Test
    void what_is_no_nested_record_is_kept_so_that_it_is_refused() throws Exception {
        assertThat(records(List.of(), LINES, "[7,{\"lines\":{\"a\":1}},{\"lines\":[1,[2],null]}]"))
                .containsExactly("[7]", "[{\"a\":1}]", "[1]", "[[2]]", "[null]");
        refuses(List.of(), LINES, "[{\"lines\":[],\"lines\":[{}]}]").withMessage("has 'lines' twice in one record");
    }

    @Test
    void arrays_are_read_side_by_side() throws Exception {
        assertThat(records(List.of(), TABLE, "{\"h\":{\"temp\":[1, null],\"u\":[],\"time\":[ \"a\",\"b\" ]}}"))
                .containsExactly("{\"time\":\"a\",\"degrees\":1}", "{\"time\":\"b\",\"degrees\":null}");
        assertThat(records(List.of("d"), TABLE, "{\"d\":{\"h\":{\"temp\":[],\"time\":[]}}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"h":{"time":[1,2],"temp":[1]}}      | has arrays of different lengths, though they are one table: 'h.temp' ends after 1 elements, 'h.time' goes on
            {"h":{"time":[],"temp":[1]}}         | has arrays of different lengths, though they are one table: 'h.time' ends after 0 elements, 'h.temp' goes on
            {"h":{"time":[1]}}                   | has no 'h.temp'
            {"h":{"time":[1],"temp":null}}       | has something else than an array at 'h.temp'
            {"h":[]}                             | has something else than an object at 'h'
            []                                   | has something else than an object at its root
            {"h":{"temp":[],"time":[],"temp":[]}} | has 'temp' twice
            """)
    void arrays_that_are_no_table_are_no_page(String body, String message) {
        refuses(List.of(), TABLE, body).withMessage(message);
    }

    @Test
    void rows_get_their_names_from_the_header() throws Exception {
        String body = "{\"rows\":[[\"2024\", 1 ],[null,{}],[1],{\"day\":1},7],\"names\":[\"day\",\"n\\\"\"]}";
        assertThat(records(List.of(), REPORT, body))
                .containsExactly(
                        "{\"day\":\"2024\",\"n\\\"\":1}",
                        "{\"day\":null,\"n\\\"\":{}}",
                        "[[1]]",
                        "[{\"day\":1}]",
                        "[7]");
    }

    @Test
    void a_header_can_hold_objects_that_have_the_names() throws Exception {
        ResponseShape report = new Rows(List.of("head"), List.of("about", "name"), List.of("rows"), List.of("day"));
        assertThat(records(
                        List.of("r"),
                        report,
                        "{\"r\":{\"head\":[{\"t\":1,\"about\":{\"name\":\"day\"}}],\"rows\":[[1]]}}"))
                .containsExactly("{\"day\":1}");
        for (String header : List.of("{\"about\":7}", "{}", "\"day\"", "{\"about\":{\"name\":7}}")) {
            refuses(List.of("r"), report, "{\"r\":{\"head\":[" + header + "],\"rows\":[]}}")
                    .withMessage("has something else than a name in the header at 'r.head'");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"names":["day"]}
            {"names":["day"],"rows":null}
            {"names":["day"],"rows":[]}
            """)
    void a_header_alone_is_a_table_without_rows(String body) throws Exception {
        assertThat(records(List.of(), REPORT, body)).isEmpty();
        refuses(List.of(), REPORT, "{\"rows\":[[1]]}").withMessage("has no 'names'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["n"]           | has no column day in the header at 'names'; ask the provider for it, or take it out of the stream's 'columns'
            ["day","day"]   | names a column twice in the header at 'names'
            ["day",7]       | has something else than a name in the header at 'names'
            ["day",["a"]]   | has something else than a name in the header at 'names'
            """)
    void a_header_that_does_not_name_the_columns_is_no_page(String header, String message) {
        refuses(List.of(), REPORT, "{\"names\":" + header + ",\"rows\":[]}").withMessage(message);
    }

    @Test
    void records_get_what_they_mention() throws Exception {
        String body = "{\"more\":{\"users\":[{\"id\":1,\"n\":\"a\"},{\"id\":\"2\"},{\"id\":1},{},3]},"
                + "\"data\":[{\"by\":\"1\",\"at\":4},{\"by\":2},{\"by\":null},{},{\"by\":9},7]}";
        assertThat(records(List.of("data"), AUTHORS, body))
                .containsExactly(
                        "{\"by\":\"1\",\"at\":4,\"author\":{\"id\":1,\"n\":\"a\"}}",
                        "{\"by\":2,\"author\":{\"id\":\"2\"}}",
                        "{\"by\":null,\"author\":null}",
                        "{\"author\":null}",
                        "{\"by\":9,\"author\":null}",
                        "7");
        assertThat(split(List.of("data"), AUTHORS, body).records().cursor(0)).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"data":[{"by":1}]}
            {"data":[{"by":1}],"more":{}}
            {"data":[{"by":1}],"more":{"users":null}}
            {"data":[{"by":1}],"more":{"users":[]}}
            {"data":[{"by":1}],"more":[]}
            """)
    void a_page_without_partners_leaves_them_null(String body) throws Exception {
        assertThat(records(List.of("data"), AUTHORS, body)).containsExactly("{\"by\":1,\"author\":null}");
    }

    @Test
    void joins_add_to_records_of_any_shape() throws Exception {
        List<Join> joins = List.of(
                new Join("a", List.of("users"), List.of("by"), List.of("id")),
                new Join("b", List.of("users"), List.of("to", "id"), List.of("id")));
        String users = "\"users\":[{\"id\":1},{\"id\":2}]";
        assertThat(records(
                        List.of("d"),
                        new Joined(new Wrapped("item"), joins),
                        "{" + users + ",\"d\":[{\"item\":{\"by\":1,\"to\":{\"id\":2}}}]}"))
                .containsExactly("{\"by\":1,\"to\":{\"id\":2},\"a\":{\"id\":1},\"b\":{\"id\":2}}");
        assertThat(records(
                        List.of("d"), new Joined(new Entries("by", null), joins), "{\"d\":{\"2\":{}}," + users + "}"))
                .containsExactly("{\"by\":\"2\",\"a\":{\"id\":2},\"b\":null}");
        refuses(List.of("d"), new Joined(ResponseShape.array(), joins), "{\"d\":[],\"users\":{}}")
                .withMessage("has something else than an array at 'users'");
    }

    @Test
    void what_is_copied_to_every_record_cannot_exhaust_memory() {
        String kept = "x".repeat(1 << 20);
        String body = "[{\"id\":\"" + kept + "\",\"lines\":[" + "{},".repeat(100) + "{}]}]";
        refuses(List.of(), LINES, body).withMessageStartingWith("grows to more than 8 times its size");
    }

    @Test
    void survives_every_truncation_and_every_changed_byte() {
        List<String> pages = List.of(
                "{\"a\":{\"at\":\"2024\\n\"},\"ü\":{}}",
                "[{\"id\":1,\"lines\":[{\"at\":\"ü\"}],\"to\":{\"city\":\"B\"}}]",
                "{\"h\":{\"time\":[\"a\"],\"temp\":[1.5e3]}}",
                "{\"names\":[\"day\",\"ü\"],\"rows\":[[1,null]]}",
                "{\"more\":{\"users\":[{\"id\":\"ü\"}]},\"data\":[{\"by\":\"ü\"}]}");
        List<ResponseShape> shapes = List.of(new Entries("id", null), LINES, TABLE, REPORT, AUTHORS);
        for (int page = 0; page < pages.size(); page++) {
            List<String> path = shapes.get(page).equals(AUTHORS) ? List.of("data") : List.of();
            mistreat(path, shapes.get(page), pages.get(page).getBytes(UTF_8));
        }
    }

    private static void mistreat(List<String> path, ResponseShape shape, byte[] body) {
        for (int length = 1; length < body.length; length++) {
            splitOrRefuse(path, shape, Arrays.copyOf(body, length));
        }
        for (int at = 0; at < body.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = body.clone();
                changed[at] = (byte) value;
                splitOrRefuse(path, shape, changed);
            }
        }
    }

    private static void splitOrRefuse(List<String> path, ResponseShape shape, byte[] body) {
        try {
            new PageSplitter(path, shape, List.of("at"), List.of()).split(body);
        } catch (InvalidResponseException e) {
            assertThat(e.getMessage()).matches("(?s)(is|has|goes|names) .*");
        }
    }
}
