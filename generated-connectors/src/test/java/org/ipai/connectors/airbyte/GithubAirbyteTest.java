package org.ipai.connectors.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.sandbox.SandboxRecord;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads GitHub's sandbox as platforms do: from a state on, killed and resumed, children without their parents. */
class GithubAirbyteTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestedConnector tested = TestedConnector.of("github");
    private final AirbytePlatform platform;

    GithubAirbyteTest(@TempDir Path folder) {
        this.platform = new AirbytePlatform(tested, folder);
    }

    @Test
    void records_are_the_providers_but_for_what_the_spec_blocks_and_adds() throws Exception {
        try (SandboxServer sandbox = sandbox(settings().nulCharacters())) {
            ProtocolRun run = read(sandbox, "full_refresh", Set.of("repositories", "issues"), null);
            assertThat(run.code()).as(run.faults() + run.errors()).isZero();
            for (String stream : List.of("repositories", "issues")) {
                Map<String, JsonNode> sent = byKey(run.records(stream));
                assertThat(sent.keySet()).hasSize(Math.toIntExact(sandbox.count(stream)));
                for (SandboxRecord record : sandbox.records(stream).toList()) {
                    JsonNode original = JSON.readTree(tested.withAddedColumns(record));
                    SameRecord.assertIsOf(original, at(sent, key(original)), stream);
                }
            }
            assertThat(run.records("repositories"))
                    .allMatch(record -> !record.has("temp_clone_token")
                            && record.path("owner").has("login"));
        }
    }

    @Test
    void a_read_from_a_state_on_sends_what_has_changed_since() throws Exception {
        try (SandboxServer sandbox = sandbox(settings())) {
            ProtocolRun first = read(sandbox, "incremental", null, null);
            assertThat(first.code()).as(first.faults() + first.errors()).isZero();
            ProtocolRun unchanged = read(sandbox, "incremental", null, first.lastStates());
            assertThat(unchanged.code()).isZero();
            assertThat(unchanged.records("issues").size())
                    .isLessThan(first.records("issues").size() / 4);
            assertThat(unchanged.records("pull_request_reviews")).isEmpty();
            sandbox.advance();
            ProtocolRun second = read(sandbox, "incremental", null, unchanged.lastStates());
            assertThat(second.code()).isZero();
            for (String stream : List.of("issues", "pull_requests", "commits")) {
                Map<String, JsonNode> all = byKey(first.records(stream));
                all.putAll(byKey(unchanged.records(stream)));
                all.putAll(byKey(second.records(stream)));
                assertHasAll(all, sandbox, stream);
                assertThat(second.records(stream).size()).as(stream).isLessThan(all.size());
            }
            assertBringsReviewsOfWhatHasChanged(first, second, sandbox);
        }
    }

    @Test
    void a_read_killed_at_any_message_loses_nothing_when_it_is_resumed() throws Exception {
        Random random = new Random(20261126);
        Set<String> streams = Set.of("issues", "pull_request_reviews", "workflow_jobs");
        try (SandboxServer sandbox = sandbox(settings().parents(12).records("issues", 500))) {
            for (String mode : List.of("incremental", "full_refresh")) {
                Map<String, Map<String, JsonNode>> all = new HashMap<>();
                JsonNode states = JSON.createArrayNode();
                int killed = 0;
                ProtocolRun run;
                do {
                    // The first comes so late that some slices have been read to their end, and their states sent.
                    int[] left = {killed == 0 ? 5000 : random.nextInt(200, 4000)};
                    boolean kills = killed < 5;
                    run = read(seen -> kills && left[0]-- == 0, sandbox, mode, streams, states);
                    killed += run.code() == AirbytePlatform.KILLED ? 1 : 0;
                    for (String stream : streams) {
                        all.computeIfAbsent(stream, name -> new HashMap<>()).putAll(byKey(run.records(stream)));
                    }
                    states = merged(states, run.lastStates());
                } while (run.code() == AirbytePlatform.KILLED);
                assertThat(run.code()).as(run.faults() + run.errors()).isZero();
                assertThat(killed).isGreaterThan(2);
                for (String stream : streams) {
                    assertHasAll(all.getOrDefault(stream, Map.of()), sandbox, stream);
                }
                assertThat(run.records("issues").size()).as("resumed").isLessThan(12 * 500);
            }
        }
    }

    @Test
    void children_are_read_without_sending_their_parents() throws Exception {
        try (SandboxServer sandbox = sandbox(settings())) {
            ProtocolRun run = read(sandbox, "full_refresh", Set.of("pull_request_reviews"), null);
            assertThat(run.code()).as(run.faults() + run.errors()).isZero();
            assertHasAll(byKey(run.records("pull_request_reviews")), sandbox, "pull_request_reviews");
            assertThat(run.of("RECORD")
                            .map(record -> record.at("/record/stream").asText())
                            .distinct())
                    .containsExactly("pull_request_reviews");
            assertThat(run.statuses("repositories")).isEmpty();
        }
    }

    /** Reviews are asked for of those pull requests that have changed; the sandbox adds some to others as well. */
    private static void assertBringsReviewsOfWhatHasChanged(
            ProtocolRun first, ProtocolRun second, SandboxServer sandbox) throws IOException {
        Map<String, JsonNode> known = byKey(first.records("pull_requests"));
        Map<String, JsonNode> changed = byKey(second.records("pull_requests"));
        changed.keySet()
                .removeIf(key -> known.containsKey(key)
                        && at(known, key)
                                .path("updated_at")
                                .equals(at(changed, key).path("updated_at")));
        Set<String> expected = new HashSet<>();
        for (SandboxRecord review : sandbox.records("pull_request_reviews").toList()) {
            JsonNode parent = Objects.requireNonNull(review.parent());
            if (changed.containsKey(key(parent))) {
                expected.add(key(JSON.readTree(review.json())));
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(byKey(second.records("pull_request_reviews")).keySet()).isEqualTo(expected);
    }

    private static void assertHasAll(Map<String, JsonNode> sent, SandboxServer sandbox, String stream)
            throws IOException {
        assertThat(sent.keySet()).as(stream).hasSize(Math.toIntExact(sandbox.count(stream)));
        for (SandboxRecord record : sandbox.records(stream).toList()) {
            JsonNode original = JSON.readTree(record.json());
            JsonNode last = at(sent, key(original));
            assertThat(last.isMissingNode()).as(stream + " " + key(original)).isFalse();
            if (original.has("updated_at")) {
                assertThat(last.path("updated_at")).as(stream).isEqualTo(original.path("updated_at"));
            }
        }
    }

    /** The newer state of each stream, as a platform keeps it. */
    private static JsonNode merged(JsonNode before, JsonNode after) {
        Map<String, JsonNode> byStream = new HashMap<>();
        before.forEach(state -> byStream.put(ProtocolRun.name(state.path("stream")), state));
        after.forEach(state -> byStream.put(ProtocolRun.name(state.path("stream")), state));
        return JSON.createArrayNode().addAll(byStream.values());
    }

    private static Map<String, JsonNode> byKey(List<JsonNode> records) {
        Map<String, JsonNode> byKey = new HashMap<>();
        records.forEach(record -> byKey.put(key(record), record));
        return byKey;
    }

    private static JsonNode at(Map<String, JsonNode> records, String key) {
        return records.getOrDefault(key, MissingNode.getInstance());
    }

    private static String key(JsonNode record) {
        return record.path(record.has("id") ? "id" : "sha").asText();
    }

    private ProtocolRun read(
            SandboxServer sandbox, String mode, @Nullable Set<String> streams, @Nullable JsonNode states)
            throws IOException, InterruptedException {
        return read(seen -> false, sandbox, mode, streams, states);
    }

    private ProtocolRun read(
            Predicate<JsonNode> kills,
            SandboxServer sandbox,
            String mode,
            @Nullable Set<String> streams,
            @Nullable JsonNode states)
            throws IOException, InterruptedException {
        Path config = platform.config(tested.config(), sandbox.baseUrl().toString());
        Path catalog = platform.catalog(
                platform.discover(config), mode, stream -> streams == null || streams.contains(stream));
        String state = platform.file("state.json", states == null ? "[]" : states.toString())
                .toString();
        return platform.run(
                kills, "read", "--config", config.toString(), "--catalog", catalog.toString(), "--state", state);
    }

    private static SandboxSettings.Builder settings() {
        return SandboxSettings.builder().token("secret-token").parents(3).records(60);
    }

    private static SandboxServer sandbox(SandboxSettings.Builder settings) {
        return SandboxServer.start(SandboxDefinition.ofSource("github"), settings.build());
    }
}
