package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.sandbox.definition.InvalidDefinitionException;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What connectors build their records from is served as the provider's document says. */
class BuiltShapesTest {

    private static final int RECORDS = 20;

    private static final String DEFINITION = """
            {"source": "x", "schemas": {"thing": THING}, "streams": [
              {"name": "things", "operations": [{"method": "GET", "path": "/things", "parameters": []}],
               "record_path": PATH, SHAPE, "primary_key": KEY, "cursor": null, "parent": null,
               "pagination": {"kind": "none"}, "response": RESPONSE}]}
            """;

    private static final String THING = """
            {"type": "object", "required": ["name", "note", "by"], "properties":
              {"name": {"type": "string"}, "note": {"type": "string"}, "by": {"type": "integer"}}}""";

    private static final String THINGS = "{\"type\": \"array\", \"items\": {\"$ref\": \"#/schemas/thing\"}}";

    @SuppressWarnings("NullAway.Init") // each test starts its own
    private SandboxServer sandbox;

    @AfterEach
    void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private JsonNode start(String path, String shape, String key, String response) throws Exception {
        String json = DEFINITION
                .replace("THING}", THING + "}")
                .replace("PATH", path)
                .replace("SHAPE", shape)
                .replace("KEY", key)
                .replace("RESPONSE", response);
        sandbox = SandboxServer.start(
                SandboxDefinition.parse("x.json", json.getBytes(StandardCharsets.UTF_8)),
                SandboxSettings.builder().records(RECORDS).build());
        return page();
    }

    private JsonNode page() throws IOException, InterruptedException {
        return new SandboxClient(sandbox).json("/things");
    }

