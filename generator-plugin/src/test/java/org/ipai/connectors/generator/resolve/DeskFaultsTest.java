package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Severity;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person is told whose requests or pages do not fit the provider's document. */
final class DeskFaultsTest {

    private static final Path CASE = Path.of("src/test/resources/golden/desk");

    private final Path folder;
    private final Findings findings = new Findings();

    DeskFaultsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Optional<ConnectorModel> resolve(String from, String to) throws IOException {
        String spec = Files.readString(CASE.resolve("connector.yaml"));
        assertThat(spec).contains(from);
        return resolve(spec.replace(from, to));
    }

    private Optional<ConnectorModel> resolve(String spec) throws IOException {
        Path file = Files.writeString(folder.resolve("connector.yaml"), spec);
        Files.copy(CASE.resolve("document.json"), folder.resolve("document.json"));
        ConnectorSpec read = SpecReader.read(file, folder, findings).orElseThrow();
        return ApiDocument.read(
                        folder.resolve("document.json"),
                        read.document().locked(),
                        Resolver.operationIds(read, read.allApis().get(0)),
                        findings)
                .flatMap(document ->
                        new Resolver(folder, "org.example").resolve(read, ApiDocuments.of(document), findings));
    }

    @Test
    void what_fits_has_no_findings() throws IOException {
        assertThat(resolve("title: Desk", "title: Desk")).isPresent();
        assertThat(findings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            path: [links, next]              | path: [links, nxt]               | IPAI-PAGINATION-PATH   | did you mean 'next'?
            path: [links, next]              | path: [teams]                    | IPAI-PAGINATION-PATH   | name the field that is a text
            from: {body: [meta, after]}      | from: {body: [meta]}             | IPAI-PAGINATION-PATH   | name the field that is a text or number
            from: {body: [paging, next]}     | from: {body: [has_more]}         | IPAI-PAGINATION-PATH   | name the field that is a whole number, which 'page.after' takes
            to: {query: after}               | to: {query: aftr}                | IPAI-PARAMETER-UNKNOWN | did you mean 'after'?
            to: {header: X-Token}            | to: {header: X-Tokn}             | IPAI-PARAMETER-UNKNOWN | did you mean 'X-Token'?
            to: {query: after}               | to: {body: [after]}              | IPAI-BODY-UNKNOWN      | name a parameter instead
            to: {body: [page, after]}        | to: {body: [page, aftr]}         | IPAI-BODY-UNKNOWN      | did you mean 'after'?
            page_number: {body: [page],      | page_number: {body: [pag],       | IPAI-BODY-UNKNOWN      | did you mean 'page'?
            page_size: {body: [size], value: 30} | page_size: {body: [size], value: 300} | IPAI-BODY-VALUE | write 100 or less
            parameter: per_page, value: 50   | parameter: per_page, value: 500  | IPAI-PARAMETER-VALUE   | write 100 or less
            parameter: per_page, value: 50   | parameter: size, value: 50       | IPAI-PARAMETER-UNKNOWN | it takes per_page
            offset: {parameter: offset, page_size: {parameter: limit, value: 25}}} | offset: {parameter: ofset, page_size: {parameter: limit, value: 25}}} | IPAI-PARAMETER-UNKNOWN | did you mean 'offset'?
            stop: {has_more: [has_more]}     | stop: {has_more: [hasmore]}      | IPAI-PAGINATION-PATH   | did you mean 'has_more'?
            stop: {has_more: [has_more]}     | stop: {has_more: [paging, next]} | IPAI-PAGINATION-PATH   | name the field that is true or false
            stop: {total_pages: [pages]}     | stop: {total_pages: [items]}     | IPAI-PAGINATION-PATH   | name the field that is a number
            "${config.team}:${last.id}"      | "id:${last.ident}"               | IPAI-EXPRESSION-UNKNOWN | it has id, subject, updated_at
            "${config.team}:${last.id}"      | "${config.oldest}:${last.id}"    | IPAI-EXPRESSION-MISSING | give it a default, or write config.?field.orValue("…")
            "${config.team}:${last.id}"      | "${config.oldest}"               | IPAI-KEYSET-VALUE      | write only ${last.<field>} and ${config.<field>} in it, and give the config field a default
            "${config.team}:${last.id}"      | "${cursor.from}"                 | IPAI-EXPRESSION-UNKNOWN | give the stream a parent, slices or a cursor, or use config.<field>
            {after: "${config.team}:${last.id}"} | {aftr: "${last.id}"}         | IPAI-PARAMETER-UNKNOWN | did you mean 'after'?
            minimum: "${config.minimum}"     | minimum: "${config.team}"        | IPAI-BODY-VALUE        | write a whole number, without quotes
            minimum: "${config.minimum}"     | minimum: "1"                     | IPAI-BODY-VALUE        | write a whole number, without quotes
            minimum: "${config.minimum}"     | minimum: [1]                     | IPAI-BODY-VALUE        | give it the shape that the operation's body has in the provider's document
            minimum: "${config.minimum}"     | minimun: 1                       | IPAI-BODY-UNKNOWN      | did you mean 'minimum'?
            label: "team-${config.team}"     | label: 7                         | IPAI-BODY-VALUE        | put it in quotes, or write ${string(…)}
            {by: id, weight: 1.5}            | {by: ids, weight: 1.5}           | IPAI-BODY-VALUE        | did you mean 'id'?
            {by: id, weight: 1.5}            | {weight: 1.5}                    | IPAI-BODY-MISSING      | add it to the operation's 'body'
            filter: {team: "${config.team}", | filter: {                        | IPAI-BODY-MISSING      | add it to the operation's 'body'
            label: "team-${config.team}"     | page: {limit: 5}                 | IPAI-PARAMETER-TWICE   | leave it to one of body, pagination and cursor
            X-Team: "${config.team}"         | `  `                             | IPAI-PARAMETER-MISSING | add it to the parameters of the operation, or to the connector's headers
            page_number: {body: [page],      | page_number: {body: [size],      | IPAI-BODY-MISSING      | add it to the operation's 'body'
            tags: [red, "${config.team}"]    | tags: [red, "${config.oldest}"]  | IPAI-PARAMETER-VALUE   | give the config field a default, or write config.?field.orValue("…")
            """)
    void says_where_requests_and_pages_do_not_fit(String from, String to, String rule, String hint) throws IOException {
        assertThat(resolve(from, to.strip())).isEmpty();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals(rule))
                .anySatisfy(finding -> {
                    assertThat(finding.hint()).isEqualTo(hint);
                    assertThat(finding.location().line()).isPositive();
                });
    }

    @Test
    void a_key_in_the_body_needs_a_body_of_every_operation() throws IOException {
        assertThat(resolve("auth: ", "auth: {api_key: {key: \"${config.token}\", in: body, name: label}}\n#"))
                .isEmpty();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals("IPAI-AUTH-BODY"))
                .extracting(Finding::message)
                .anyMatch(message -> message.endsWith("takes no JSON body"))
                .anyMatch(message -> message.equals("the body has a property 'label', where auth puts its key"));
    }

    @Test
    void what_signing_adds_is_not_asked_for() throws IOException {
        String spec = Files.readString(CASE.resolve("connector.yaml"));
        resolve(spec.replace("auth: ", "auth: {api_key: {key: \"${config.token}\", in: header, name: x-team}}\n#")
                .replace("      X-Team: \"${config.team}\"\n", ""));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void a_header_the_document_does_not_list_is_a_warning() throws IOException {
        assertThat(resolve("from: {header: X-Next-Token}", "from: {header: X-Nxt}"))
                .isPresent();
        assertThat(findings.sorted())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
                .extracting(Finding::rule)
                .isEqualTo("IPAI-PAGINATION-HEADER");
    }
}
