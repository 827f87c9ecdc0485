package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListingTest {

    private SandboxServer sandbox;
    private SandboxClient client;
    private String repository;

    @BeforeEach
    void start() throws Exception {
        sandbox = SandboxServer.start(
                SandboxClient.octo(),
                SandboxSettings.builder()
                        .records(137)
                        .records("issue_comments", 2)
                        .build());
        client = new SandboxClient(sandbox);
        repository = client.repositories().get(0);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_does_not() throws Exception {
        String path = repository + "/issues?per_page=100&sort=updated&direction=asc";
        try (SandboxServer same = SandboxServer.start(
                        SandboxClient.octo(),
                        SandboxSettings.builder().records(137).build());
                SandboxServer other = SandboxServer.start(
                        SandboxClient.octo(),
                        SandboxSettings.builder().records(137).seed(2).build())) {
            assertThat(new SandboxClient(same).text(path)).isEqualTo(client.text(path));
            assertThat(new SandboxClient(other).text(path)).isNotEqualTo(client.text(path));
        }
    }

    @Test
    void pages_hold_every_record_once() throws Exception {
        for (String size : List.of("1", "7", "30", "100", "1000", "zero")) {
            List<Long> ids = SandboxClient.ids(client.all(repository + "/issues?per_page=" + size));
            assertThat(ids).hasSize(137).doesNotHaveDuplicates();
        }
    }

    @Test
    void page_size_is_30_unless_asked_and_100_at_most() throws Exception {
        assertThat(client.json(repository + "/issues")).hasSize(30);
        assertThat(client.json(repository + "/issues?per_page=5000")).hasSize(100);
        assertThat(client.json(repository + "/issues?page=99")).isEmpty();
    }

    @Test
    void links_lead_to_neighbours_and_ends_and_keep_the_other_parameters() throws Exception {
        HttpResponse<byte[]> middle = client.get(repository + "/issues?page=2&labels=a%26b&per_page=50");
        String base = sandbox.baseUrl() + repository + "/issues?labels=a%26b&per_page=50&page=";
        assertThat(SandboxClient.link(middle, "next")).contains(base + "3");
        assertThat(SandboxClient.link(middle, "prev")).contains(base + "1");
        assertThat(SandboxClient.link(middle, "first")).contains(base + "1");
        assertThat(SandboxClient.link(middle, "last")).contains(base + "3");
        HttpResponse<byte[]> last = client.get(base + "3");
        assertThat(SandboxClient.link(last, "next")).isEmpty();
        assertThat(SandboxClient.MAPPER.readTree(last.body())).hasSize(37);
    }

    @Test
    void stream_without_pagination_comes_whole_and_without_links() throws Exception {
        HttpResponse<byte[]> response = client.get(repository + "/labels");
        assertThat(SandboxClient.MAPPER.readTree(response.body())).hasSize(137);
        assertThat(response.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void keys_are_unique_across_parents() throws Exception {
        Set<Long> ids = new HashSet<>();
        int count = 0;
        for (String each : client.repositories()) {
            List<Long> slice = SandboxClient.ids(client.all(each + "/issues?per_page=100"));
            ids.addAll(slice);
            count += slice.size();
        }
        assertThat(count).isEqualTo(3 * 137);
        assertThat(ids).hasSize(count);
        assertThat(sandbox.count("issues")).isEqualTo(count);
    }

    @Test
    void sort_and_direction_order_by_cursor() throws Exception {
        List<JsonNode> ascending = client.all(repository + "/issues?sort=updated&direction=asc&per_page=20");
        List<JsonNode> descending = client.all(repository + "/issues?sort=updated&direction=desc&per_page=20");
        assertThat(ascending).isSortedAccordingTo(Comparator.comparing(ListingTest::updated));
        Collections.reverse(descending);
        assertThat(SandboxClient.ids(descending)).isEqualTo(SandboxClient.ids(ascending));
        List<Long> byIdentity = SandboxClient.ids(client.all(repository + "/issues?sort=created&direction=asc"));
        assertThat(byIdentity).isSorted().isNotEqualTo(SandboxClient.ids(ascending));
    }

    @Test
    void stream_without_sort_parameter_keeps_the_documented_order() throws Exception {
        List<JsonNode> runs = client.all(repository + "/actions/runs");
        assertThat(runs)
                .hasSize(137)
                .isSortedAccordingTo(Comparator.comparing((JsonNode run) ->
                                Instant.parse(run.path("created_at").asText()))
                        .reversed());
    }

    @Test
    void since_keeps_records_of_that_instant_and_later() throws Exception {
        List<JsonNode> all = client.all(repository + "/issues?sort=updated&direction=asc&per_page=100");
        for (String order : List.of("&sort=updated&direction=asc", "&sort=updated&direction=desc", "&sort=created")) {
            for (int at : List.of(0, 1, 50, 136)) {
                Instant since = updated(all.get(at));
                List<JsonNode> found = client.all(repository + "/issues?per_page=100&since=" + since + order);
                List<Long> expected = SandboxClient.ids(all.stream()
                        .filter(record -> !updated(record).isBefore(since))
                        .toList());
                assertThat(SandboxClient.ids(found)).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        assertThat(client.all(repository + "/issues?since=2030-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void since_reads_nested_cursors_and_refuses_what_is_no_instant() throws Exception {
        List<JsonNode> commits = client.all(repository + "/commits?per_page=100");
        String since = commits.get(40).at("/commit/committer/date").asText();
        List<JsonNode> found = client.all(repository + "/commits?per_page=100&since=" + since);
        assertThat(found).hasSizeBetween(41, 43).isSubsetOf(commits);
        HttpResponse<byte[]> response = client.get(repository + "/commits?since=yesterday");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(SandboxClient.MAPPER
                        .readTree(response.body())
                        .path("message")
                        .asText())
                .contains("'since'", "yesterday");
    }

    @Test
    void an_edge_is_read_out_of_the_text_around_it() throws Exception {
        SandboxDefinition rows = SandboxDefinition.parse("x.json", """
                {"source": "x", "streams": [{"name": "rows", "record_path": [], "primary_key": ["id"],
                  "operations": [{"method": "GET", "path": "/rows", "parameters": [
                    {"name": "and", "in": "query", "value": "cursor", "ref": "from", "parts": [
                      {"text": "("}, {"setting": "column"}, {"text": ".gte."}, {"value": true}, {"text": ")"}]}]}],
                  "pagination": {"kind": "none"},
                  "cursor": {"path": ["at"], "parameter": "and", "format": "instant", "request_format": "instant",
                    "order": "ascending", "filter": "request"},
                  "response": {"type": "array", "items": {"type": "object", "required": ["id", "at"],
                    "properties": {"id": {"type": "integer"}, "at": {"type": "string", "format": "date-time"}}}}}]}
                """.getBytes(StandardCharsets.UTF_8));
        try (SandboxServer server =
                SandboxServer.start(rows, SandboxSettings.builder().records(20).build())) {
            SandboxClient other = new SandboxClient(server);
            String since = other.json("/rows").get(15).path("at").asText();
            assertThat(other.json("/rows?and=(changed.gte." + since + ")")).hasSize(5);
            assertThat(other.get("/rows?and=changed.gte." + since).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void envelope_tells_the_total() throws Exception {
        JsonNode page = client.json(repository + "/actions/runs?per_page=10&page=2");
        assertThat(page.path("total_count").asInt()).isEqualTo(137);
        assertThat(page.path("workflow_runs")).hasSize(10);
    }

    @Test
    void children_repeat_their_parent_and_resolve_through_it() throws Exception {
        List<JsonNode> repositories = client.all("/users/somebody/repos");
        for (JsonNode parent : repositories) {
            assertThat(parent.at("/owner/login").asText()).isEqualTo("octo-sandbox");
            assertThat(parent.path("full_name").asText())
                    .isEqualTo("octo-sandbox/" + parent.path("name").asText());
            JsonNode run = client.json("/repos/" + parent.path("full_name").asText() + "/actions/runs?per_page=1")
                    .at("/workflow_runs/0/repository");
            assertThat(run.path("id")).isEqualTo(parent.path("id"));
            assertThat(run.path("full_name")).isEqualTo(parent.path("full_name"));
        }
    }

    @Test
    void grandchildren_resolve_through_their_parent() throws Exception {
        Set<Long> ids = new HashSet<>();
        for (JsonNode issue : client.all(repository + "/issues?per_page=100")) {
            List<JsonNode> comments =
                    client.all(repository + "/issues/" + issue.path("number").asLong() + "/comments");
            assertThat(comments).hasSize(2);
            ids.addAll(SandboxClient.ids(comments));
        }
        assertThat(ids).hasSize(2 * 137);
        assertThat(client.get(repository + "/issues/999999/comments").statusCode())
                .isEqualTo(404);
    }

    @Test
    void unknown_owner_repository_path_or_method_is_refused() throws Exception {
        String name = repository.substring(repository.lastIndexOf('/'));
        for (String path : List.of(
                "/repos/octo-sandbox/no-such-repository/issues",
                "/repos/octo-sandbox/amber-amber-1/issues",
                "/repos/somebody-else" + name + "/issues",
                "/nowhere")) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(client.post(repository + "/issues", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void records_are_the_oracle_of_what_pages_hold() throws Exception {
        List<JsonNode> served = new ArrayList<>();
        for (String each : client.repositories()) {
            served.addAll(client.all(each + "/pulls?per_page=100"));
        }
        List<JsonNode> expected = new ArrayList<>();
        for (SandboxRecord record : sandbox.records("pull_requests").toList()) {
            expected.add(SandboxClient.MAPPER.readTree(record.json()));
            assertThat(record.parent()).isNotNull();
        }
        assertThat(served).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(client.text("/_sandbox/records/pull_requests").lines()).hasSize(expected.size());
    }

    private static Instant updated(JsonNode record) {
        return Instant.parse(record.path("updated_at").asText());
    }
}
