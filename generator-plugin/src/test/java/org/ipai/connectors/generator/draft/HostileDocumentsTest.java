package org.ipai.connectors.generator.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.generator.DraftReport;
import org.ipai.connectors.generator.DraftRequest;
import org.ipai.connectors.generator.Drafting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostileDocumentsTest {

    private static final String PATHS = """
            paths:
              /things:
                get:
                  operationId: listThings
                  summary: "%s"
                  responses:
                    "200":
                      description: ""
                      content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/thing"}}}}
            components:
              schemas:
                thing: {type: object, required: [id], properties: {id: {type: string}, %s: {$ref: "#/components/schemas/%s"}}}
            """;

    private final DraftProject project;

    HostileDocumentsTest(@TempDir Path folder) {
        project = new DraftProject(folder);
    }

    private void assertRefused(DraftReport report, String message) {
        assertThat(report.drafted()).isEmpty();
        assertThat(report.findings()).singleElement().asString().contains(message);
        assertThat(project.spec()).doesNotExist();
    }

    @Test
    void a_document_without_listings_says_what_was_looked_for() {
        assertRefused(
                project.draft("paths: {}\n"),
                "the document lists nothing: no operation of it returns an array of objects as JSON");
    }

    @Test
    void operations_without_ids_are_counted() {
        assertRefused(
                project.draft(PATHS.formatted("", "x", "thing").replace("      operationId: listThings\n", "")),
                "1 GET operations have no operationId, by which specs name them");
    }

    @Test
    void without_servers_an_address_is_asked_for() throws IOException {
        String document = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n" + PATHS.formatted("", "x", "thing");
        Path file = Files.writeString(project.folder().resolve("api.yaml"), document);
        DraftReport report = draftFrom(file, "");
        assertRefused(report, "give its address: -DbaseUrl=https://…");
        assertThat(draftFrom(file, "https://api.example.com").drafted()).isPresent();
        assertThat(project.valid().path("base_url").asText()).isEqualTo("https://api.example.com");
    }

    private DraftReport draftFrom(Path file, String server) throws IOException {
        return Drafting.draft(new DraftRequest("shop", project.specs(), file, file.toString(), server, List.of()));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertRefused(project.draftBytes(new byte[] {(byte) 0xC3, 0x28, 'a', ':'}), "is not well-formed");
        assertRefused(
                project.draftBytes("{\"openapi\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                "is not well-formed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"swagger: '2.0'", "just: something", "[]", ""})
    void what_is_no_api_document_is_called_so(String text) {
        assertThat(project.draftDocument(text).findings()).hasSize(1);
        assertThat(project.spec()).doesNotExist();
    }

    @Test
    void schemas_that_contain_themselves_are_drafted_from() {
        project.draft(PATHS.formatted("All.", "parent", "thing"));
        assertThat(project.property("things", "primary_key")).isEqualTo("[id]");
    }

    @Test
    void a_schema_that_is_defined_as_itself_is_reported() {
        DraftReport report =
                project.draft(PATHS.formatted("", "x", "loop") + "    loop: {$ref: '#/components/schemas/loop'}\n");
        assertRefused(report, "the document lists nothing");
        assertThat(report.findings()).singleElement().asString().contains("is composed of itself");
    }

    @Test
    void a_malformed_operation_does_not_keep_others_from_being_drafted() {
        String other = """
              /broken:
                get:
                  operationId: listBroken
                  responses:
                    "200":
                      description: ""
                      content: {application/json: {schema: {$ref: "other.yaml#/x"}}}
            components:
            """;
        project.draft(PATHS.formatted("", "x", "thing").replace("components:\n", other));
        assertThat(project.valid().path("streams").has("things")).isTrue();
    }

    @Test
    void prose_stays_prose_whatever_it_holds() {
        project.draft(PATHS.formatted(
                "a: ${config.token} # b\\n- c \\u2028 d \\u202E e \\\" f \\x1b[31m " + "long ".repeat(200),
                "x",
                "thing"));
        String description = project.valid().at("/streams/things/description").asText();
        assertThat(description)
                .startsWith("a: $ {config.token} # b - c d e \" f [31m long")
                .endsWith("…");
    }

    @Test
    void field_names_stay_names_whatever_they_hold() {
        String name = "\"x: {y}\\u2028 # z\"";
        project.draft("""
                paths:
                  /things:
                    get:
                      operationId: "list: things #1"
                      responses:
                        "200":
                          description: ""
                          content: {application/json: {schema: {type: object, properties: {items: {type: array,
                            items: {type: object, required: [id], properties: {id: {type: string}, %s: {type: string}}}}}}}}
                """.formatted(name));
        assertThat(project.property("things", "operation")).isEqualTo("\"list: things #1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "../up", "", "a-b"})
    void a_name_that_is_no_source_type_is_refused(String name) throws IOException {
        Path file = Files.writeString(project.folder().resolve("api.yaml"), "openapi: 3.0.3");
        DraftReport report = Drafting.draft(new DraftRequest(name, project.specs(), file, "api.yaml", "", List.of()));
        assertThat(report.findings()).singleElement().asString().contains("the connector's name is no source type");
    }
}
