package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Serves the definition that the generator makes for a provider whose streams are cut into slices in every way. */
class AxesTest {

    private static final SandboxDefinition STUDIO = SandboxDefinition.ofFile(Path.of(
            "../../generator-plugin/src/test/resources/org/ipai/connectors/generator/studio/expected/studio.json"));

    private final SandboxServer sandbox = SandboxServer.start(
            STUDIO,
            settings()
                    .records("channels", 2)
                    .records("playlist_items", 3)
                    .newParentsPerStep(1)
                    .build());
    private final SandboxClient client = new SandboxClient(sandbox);

    private static SandboxSettings.Builder settings() {
        return SandboxSettings.builder()
                .credential("playlists", "mine, yours")
                .clock(Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void each_value_of_a_list_has_records_of_its_own() throws Exception {
        List<JsonNode> european = records("/channels?region=eu");
        List<JsonNode> american = records("/channels?region=us");

        assertThat(texts(european, "id")).hasSize(2).doesNotContainAnyElementsOf(texts(american, "id"));
        assertThat(sandbox.count("channels")).isEqualTo(4);
        assertThat(client.get("/channels?region=asia").statusCode()).isEqualTo(404);
    }

    @Test
    void a_list_of_the_connection_comes_before_what_there_is_otherwise() throws Exception {
        try (SandboxServer asian = SandboxServer.start(
                STUDIO, settings().credential("regions", "[\"asia\"]").build())) {
            SandboxClient other = new SandboxClient(asian);
            assertThat(other.get("/channels?region=asia").statusCode()).isEqualTo(200);
            assertThat(other.get("/channels?region=eu").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_union_has_the_fields_of_other_records_and_the_connections_list() throws Exception {
        List<JsonNode> channels = records("/channels?region=eu");
        String uploads = channels.get(0).path("uploads").asText();

        List<JsonNode> all = new ArrayList<>(records("/playlists/" + uploads + "/items"));
        all.addAll(records("/playlists/mine/items"));
        all.addAll(records("/playlists/yours/items"));

        assertThat(texts(all, "id")).hasSize(9).doesNotHaveDuplicates();
        assertThat(sandbox.count("playlist_items")).isEqualTo((4 + 2) * 3);
        assertThat(client.get("/playlists/theirs/items").statusCode()).isEqualTo(404);
    }

    @Test
    void a_value_of_two_sources_counts_once() throws Exception {
        String uploads = records("/channels?region=eu").get(0).path("uploads").asText();
        SandboxSettings.Builder twice = settings()
                .credential("playlists", "mine," + uploads)
                .records("channels", 2)
                .records("playlist_items", 3);
        try (SandboxServer server = SandboxServer.start(STUDIO, twice.build())) {
            assertThat(server.count("playlist_items")).isEqualTo((4 + 1) * 3);
            assertThat(new SandboxClient(server).json("/playlists/" + uploads + "/items"))
                    .hasSize(3);
        }
    }

    @Test
    void a_batch_of_ids_gets_exactly_their_records() throws Exception {
        List<String> ids = texts(records("/playlists/mine/items"), "video");

        assertThat(texts(records("/videos?id=" + String.join(",", ids)), "id")).containsExactlyElementsOf(ids);
        assertThat(texts(records("/videos?id=" + ids.get(2) + "&id=" + ids.get(0)), "id"))
                .containsExactly(ids.get(2), ids.get(0));
        assertThat(records("/videos?id=none," + ids.get(1) + "," + ids.get(1))).hasSize(1);
        assertThat(records("/videos?id=none")).isEmpty();
        assertThat(sandbox.count("videos")).isEqualTo(sandbox.count("playlist_items"));
    }

    @Test
    void the_parent_and_all_axes_are_multiplied() throws Exception {
        String channel = records("/channels?region=us").get(1).path("id").asText();

        assertThat(records("/reports/" + channel + "?day=2024-01-08&kind=live")).hasSize(100);
        assertThat(texts(records("/reports/" + channel + "?day=2024-01-15&kind=live"), "country"))
                .doesNotContainAnyElementsOf(
                        texts(records("/reports/" + channel + "?day=2024-01-15&kind=recorded"), "country"));
        assertThat(client.get("/reports/" + channel + "?day=2024-01-09&kind=live")
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.get("/reports/" + channel + "?kind=live").statusCode())
                .isEqualTo(404);
        assertThat(sandbox.count("reports")).isEqualTo(4 * 53 * 2 * 100);
    }

    @Test
    void records_tell_the_slice_they_are_in() {
        assertThat(sandbox.records("reports").map(SandboxRecord::slice))
                .contains(Map.of("day", "2024-12-30", "kind", "recorded"))
                .allMatch(slice -> slice.keySet().equals(Set.of("day", "kind")));
        assertThat(sandbox.records("videos"))
                .allSatisfy(video -> assertThat(new String(video.json(), StandardCharsets.UTF_8))
                        .contains("\"id\":\"" + video.slice().get("ids") + "\""));
    }

    @Test
    void values_that_come_into_being_later_have_records_from_then_on() throws Exception {
        long before = sandbox.count("videos");
        sandbox.advance();

        assertThat(sandbox.count("videos"))
                .isGreaterThan(before)
                .isEqualTo(sandbox.records("videos").count());
        List<String> ids = texts(records("/playlists/mine/items"), "video");
        assertThat(texts(records("/videos?id=" + String.join(",", ids)), "id")).containsExactlyElementsOf(ids);
    }

    @Test
    void a_definition_whose_axes_lead_nowhere_is_refused() {
        assertThatThrownBy(() -> parse("""
                        {"name": "a", "values": {"stream": "things", "field": "id"}}""", "a")).hasMessageContaining("is its own ancestor through 'things'");
        assertThatThrownBy(() -> parse("""
                        {"name": "a", "values": {"stream": "thing", "field": "id"}}""", "a")).hasMessageContaining("unknown parent 'thing'");
        assertThatThrownBy(() -> parse("""
                        {"name": "a", "values": {"file": "x"}}""", "a")).hasMessageContaining("must be one of list");
        assertThatThrownBy(() -> parse("""
                        {"name": "a", "values": {"list": ["x"]}}""", "b")).hasMessageContaining("needs slices 'b'");
    }

    @Test
    void a_value_may_stand_within_a_text() throws Exception {
        SandboxDefinition things = parse("""
                {"name": "a", "batch": 5, "separator": ",", "key": "id", "values": {"config": "ids"}}""", "a");
        try (SandboxServer server = SandboxServer.start(
                things, SandboxSettings.builder().credential("ids", "7,8,9").build())) {
            SandboxClient other = new SandboxClient(server);
            assertThat(other.json("/things?of=in.(9,7)").toString()).isEqualTo("[{\"id\":9},{\"id\":7}]");
            assertThat(other.json("/things?of=9,7").toString()).isEqualTo("[]");
        }
    }

    private static SandboxDefinition parse(String axis, String reference) {
        return SandboxDefinition.parse("x.json", """
                {"source": "x", "streams": [{"name": "things", "record_path": [], "primary_key": ["id"],
                  "operations": [{"method": "GET", "path": "/things", "parameters": [
                    {"name": "of", "in": "query", "value": "slice", "ref": "%s",
                     "parts": [{"text": "in.("}, {"value": true}, {"text": ")"}]}]}],
                  "pagination": {"kind": "none"}, "slices": [%s],
                  "response": {"type": "array", "items": {"type": "object", "required": ["id"],
                    "properties": {"id": {"type": "integer"}}}}}]}
                """.formatted(reference, axis).getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> records(String path) throws Exception {
        List<JsonNode> records = new ArrayList<>();
        client.json(path).forEach(records::add);
        return records;
    }

    private static List<String> texts(List<JsonNode> records, String field) {
        return records.stream().map(record -> record.path(field).asText()).toList();
    }
}
