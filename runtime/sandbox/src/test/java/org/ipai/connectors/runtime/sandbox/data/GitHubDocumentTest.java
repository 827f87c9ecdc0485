package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Generates records for every listing of GitHub's full document, if that is at hand, and validates them. */
class GitHubDocumentTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DOCUMENT = "shared/provider-schemas/github/api.github.com.json";

    @Test
    void records_of_every_listing_conform() throws Exception {
        JsonNode document = MAPPER.readTree(Files.readAllBytes(document()));
        SandboxDefinition definition = definition(document);
        SchemaConformance conformance = new SchemaConformance(
                definition, new DataSettings(5, "octo-sandbox", 1, 6, Map.of(), 0, DataSettings.NulCharacters.NEVER));
        List<String> complaints = new ArrayList<>();
        for (var stream : definition.streams()) {
            complaints.addAll(conformance.complaints(stream.name()));
        }
        complaints.removeIf(GitHubDocumentTest::isTheDocumentsOwnFault);
        assertThat(definition.streams()).hasSizeGreaterThan(150);
        assertThat(complaints).isEmpty();
    }

    /** Nullable enums without null; variants of which several match; patterns. */
    private static boolean isTheDocumentsOwnFault(String complaint) {
        boolean severalMatch = complaint.contains("must be valid to one and only one schema")
                && !complaint.contains("but 0 are valid");
        return severalMatch
                || complaint.contains("does not have a value in the enumeration")
                || complaint.contains("does not match the regex pattern");
    }

    private static SandboxDefinition definition(JsonNode document) throws IOException {
        ObjectNode definition = MAPPER.createObjectNode().put("source", "github");
        ArrayNode streams = definition.putArray("streams");
        document.path("paths").properties().forEach(path -> {
            JsonNode schema = path.getValue().at("/get/responses/200/content/application~1json/schema");
            if (schema.path("type").asText().equals("array") && isObject(schema.path("items"), document)) {
                streams.add(stream(path.getKey(), schema));
            }
        });
        definition.set("schemas", document.at("/components/schemas"));
        String text = MAPPER.writeValueAsString(definition).replace("#/components/schemas/", "#/schemas/");
        return SandboxDefinition.parse("GitHub", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static boolean isObject(JsonNode schema, JsonNode document) {
        String reference = schema.path("$ref").asText();
        JsonNode target = reference.isEmpty() ? schema : document.at(reference.substring(1));
        return target.has("properties");
    }

    private static ObjectNode stream(String path, JsonNode response) {
        ObjectNode stream = MAPPER.createObjectNode().put("name", path);
        stream.putObject("pagination").put("kind", "link_header");
        stream.putArray("operations")
                .addObject()
                .put("method", "GET")
                .put("path", path)
                .putArray("parameters");
        stream.putArray("record_path");
        stream.putArray("primary_key").add("id");
        stream.set("response", response);
        return stream;
    }

    private static Path document() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path candidate = at.resolve(DOCUMENT);
            if (Files.exists(candidate)) {
                return candidate;
            }
            at = at.getParent();
        }
        return Assumptions.abort("GitHub's document is not at " + DOCUMENT + " in or above this folder");
    }
}
