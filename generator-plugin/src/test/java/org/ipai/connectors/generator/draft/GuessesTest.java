package org.ipai.connectors.generator.draft;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each guess on a document that has little more than what it is made from. */
class GuessesTest {

    private final DraftProject project;

    GuessesTest(@TempDir Path folder) {
        project = new DraftProject(folder);
    }

    /** A listing whose response has these properties, and which takes these query parameters: {@code name type}. */
    private static String things(String properties, String parameters) {
        StringBuilder query = new StringBuilder();
        for (String parameter : parameters.isEmpty() ? new String[0] : parameters.split(";")) {
            query.append("        - {in: query, name: %s, schema: {%s}}\n"
                    .formatted((Object[]) parameter.strip().split(" ", 2)));
        }
        return """
                paths:
                  /v1/things:
                    get:
                      operationId: listThings
                      parameters:
                %s
                      responses:
                        "200":
                          description: ""
                          content:
                            application/json:
                              schema: {type: object, properties: {%s}}
                """.formatted(query, properties);
    }

    private static String record(String fields) {
        return "{type: array, items: {type: object, required: [id], properties: {id: {type: string}" + fields + "}}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "things: %s, links: {type: object, properties: {next: {type: string}}} | [things]",
                "data: %s, has_more: {type: boolean} | [data]",
                "data: {type: object, properties: {things: %s}} | [data, things]",
                "items: %1$s, errors: %1$s | [items]",
                "found: %s, total: {type: integer} | [found]",
            })
    void records_are_the_array_that_its_name_or_place_gives_away(String properties, String path) {
        project.draft(things(properties.formatted(record("")), ""));
        assertThat(project.property("things", "records")).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "next_page_token: {type: string} | page_token type: string; page_size type: integer, maximum: 500"
                        + " | {page_token: {from: {body: [next_page_token]}, to: {query: page_token}, page_size: {parameter: page_size, value: 500}}}",
                "meta: {type: object, properties: {next_cursor: {type: string}}} | cursor type: string"
                        + " | {page_token: {from: {body: [meta, next_cursor]}, to: {query: cursor}}}",
                "next_page_url: {type: string} | per_page type: integer | {next_url: {path: [next_page_url], page_size: {parameter: per_page, value: 100}}}",
                "links: {type: object, properties: {next: {type: string}}} | | {next_url: {path: [links, next]}}",
                "total_pages: {type: integer} | page type: integer; per_page type: integer"
                        + " | {page_number: {parameter: page, page_size: {parameter: per_page, value: 100}, stop: {total_pages: [total_pages]}}}",
                "more: {type: integer} | page 'type: integer, default: 0'"
                        + " | {page_number: {parameter: page, first: 0}}",
                "total: {type: integer} | offset type: integer; limit type: integer, maximum: 50"
                        + " | {offset: {parameter: offset, page_size: {parameter: limit, value: 50}, stop: {total_records: [total]}}}",
                "has_more: {type: boolean} | starting_after type: string; limit type: integer"
                        + " | {keyset: {parameters: {starting_after: \"${last.id}\"}, page_size: {parameter: limit, value: 100}, stop: {has_more: [has_more]}}}",
            })
    void pages_are_told_by_the_names_of_parameters_and_fields(String envelope, String parameters, String expected) {
        String query = parameters == null ? "" : parameters.replace("'", "");
        project.draft(things("things: " + record("") + ", " + envelope, query));
        assertThat(YamlText.flow(project.valid().path("pagination"))).isEqualTo(expected);
    }

    @Test
    void a_link_header_comes_before_everything_else() {
        project.draft(things("things: " + record(""), "page type: integer")
                .replace(
                        "description: \"\"", "description: \"\"\n          headers: {Link: {schema: {type: string}}}"));
        assertThat(project.valid().path("pagination").asText()).isEqualTo("link_header");
    }

    @Test
    void a_page_size_without_pages_is_left_for_a_person_to_decide() {
        project.draft(things("things: " + record(""), "limit type: integer"));
        assertThat(project.text())
                .contains("# low: requests take limit, but nothing tells how the next page is asked for");
        assertThat(project.property("things", "pagination")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uuid: {type: string} | uuid",
                "thing_id: {type: integer}, name: {type: string} | thing_id",
                "sha: {type: string} | sha",
                "name: {type: string} | name",
            })
    void keys_are_what_looks_most_like_an_id(String fields, String key) {
        String record = "{type: array, items: {type: object, properties: {" + fields + "}}}";
        project.draft(things("things: " + record, ""));
        assertThat(project.property("things", "primary_key")).isEqualTo("[" + key + "]");
        assertThat(project.property("things", "quality"))
                .as("the document does not promise it")
                .isEqualTo("[{rule: not_null, column: " + key + "}]");
    }

    @Test
    void a_stream_without_a_key_is_left_out_and_said_to_be() {
        String keyless =
                things("things: {type: array, items: {type: object, properties: {amount: {type: number}}}}", "");
        String keyed = things("others: " + record(""), "")
                .replace("paths:\n", "")
                .replace("/v1/things", "/v1/others")
                .replace("listThings", "listOthers");
        project.draft(keyless + keyed);
        assertThat(project.valid().path("streams").has("things")).isFalse();
        assertThat(project.text())
                .contains("# Left out: things (listThings): no field of its records looks like a key");
    }

    @Test
    void a_field_that_grows_and_a_parameter_that_filters_make_a_cursor() {
        project.draft(things(
                "things: " + record(", updatedAt: {type: string, format: date-time}"),
                "updated_after type: string, format: date-time"));
        assertThat(project.property("things", "cursor")).isEqualTo("{field: updatedAt, parameter: updated_after}");
    }

    @Test
    void newest_first_makes_a_cursor_without_a_filter() {
        project.draft(things(
                "things: " + record(", updated_at: {type: string, format: date-time}"),
                "sort type: string, enum: [created, updated]; direction type: string, enum: [asc, desc]"));
        assertThat(project.property("things", "cursor")).isEqualTo("{field: updated_at, order: descending}");
        assertThat(project.property("things", "parameters")).isEqualTo("{direction: desc, sort: updated}");
    }

    @Test
    void a_cursor_that_could_lose_changes_is_only_proposed() {
        project.draft(things(
                "things: " + record(", created_at: {type: string, format: date-time}"),
                "created_after type: string, format: date-time"));
        assertThat(project.property("things", "cursor")).isEqualTo("-");
        assertThat(project.text()).contains("# cursor: {field: created_at, parameter: created_after}");
    }

    @Test
    void what_a_listing_leaves_out_unless_it_is_asked_for_all_is_asked_for() {
        project.draft(things("things: " + record(""), "state type: string, enum: [open, closed, all]"));
        assertThat(project.property("things", "parameters")).isEqualTo("{state: all}");
    }

    @Test
    void errors_and_limits_of_the_provider_are_noted() {
        project.draft(things("things: " + record(""), "").replace("      responses:\n", """
                      responses:
                        "404":
                          description: ""
                          content: {application/json: {schema: {type: object, properties: {code: {type: string}, reason: {type: string}}}}}
                """));
        assertThat(project.text())
                .contains("# decide: low: errors hold code, reason; a rule under 'errors' can test them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | infer_on_full",
                "'' | limit type: integer | none",
                "', updated_at: {type: string, format: date-time}' | 'updated_since type: string, format: date-time' | none",
                "', deleted: {type: boolean}' | '' | {flag: {field: deleted, equals: true}}",
                "', deleted_at: {type: string, format: date-time}' | '' | {flag: {field: deleted_at}}",
            })
    void deletions_are_inferred_only_where_nothing_else_could_be_missing(
            String fields, String parameters, String deletes) {
        project.draft(things("things: " + record(fields), parameters));
        assertThat(project.property("things", "deletes")).isEqualTo(deletes);
    }
}