    private List<JsonNode> records() throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (SandboxRecord record : sandbox.records("things").toList()) {
            records.add(SandboxClient.MAPPER.readTree(record.json()));
        }
        return records;
    }

    private JsonNode startEntries() throws Exception {
        return start(
                "[\"by_code\"]",
                "\"record_shape\": {\"entries\": {\"key\": \"code\", \"value\": null}}",
                "[\"code\"]",
                """
                {"type": "object", "properties": {"count": {"type": "integer"}, "by_code":
                  {"type": "object", "additionalProperties": {"$ref": "#/schemas/thing"}}}}""");
    }

    @Test
    void entries_stand_under_their_keys() throws Exception {
        JsonNode page = startEntries();
        assertThat(page.path("count").asInt()).isEqualTo(RECORDS);
        assertThat(page.path("by_code")).hasSize(RECORDS);
        for (JsonNode record : records()) {
            JsonNode entry = page.path("by_code").path(record.path("code").asText());
            assertThat(entry.has("code")).isFalse();
            assertThat(entry.path("name")).isEqualTo(record.path("name"));
        }
    }

    @Test
    void single_values_stand_in_an_array() throws Exception {
        JsonNode page = start("[]", "\"record_shape\": {\"scalar\": {\"field\": \"tag\"}}", "[\"tag\"]", """
                {"type": "array", "items": {"type": "string"}}""");
        Set<String> tags = new HashSet<>();
        page.forEach(tag -> tags.add(tag.asText()));
        assertThat(page).hasSize(RECORDS).allMatch(JsonNode::isTextual);
        assertThat(records())
                .allMatch(record -> tags.contains(record.path("tag").asText()));
    }

    @Test
    void nested_records_stand_in_objects_of_which_some_have_none() throws Exception {
        JsonNode page = start("[]", """
                "record_shape": {"expand": {"field": ["lines", "data"], "value": null, "keep": {"order": ["id"], "city": ["to", "city"]}}}
                """, "[\"order\"]", """
                {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"},
                  "to": {"type": "object", "properties": {"city": {"type": "string"}}},
                  "lines": {"type": "object", "properties": {"data": THINGS}}}}}""".replace("THINGS", THINGS));
        assertThat(page).hasSizeGreaterThan(RECORDS).anyMatch(order -> !order.has("lines"));
        List<JsonNode> lines = new ArrayList<>();
        for (JsonNode order : page) {
            order.at("/lines/data").forEach(lines::add);
        }
        assertThat(lines).hasSize(RECORDS).noneMatch(line -> line.has("order") || line.has("city"));
        assertThat(page)
                .allMatch(order -> order.has("id") && order.at("/to/city").isTextual());
    }

    @Test
    void columns_stand_side_by_side() throws Exception {
        JsonNode page = start(
                "[\"data\"]",
                "\"record_shape\": {\"zip\": {\"time\": [\"h\", \"time\"], \"heat\": [\"heat\"]}}",
                "[\"time\"]",
                """
                {"type": "object", "properties": {"data": {"type": "object", "properties": {
                  "h": {"type": "object", "properties": {"unit": {"type": "string"},
                    "time": {"type": "array", "items": {"type": "integer"}}}},
                  "heat": {"type": "array", "items": {"type": "number"}}}}}}""");
        assertThat(page.at("/data/h/unit").isTextual()).isTrue();
        assertThat(page.at("/data/h/time")).hasSize(RECORDS);
        List<JsonNode> records = records();
        for (int i = 0; i < RECORDS; i++) {
            assertThat(page.at("/data/heat").get(i)).isEqualTo(records.get(i).path("heat"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []         | {"type": "string"}
            ["n", "m"] | {"type": "object", "properties": {"n": {"type": "object"}}}
            """)
    void rows_stand_under_their_header(String name, String element) throws Exception {
        JsonNode page = start("[]", """
                "record_shape": {"rows_with_header": {"header": ["head"], "name": NAME, "rows": ["rows"],
                  "columns": {"day": {"type": "string", "format": "date"}, "clicks": {"type": "integer"}}}}
                """.replace("NAME", name), "[\"day\"]", """
                {"type": "object", "properties": {"head": {"type": "array", "items": ELEMENT},
                  "rows": {"type": "array", "items": {"type": "array", "items": {}}}}}""".replace("ELEMENT", element));
        String pointer = name.equals("[]") ? "" : "/n/m";
        assertThat(page.path("head").get(0).at(pointer).asText()).isEqualTo("day");
        assertThat(page.path("head").get(1).at(pointer).asText()).isEqualTo("clicks");
        assertThat(page.path("rows"))
                .hasSize(RECORDS)
                .allMatch(row -> row.size() == 2 && row.get(1).isInt());
    }

    @Test
    void what_records_mention_stands_beside_them_once_and_not_always() throws Exception {
        JsonNode page = start("[\"data\"]", """
                "joins": [
                  {"field": "author", "from": ["more", "users"], "on": ["by"], "key": ["id"]},
                  {"field": "editor", "from": ["more", "users"], "on": ["name"], "key": ["login"]}]
                """, "[\"name\"]", """
                {"type": "object", "properties": {"data": THINGS, "more": {"type": "object", "properties": {"users":
                  {"type": "array", "items": {"type": "object", "required": ["id", "login"],
                    "properties": {"id": {"type": "integer"}, "login": {"type": "string"}}}}}}}}""".replace("THINGS", THINGS));
        JsonNode users = page.at("/more/users");
        assertThat(page.path("data"))
                .hasSize(RECORDS)
                .noneMatch(record -> record.has("author") || record.has("editor"));
        assertThat(users).doesNotHaveDuplicates();
        List<JsonNode> records = records();
        assertThat(records).anyMatch(record -> record.get("author").isNull());
        assertThat(records).anyMatch(record -> record.get("author").isObject());
        for (JsonNode record : records) {
            for (String partner : List.of("author", "editor")) {
                if (record.path(partner).isObject()) {
                    assertThat(users).contains(record.path(partner));
                }
            }
        }
    }

    @Test
    void faults_that_the_shape_would_hide_are_refused() throws Exception {
        start("[]", "\"record_shape\": {\"scalar\": {\"field\": \"tag\"}}", "[\"tag\"]", """
                {"type": "array", "items": {"type": "string"}}""");
        assertThatThrownBy(() -> strike(RecordFault.Kind.INVALID_UTF8)).hasMessageContaining("taken apart");
        assertThatThrownBy(() -> strike(RecordFault.Kind.UNKNOWN_FIELD))
                .hasMessageContaining("no place for a new field");
        assertThatThrownBy(() -> sandbox.addField("things", "new", JsonNodeFactory.instance.objectNode()))
                .hasMessageContaining("no place for a new field");
        strike(RecordFault.Kind.MISSING_KEY);
        assertThat(page()).hasSize(RECORDS).anyMatch(JsonNode::isNull);
    }

    @Test
    void faults_strike_entries_as_connectors_will_see_them() throws Exception {
        startEntries();
        strike(RecordFault.Kind.WRONG_TYPE);
        assertThat(page().path("by_code")).anyMatch(entry -> entry.path("note").isInt());
        strike(RecordFault.Kind.MISSING_KEY);
        assertThat(page().path("by_code")).hasSize(RECORDS).anyMatch(JsonNode::isNumber);
        strike(RecordFault.Kind.UNKNOWN_FIELD);
        assertThat(page().path("by_code")).anyMatch(entry -> entry.has("sandbox_unknown_field"));
    }

    private void strike(RecordFault.Kind kind) {
        sandbox.replaceFaults(Faults.ofRecords(RecordFault.of(kind, "things", 5)));
    }

    @Test
    void a_shape_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> start("[]", "\"record_shape\": {\"spiral\": {}}", "[\"a\"]", "{\"type\": \"array\"}"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("'record_shape' is 'spiral'");
    }
}
