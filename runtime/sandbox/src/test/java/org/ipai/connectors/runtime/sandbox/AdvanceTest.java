package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdvanceTest {

    private SandboxServer sandbox;
    private SandboxClient client;
    private String issues;

    @BeforeEach
    void start() throws Exception {
        sandbox = SandboxServer.start(
                SandboxClient.octo(), SandboxSettings.builder().records(400).build());
        client = new SandboxClient(sandbox);
        issues = client.repositories().get(1) + "/issues?per_page=100&sort=updated&direction=asc";
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void incremental_reading_finds_exactly_what_is_new_or_changed() throws Exception {
        Map<Long, JsonNode> before = byId(client.all(issues));
        for (int step = 1; step <= 6; step++) {
            Instant newest = newest(before.values().stream().toList());
            client.post("/_sandbox/advance", "");
            assertThat(sandbox.revision()).isEqualTo(step);
            Map<Long, JsonNode> after = byId(client.all(issues));
            Set<Long> differing = after.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            Set<Long> later =
                    byId(client.all(issues + "&since=" + newest.plusSeconds(1))).keySet();
            assertThat(later).isEqualTo(differing);
            assertThat(differing).hasSizeBetween(9, 14);
            assertThat(after.keySet()).containsAll(before.keySet()).hasSize(400 + step * 3);
            before.clear();
            before.putAll(after);
        }
    }

    @Test
    void cursor_order_stays_correct_and_complete() throws Exception {
        for (int step = 0; step < 8; step++) {
            List<JsonNode> ascending = client.all(issues);
            assertThat(ascending).isSortedAccordingTo(Comparator.comparing(AdvanceTest::updated));
            assertThat(SandboxClient.ids(ascending))
                    .doesNotHaveDuplicates()
                    .hasSize(Math.toIntExact(sandbox.count("issues") / 3));
            sandbox.advance();
        }
    }

    @Test
    void a_change_keeps_identity_and_creation_and_alters_content() throws Exception {
        Map<Long, JsonNode> before = byId(client.all(issues));
        sandbox.advance();
        int changed = 0;
        for (JsonNode after : client.all(issues)) {
            JsonNode old = before.get(after.path("id").asLong());
            if (old == null || old.equals(after)) {
                continue;
            }
            changed++;
            assertThat(after.path("created_at")).isEqualTo(old.path("created_at"));
            assertThat(after.path("url")).isEqualTo(old.path("url"));
            assertThat(after.path("title")).isNotEqualTo(old.path("title"));
            assertThat(updated(after)).isAfter(updated(old));
        }
        assertThat(changed).isEqualTo(8);
    }

    @Test
    void a_stream_whose_cursor_never_moves_only_grows() throws Exception {
        String runs = client.repositories().get(0) + "/actions/runs?per_page=100";
        List<JsonNode> before = client.all(runs);
        sandbox.advance();
        List<JsonNode> after = client.all(runs);
        assertThat(after).hasSize(403).endsWith(before.toArray(JsonNode[]::new));
    }

    @Test
    void two_sandboxes_advance_alike() throws Exception {
        try (SandboxServer twin = SandboxServer.start(
                SandboxClient.octo(), SandboxSettings.builder().records(400).build())) {
            sandbox.advance();
            sandbox.advance();
            twin.advance();
            twin.advance();
            assertThat(new SandboxClient(twin).all(issues)).isEqualTo(client.all(issues));
        }
    }

    @Test
    void new_parents_come_with_their_children() throws Exception {
        try (SandboxServer growing = SandboxServer.start(
                SandboxClient.octo(),
                SandboxSettings.builder().records(20).newParentsPerStep(1).build())) {
            SandboxClient reader = new SandboxClient(growing);
            growing.advance();
            growing.advance();
            List<String> repositories = reader.repositories();
            assertThat(repositories).hasSize(5).doesNotHaveDuplicates();
            List<Integer> sizes = new ArrayList<>();
            for (String repository : repositories) {
                sizes.add(reader.all(repository + "/issues?sort=updated").size());
            }
            assertThat(sizes).containsExactly(22, 22, 22, 21, 20);
            assertThat(growing.count("issues")).isEqualTo(107);
        }
    }

    @Test
    void added_field_appears_and_changes_nothing_else() throws Exception {
        Set<JsonNode> before = Set.copyOf(client.all(issues));
        client.post("/_sandbox/fields", "{\"stream\":\"issues\",\"name\":\"mood\",\"schema\":{\"type\":\"string\"}}");
        for (JsonNode record : client.all(issues)) {
            assertThat(record.path("mood").isTextual()).isTrue();
            ((com.fasterxml.jackson.databind.node.ObjectNode) record).remove("mood");
            assertThat(before).contains(record);
        }
        assertThat(client.post("/_sandbox/fields", "{\"stream\":\"issues\",\"name\":\"title\",\"schema\":{}}")
                        .statusCode())
                .isEqualTo(400);
    }

    private static Map<Long, JsonNode> byId(List<JsonNode> records) {
        Map<Long, JsonNode> byId = new HashMap<>();
        records.forEach(record -> byId.put(record.path("id").asLong(), record));
        return byId;
    }

    private static Instant newest(List<JsonNode> records) {
        return records.stream()
                .map(AdvanceTest::updated)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant updated(JsonNode record) {
        return Instant.parse(record.path("updated_at").asText());
    }
}
