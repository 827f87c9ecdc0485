package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.sandbox.data.DataSettings.NulCharacters;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecordsTest {

    private static final SandboxDefinition OCTO = SandboxDefinition.ofSource("octo");

    private static SchemaConformance octo(NulCharacters nulCharacters) {
        return new SchemaConformance(OCTO, new DataSettings(3, "octo-sandbox", 3, 300, Map.of(), 0, nulCharacters));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"repositories", "issues", "issue_comments", "pull_requests", "workflow_runs", "commits", "labels"
            })
    void records_conform_to_their_schema(String stream) throws Exception {
        assertThat(octo(NulCharacters.NEVER).complaints(stream)).isEmpty();
    }

    @Test
    void records_vary_in_all_the_ways_the_schema_allows() throws Exception {
        JsonNode issues = new ObjectMapper().readTree(octo(NulCharacters.NEVER).page("issues"));
        Set<String> seen = new HashSet<>();
        for (JsonNode issue : issues) {
            seen.add(issue.path("body").isNull() ? "null body" : "body");
            seen.add(issue.path("body").asText().isEmpty() ? "empty body" : "text");
            seen.add(issue.path("body").asText().length() > 1_000 ? "long body" : "short body");
            seen.add(issue.has("draft") ? "draft" : "no draft");
            seen.add("labels " + issue.path("labels").size());
            issue.path("labels").forEach(label -> seen.add("label " + label.getNodeType()));
            seen.add(issue.path("user").isNull() ? "no user" : "user");
            seen.add("association " + issue.path("author_association").asText());
            seen.add(issue.path("body").asText().contains("\"") ? "quote" : "plain");
            seen.add(issue.path("body").asText().contains("🚀") ? "emoji" : "no emoji");
        }
        assertThat(seen)
                .contains(
                        "null body", "empty body", "long body", "draft", "no draft", "labels 0", "labels 1", "labels 2")
                .contains("label STRING", "label OBJECT", "no user", "user", "quote", "emoji")
                .contains("association OWNER", "association NONE", "association MEMBER");
    }

    @Test
    void nul_characters_come_only_when_asked_for() throws Exception {
        assertThat(new String(octo(NulCharacters.NEVER).page("issues"), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("\\u0000");
        assertThat(new String(octo(NulCharacters.SOMETIMES).page("issues"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\\u0000");
    }

    @Test
    void issues_take_about_three_kilobytes() throws Exception {
        assertThat(octo(NulCharacters.NEVER).page("issues").length / 300).isBetween(1_800, 4_200);
    }
}
