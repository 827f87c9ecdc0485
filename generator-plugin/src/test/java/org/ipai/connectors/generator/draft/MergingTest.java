package org.ipai.connectors.generator.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.DraftReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafting again. */
class MergingTest {

    private static final String ORDERS = listing("/orders", "");
    private static final String CUSTOMERS = listing("/customers", "");
    private static final String LINES = listing("/orders/{order_id}/lines", """
                      parameters: [{in: path, name: order_id, required: true, schema: {type: string}}]
                """);
    private static final String SHIPS = listing("/fleets/{fleet}/ships", """
                      parameters: [{in: path, name: fleet, required: true, schema: {type: string}}]
                """);

    private final DraftProject project;

    MergingTest(@TempDir Path folder) {
        project = new DraftProject(folder);
    }

    private static String listing(String path, String parameters) {
        return """
                  %s:
                    get:
                      operationId: list%s
                %s      responses:
                        "200":
                          description: ""
                          content:
                            application/json:
                              schema: {type: array, items: {type: object, required: [id], properties: {id: {type: string}}}}
                """.formatted(path, path.replaceAll("[^a-z]", ""), parameters);
    }

    @Test
    void the_same_document_again_changes_nothing() {
        project.draft("paths:\n" + ORDERS + CUSTOMERS);
        String before = project.text();
        DraftReport again = project.draft("paths:\n" + ORDERS + CUSTOMERS);
        assertThat(again.drafted().orElseThrow().streams()).isEmpty();
        assertThat(project.text()).isEqualTo(before);
    }

