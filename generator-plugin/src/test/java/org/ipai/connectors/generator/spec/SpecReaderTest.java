package org.ipai.connectors.generator.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.validate.SpecValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SpecReaderTest {

    private static final String MINIMAL = """
            api_version: ipai.org/v1
            source_type: tracker
            title: Tracker
            description: Tickets.
            document: {url: https://api.tracker.example/openapi.json}
            base_url: https://api.tracker.example
            auth: none
            streams:
              tickets:
                description: Tickets.
                operation: listTickets
                parameters: {archived: True, limit: 1_000, version: 1.10, zip: 0123, "a/b~c": x}
                primary_key: [id]
                deletes: none
                cursor: {field: changed_at, parameter: since}
            gold:
              gold_support_ticket: {description: Open tickets., sql: tickets.sql, streams: [tickets]}
            """;

    private final Path folder;

    SpecReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_github_connector_is_a_spec_without_findings() {
        Path root = Path.of("..").toAbsolutePath().normalize();
        Path file = root.resolve("connector-specs/github/connector.yaml");
        Findings findings = new Findings();
        ConnectorSpec spec = SpecReader.read(file, root, findings).orElseThrow();
        SpecValidator.validate(spec, file, root, findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(spec.at().file()).isEqualTo("connector-specs/github/connector.yaml");
    }

    @Test
    void fills_in_the_defaults_of_the_language() throws IOException {
        ConnectorSpec spec = read(MINIMAL);
        assertThat(spec.document().format()).hasToString("openapi");
        assertThat(spec.document().locked()).hasToString("tracker.lock.json");
        assertThat(spec.document().sha256()).hasToString("0".repeat(64));
        assertThat(spec.schedule()).hasToString("0 */6 * * *");
        assertThat(spec.sla()).hasToString("standard");
        assertThat(spec.auth()).isInstanceOf(AuthSpec.None.class);
        assertThat(spec.pagination()).isNull();
        StreamSpec tickets = requireNonNull(spec.streams().get("tickets"));
        assertThat(tickets.syncModes()).map(Text::value).containsExactly("full_refresh", "incremental");
        assertThat(tickets.operations())
                .singleElement()
                .extracting(OperationSpec::when)
                .isNull();
    }

    @Test
    void keeps_scalars_as_written_and_knows_where_they_stand() throws IOException {
        StreamSpec tickets = requireNonNull(read(MINIMAL).streams().get("tickets"));
        OperationSpec operation = tickets.operations().get(0);
        assertThat(operation.parameters().keySet()).containsExactly("archived", "limit", "version", "zip", "a/b~c");
        assertThat(operation.parameters().values())
                .map(values -> values.get(0).value())
                .containsExactly("true", "1000", "1.10", "0123", "x");
        assertThat(tickets.at()).isEqualTo(new SourceLocation("connector.yaml", 9, 3));
        assertThat(operation.operation().at()).isEqualTo(new SourceLocation("connector.yaml", 11, 16));
        assertThat(tickets.name()).hasToString("tickets");
    }

    @Test
    void reads_a_kind_as_word_or_as_block() throws IOException {
        String block = "pagination: {link_header: {page_size: {parameter: per_page, value: 100}}}\n";
        PaginationSpec asBlock = requireNonNull(read(MINIMAL + block).pagination());
        PaginationSpec asWord =
                requireNonNull(read(MINIMAL + "pagination: link_header\n").pagination());
        assertThat(asBlock.kind()).hasToString("link_header");
        PageSizeSpec size = requireNonNull(asBlock.pageSize());
        assertThat(size.to().name()).isEqualTo("per_page");
        assertThat(size.value()).hasToString("100");
        assertThat(asWord.kind()).hasToString("link_header");
        assertThat(asWord.pageSize()).isNull();
    }

    @Test
    void the_hash_ignores_line_endings_and_byte_order_marks() throws IOException {
        String hash = read(MINIMAL).sha256();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(read("\uFEFF" + MINIMAL.replace("\n", "\r\n")).sha256()).isEqualTo(hash);
    }

    @Test
    void the_hash_covers_the_gold_queries() throws IOException {
        Files.writeString(folder.resolve("tickets.sql"), "select 1\n");
        String first = read(MINIMAL).sha256();
        Files.writeString(folder.resolve("tickets.sql"), "select 1\r\n");
        assertThat(read(MINIMAL).sha256()).isEqualTo(first);
        Files.writeString(folder.resolve("tickets.sql"), "select 2\n");
        assertThat(read(MINIMAL).sha256()).isNotEqualTo(first);
    }

    private ConnectorSpec read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("connector.yaml"), yaml);
        Findings findings = new Findings();
        ConnectorSpec spec = SpecReader.read(file, folder, findings).orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        return spec;
    }
}
