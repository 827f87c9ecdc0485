package org.ipai.connectors.generator.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SarifReportTest {

    private static final List<Finding> FINDINGS = List.of(
            new Finding(
                    Severity.ERROR, "IPAI-B", new SourceLocation("specs/a b:ü.yaml", 3, 5), "it is wrong", "mend it"),
            new Finding(Severity.WARNING, "IPAI-A", new SourceLocation("c.yaml", 1, 1), "it is odd", "look at it"));

    private static final List<SuppressedFinding> SUPPRESSED = List.of(new SuppressedFinding(
            new Finding(Severity.WARNING, "IPAI-C", new SourceLocation("c.yaml", 2, 1), "it is rare", "ask"),
            "It is on purpose."));

    private final Path folder;

    SarifReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void places_findings_by_relative_uri_line_and_column() throws IOException {
        JsonNode run = write(List.of()).at("/runs/0");
        JsonNode result = run.at("/results/0");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText()).isEqualTo("it is wrong; mend it");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("specs/a%20b%3A%C3%BC.yaml");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(5);
        assertThat(run.at("/results/1/level").asText()).isEqualTo("warning");
    }

    @Test
    void carries_what_is_suppressed_with_its_justification() throws IOException {
        JsonNode run = write(List.of()).at("/runs/0");
        assertThat(run.at("/results")).hasSize(3);
        assertThat(run.at("/results/0").has("suppressions")).isFalse();
        assertThat(run.at("/results/2/ruleId").asText()).isEqualTo("IPAI-C");
        assertThat(run.at("/results/2/suppressions/0/kind").asText()).isEqualTo("inSource");
        assertThat(run.at("/results/2/suppressions/0/justification").asText()).isEqualTo("It is on purpose.");
    }

    @Test
    void describes_each_rule_once_and_refers_to_it() throws IOException {
        JsonNode run = write(List.of(new Known())).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules.at("/0/id").asText()).isEqualTo("IPAI-A");
        assertThat(rules.at("/0/help/text").asText()).isEqualTo("look at it");
        assertThat(rules.at("/1/help/text").asText()).isEqualTo("It must be right.");
        assertThat(run.at("/results/0/ruleIndex").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_findings_give_the_same_bytes_and_none_give_an_empty_log() throws IOException {
        write(List.of());
        byte[] first = Files.readAllBytes(folder.resolve("deep/report.sarif"));
        write(List.of());
        assertThat(Files.readAllBytes(folder.resolve("deep/report.sarif"))).isEqualTo(first);
        SarifReport.write(List.of(), folder.resolve("none.sarif"));
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("none.sarif").toFile())
                        .at("/runs/0/results"))
                .isEmpty();
    }

    private JsonNode write(List<Rule> rules) throws IOException {
        Path file = folder.resolve("deep/report.sarif");
        SarifReport.write(FINDINGS, SUPPRESSED, rules, file);
        return new ObjectMapper().readTree(file.toFile());
    }

    private record Known() implements Rule {
        @Override
        public String id() {
            return "IPAI-B";
        }

        @Override
        public String rationale() {
            return "It must be right.";
        }
    }
}
