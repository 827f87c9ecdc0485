package org.ipai.connectors.generator.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.GeneratorRules;
import org.ipai.connectors.generator.Recording;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.spec.SpecSchema;
import org.ipai.connectors.generator.validate.SpecValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SpecReferenceTest {

    private static final Path DOCS = Path.of("../docs");
    private static final JsonNode SCHEMA = SpecSchema.load().root();

    @Test
    void the_committed_reference_is_the_one_the_schema_gives() {
        Recording.check(DOCS.resolve("spec-reference.md"), SpecReference.markdown(GeneratorRules.all()));
    }

    @Test
    void the_published_schema_is_the_one_specs_are_checked_with() throws IOException {
        try (InputStream in = SpecSchema.class.getResourceAsStream(SpecSchema.RESOURCE)) {
            assertThat(in).isNotNull();
            Recording.check(
                    DOCS.resolve("connector-spec.schema.json"), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_first_example_of_the_reference_is_a_spec_without_findings(@TempDir Path folder) throws IOException {
        Path spec = Files.writeString(
                folder.resolve("connector.yaml"),
                ExampleYaml.of(SCHEMA.path("examples").path(0)));
        assertThat(findingsOf(spec, folder)).isEmpty();
    }

    @Test
    void every_block_is_closed_and_every_property_is_described_with_an_example() {
        List<JsonNode> blocks = new ArrayList<>(List.of(SCHEMA));
        SCHEMA.path("$defs").forEach(blocks::add);
        for (JsonNode block : blocks) {
            if (block.has("properties")) {
                assertThat(block.path("additionalProperties").isBoolean())
                        .as(block.path("title").asText())
                        .isTrue();
                assertThat(block.path("examples"))
                        .as(block.path("title").asText())
                        .isNotEmpty();
            }
            for (Map.Entry<String, JsonNode> property : block.path("properties").properties()) {
                assertThat(property.getValue().path("description").asText())
                        .as(property.getKey())
                        .endsWith(".");
            }
        }
    }

    private static List<Finding> findingsOf(Path spec, Path folder) {
        Findings findings = new Findings();
        SpecReader.read(spec, folder, findings).ifPresent(read -> SpecValidator.validate(read, spec, folder, findings));
        return findings.sorted();
    }
}