    @Test
    void new_listings_are_added_and_what_a_person_wrote_stays_byte_for_byte() throws IOException {
        project.draft("paths:\n" + ORDERS);
        String edited = project.text()
                        .replace("primary_key: [id]", "primary_key:   [ 'id' ]   # mine")
                        .replace("streams:\n", "\n# All of them.\nstreams: # below\n")
                + "    \n# Kept at the end.\nschedule: \"5 4 * * *\"";
        Files.writeString(project.spec(), edited);
        project.draft("paths:\n" + ORDERS + CUSTOMERS + LINES + SHIPS);
        assertThat(project.valid().path("streams").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("orders", "customers", "fleet_ships", "order_lines");
        assertThat(project.property("order_lines", "parent")).isEqualTo("{stream: orders, add: {order_id: id}}");
        assertThat(project.valid().at("/config/fleet/type").asText()).isEqualTo("string");
        assertThat(withoutHash(project.text()).lines().toList())
                .as("all lines, in their order")
                .containsSubsequence(withoutHash(edited).lines().toList());
    }

    /** Locking keeps the hash up to date; it is no person's choice. */
    private static String withoutHash(String text) {
        return text.replaceAll("[0-9a-f]{64}", "HASH");
    }

    @Test
    void a_stream_that_was_deleted_does_not_come_back_unless_it_is_asked_for() throws IOException {
        project.draft("paths:\n" + ORDERS + CUSTOMERS);
        String text = project.text();
        String without = text.substring(0, text.indexOf("  customers:")) + text.substring(text.indexOf("  orders:"));
        Files.writeString(project.spec(), without);
        project.draft("paths:\n" + ORDERS + CUSTOMERS);
        assertThat(project.text()).isEqualTo(without);
        Path note = project.spec().resolveSibling("drafted.txt");
        Files.writeString(note, Files.readString(note).replace("listcustomers\n", ""));
        project.draft("paths:\n" + ORDERS + CUSTOMERS);
        assertThat(project.valid().path("streams").has("customers")).isTrue();
    }

    @Test
    void windows_line_breaks_stay_and_are_used() throws IOException {
        project.draft("paths:\n" + ORDERS);
        Files.writeString(project.spec(), project.text().replace("\n", "\r\n"));
        project.draft("paths:\n" + ORDERS + CUSTOMERS);
        assertThat(project.text().replace("\r\n", "")).doesNotContain("\n");
        assertThat(project.valid().path("streams").has("customers")).isTrue();
    }

    @Test
    void a_spec_written_by_hand_gets_what_it_lacks_in_its_own_indentation() throws IOException {
        project.draft("paths:\n" + ORDERS);
        Files.delete(project.spec().resolveSibling("drafted.txt"));
        String wide = project.text().substring(0, project.text().indexOf("streams:")) + """
                streams:
                    purchases:
                        description: By another name.
                        operation: listorders
                        primary_key: [id]
                        deletes: none
                """;
        Files.writeString(project.spec(), wide);
        project.draft("paths:\n" + ORDERS + CUSTOMERS + LINES);
        assertThat(project.text())
                .startsWith(wide.replaceAll("\"?[0-9a-f]{64}.*(?s:.*)", ""))
                .contains("\n    customers:\n        # GET");
        assertThat(project.property("order_lines", "parent")).contains("stream: purchases");
    }

    @Test
    void a_spec_with_faults_is_left_alone() throws IOException {
        project.draft("paths:\n" + ORDERS);
        String faulty = project.text().replace("primary_key", "primary_kye");
        Files.writeString(project.spec(), faulty);
        DraftReport report = project.draft("paths:\n" + ORDERS + CUSTOMERS);
        assertThat(report.drafted()).isEmpty();
        assertThat(report.findings()).isNotEmpty();
        assertThat(project.text()).isEqualTo(faulty);
    }

    @Test
    void streams_on_one_line_are_no_place_to_add_to() throws IOException {
        project.draft("paths:\n" + ORDERS);
        String flow = project.text().substring(0, project.text().indexOf("streams:"))
                + "streams: {orders: {description: All., operation: listorders, primary_key: [id], deletes: none}}\n";
        Files.writeString(project.spec(), flow);
        DraftReport report = project.draft("paths:\n" + ORDERS + CUSTOMERS);
        assertThat(report.findings()).singleElement().asString().contains("not written one below the other");
        assertThat(project.text()).isEqualTo(flow);
    }

    @Test
    void fragments_beside_the_specs_and_hooks_stay_in_use() throws IOException {
        project.draft("paths:\n" + ORDERS);
        Files.writeString(
                project.spec().resolve("../../fragments.yaml").normalize(),
                "keyed: {description: By id., value: {primary_key: [id], deletes: none}}\n");
        Path hook = project.spec().resolveSibling("hooks/org/example/shop/orders/Errors.java");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, """
                package org.example.shop.orders;
                public final class Errors implements org.ipai.connectors.runtime.hook.ErrorRuleHook {}
                """);
        String used = project.text().substring(0, project.text().indexOf("streams:")) + """
                streams:
                  orders:
                    description: All.
                    operation: listorders
                    use: keyed
                    hooks: {error_rule: org.example.shop.orders.Errors}
                """;
        Files.writeString(project.spec(), used);
        DraftReport report = project.draft("paths:\n" + ORDERS + CUSTOMERS);
        assertThat(report.findings()).isEmpty();
        assertThat(project.valid().path("streams").has("customers")).isTrue();
    }

    @Test
    void what_the_spec_pages_by_is_not_said_again() {
        String paged = """
                      parameters: [{in: query, name: per_page, schema: {type: integer}}, {in: query, name: page, schema: {type: integer}}]
                """;
        project.draft("paths:\n" + listing("/orders", paged));
        assertThat(project.valid().at("/pagination/page_number/parameter").asText())
                .isEqualTo("page");
        project.draft("paths:\n" + listing("/orders", paged) + listing("/customers", paged));
        assertThat(project.property("customers", "primary_key")).isEqualTo("[id]");
        assertThat(project.property("customers", "pagination")).isEqualTo("-");
    }

    @Test
    void patterns_choose_what_is_drafted() throws IOException {
        Path file = Files.writeString(project.folder().resolve("api.yaml"), """
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                servers: [{url: "https://api.shop.example"}]
                paths:
                """ + ORDERS + CUSTOMERS + LINES);
        project.draftFile(file, List.of("/orders*"));
        assertThat(project.valid().path("streams").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("orders", "order_lines");
        project.draftFile(file, List.of("list*customers"));
        assertThat(project.valid().path("streams").has("customers")).isTrue();
    }
}
