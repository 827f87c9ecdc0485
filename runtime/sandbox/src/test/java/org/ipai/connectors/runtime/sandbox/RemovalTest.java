package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Providers delete records, and tell of it or not. */
class RemovalTest {

    private SandboxServer sandbox = start(SandboxClient.octo());
    private SandboxClient client = new SandboxClient(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static SandboxServer start(SandboxDefinition definition) {
        return SandboxServer.start(
                definition, SandboxSettings.builder().parents(3).records(200).build());
    }

    @Test
    void removed_records_are_no_longer_listed_in_any_order_and_later_ones_are() throws Exception {
        String issues = client.repositories().get(1) + "/issues?per_page=100";
        String tag = tag(issues);
        List<Long> before = SandboxClient.ids(client.all(issues));

        assertThat(client.post("/_sandbox/removals", "{\"stream\":\"issues\",\"every\":4}")
                        .statusCode())
                .isEqualTo(200);
        List<Long> after = SandboxClient.ids(client.all(issues));
        assertThat(after).hasSize(150).doesNotHaveDuplicates();
        assertThat(before).containsAll(after);
        assertThat(SandboxClient.ids(client.all(issues + "&sort=updated&direction=asc")))
                .containsExactlyInAnyOrderElementsOf(after);
        assertThat(sandbox.count("issues")).isEqualTo(450);
        assertThat(records("issues")).hasSize(450);
        assertThat(tag(issues)).isNotEqualTo(tag);

        sandbox.advance();
        assertThat(sandbox.count("issues")).isGreaterThan(450);
    }

    @Test
    void what_is_below_a_removed_record_is_not_found_any_more() throws Exception {
        List<String> repositories = client.repositories();
        sandbox.remove("repositories", 2);

        assertThat(client.repositories()).hasSize(repositories.size() / 2).isSubsetOf(repositories);
        String gone = repositories.stream()
                .filter(repository -> !left().contains(repository))
                .findFirst()
                .orElseThrow();
        assertThat(client.get(gone + "/issues").statusCode()).isEqualTo(404);
    }

    private List<String> left() {
        try {
            return client.repositories();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_provider_that_flags_deleted_records_goes_on_listing_them() throws Exception {
        restart(flagged("locked", "boolean", "true"));
        String issues = client.repositories().get(1) + "/issues?per_page=100";
        assertThat(client.all(issues)).noneMatch(issue -> issue.path("locked").asBoolean());

        sandbox.advance();
        long all = sandbox.count("issues");
        sandbox.remove("issues", 1);
        List<JsonNode> flagged = client.all(issues).stream()
                .filter(issue -> issue.path("locked").asBoolean())
                .toList();
        assertThat(flagged).isNotEmpty().hasSizeLessThan(20);
        assertThat(sandbox.count("issues")).isLessThan(all);
        assertThat(records("issues")).noneMatch(issue -> issue.path("locked").asBoolean());
    }

    @Test
    void flags_of_other_types_are_null_until_then() throws Exception {
        restart(flagged("title", "text", "gone"));
        String issues = client.repositories().get(1) + "/issues";
        assertThat(client.all(issues)).allMatch(issue -> issue.path("title").isNull());
        sandbox.remove("issues", 1);
        assertThat(client.all(issues))
                .allMatch(issue -> issue.path("title").asText().equals("gone"));

        restart(flagged("title", "timestamp", null));
        sandbox.remove("issues", 1);
        assertThat(client.all(client.repositories().get(1) + "/issues"))
                .allMatch(issue -> issue.path("title").asText().endsWith("Z"));
    }

    @Test
    void removals_that_say_too_little_are_refused() throws Exception {
        assertThat(client.post("/_sandbox/removals", "{\"stream\":\"issues\"}").statusCode())
                .isEqualTo(400);
        assertThat(client.post("/_sandbox/removals", "{\"stream\":\"issues\",\"every\":0}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post("/_sandbox/removals", "{\"stream\":\"isues\",\"every\":1}")
                        .statusCode())
                .isEqualTo(400);
    }

    private void restart(SandboxDefinition definition) {
        sandbox.close();
        sandbox = start(definition);
        client = new SandboxClient(sandbox);
    }

    private static SandboxDefinition flagged(String field, String type, @Nullable String value) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RemovalTest.class.getResourceAsStream("/META-INF/ipai/sandbox/octo.json"))) {
            JsonNode octo = SandboxClient.MAPPER.readTree(in);
            for (JsonNode stream : octo.path("streams")) {
                if (stream.path("name").asText().equals("issues")) {
                    ObjectNode flag = ((ObjectNode) stream).putObject("deletion_flag");
                    flag.putArray("path").add(field);
                    flag.put("type", type).put("value", value);
                }
            }
            return SandboxDefinition.parse("octo.json", SandboxClient.MAPPER.writeValueAsBytes(octo));
        }
    }

    private String tag(String path) throws IOException, InterruptedException {
        return client.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private List<JsonNode> records(String stream) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        try (Stream<SandboxRecord> all = sandbox.records(stream)) {
            for (SandboxRecord record : all.toList()) {
                records.add(SandboxClient.MAPPER.readTree(record.json()));
            }
        }
        return records;
    }
}
