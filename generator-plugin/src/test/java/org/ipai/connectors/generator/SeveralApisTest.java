package org.ipai.connectors.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.generator.build.OutputFolders;
import org.ipai.connectors.generator.emit.CompiledConnector;
import org.ipai.connectors.generator.emit.GeneratedFile;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A provider with two APIs: one with a Discovery document and a base URL of the user's, one described by hand. */
class SeveralApisTest {

    private static final Path CASE = Path.of("src/test/resources/several-apis");
    private static final String PACKAGE = "org/ipai/connectors/shop/";
    private static final Map<String, String> CONFIG = Map.of("site", "moon", "token", "t1", "admin_token", "t2");

    private final Path folder;
    private final Specs specs;

    SeveralApisTest(@TempDir Path folder) {
        this.folder = folder;
        this.specs = new Specs(folder.resolve("connector-specs"), folder);
    }

    @BeforeEach
    void lock() throws IOException {
        Path target = Files.createDirectories(folder.resolve("connector-specs/shop"));
        try (Stream<Path> files = Files.list(CASE.resolve("connector-specs/shop"))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
        LockReport report = lock("");
        assertThat(report.findings()).isEmpty();
        change("rest\"}", "rest\", sha256: \"" + report.locked().orElseThrow().sha256() + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources/" + PACKAGE + "ShopSource.java",
                "sources/" + PACKAGE + "ShopAdminApi.java",
                "sources/" + PACKAGE + "Orders.java",
                "sources/" + PACKAGE + "Members.java",
                "resources/META-INF/ipai/sandbox/shop.json",
                "docs/shop.md"
            })
    void generates(String file) throws IOException {
        generate();
        Recording.check(
                CASE.resolve("expected").resolve(Path.of(file).getFileName().toString()),
                Files.readString(folder.resolve("target").resolve(file))
                        .replaceAll("sha256 `?[0-9a-f]{64}`?", "sha256 …"));
    }

    @Test
    void each_api_has_its_own_address_token_and_limit() throws IOException {
        Source source = open(CONFIG);
        assertThat(source.baseUrl()).isEqualTo(URI.create("https://moon.shop.example.com/main"));
        assertThat(source.headers()).containsExactly(new Parameter("X-Tenant", "main"));
        SourceApi admin = source.furtherApis().get("admin");
        assertThat(admin).isNotNull().satisfies(api -> {
            assertThat(api.baseUrl()).isEqualTo(URI.create("https://admin.example.com/v2"));
            assertThat(api.headers()).containsExactly(new Parameter("X-Tenant", "main"));
            assertThat(api.rateLimitSignals().remainingHeader()).isEqualTo("x-admin-remaining");
            assertThat(token(api)).isEqualTo("t2");
        });
        assertThat(token(source)).isEqualTo("t1");
        assertThat(source.streams()).extracting(SourceStream::api).containsExactly("", "", "admin");
    }

    @Test
    void a_configured_part_of_the_base_url_cannot_leave_its_place() throws IOException {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> open(Map.of("site", "evil.com/x", "tenant", "..", "token", "a", "admin_token", "b")))
                .satisfies(invalid -> assertThat(invalid.faults()).hasSize(2));
    }

    @Test
    void a_resource_name_fills_the_path_and_quoted_numbers_are_read() throws IOException {
        SourceStream orders = open(CONFIG).streams().get(1);
        Slice slice = new Slice("stores", "stores/7", Map.of("name", "stores/7 8"));
        assertThat(orders.firstPage(slice, CursorRange.all()).path()).isEqualTo("/v1/stores/7%208/orders");
        RecordColumns columns = new RecordColumns(orders.descriptor().schema());
        RecordDecoder decoder = orders.decoder(columns);
        decoder.startSlice(slice);
        decoder.decode(JsonReader.of("""
                {"id": "9007199254740993", "cents": 5, "state": "LOST", "tags": ["1", 2], "placed": "2026-01-31T00:00:00.5Z"}"""));
        assertThat(columns.root().longColumn("id").value(0)).isEqualTo(9007199254740993L);
        assertThat(columns.root().longColumn("cents").value(0)).isEqualTo(5);
    }

    @Test
    void open_enums_and_unknown_union_variants_never_break_decoding() throws IOException {
        SourceStream members = open(CONFIG).streams().get(2);
        RecordColumns columns = new RecordColumns(members.descriptor().schema());
        RecordDecoder decoder = members.decoder(columns);
        decoder.startSlice(Slice.whole());
        List<String> records = List.of(
                "{'id': 0, 'role': 'owner', 'login': {'kind': 'passkey', 'device': {'name': 'x'}, 'since': 5}}",
                "{'id': 1, 'role': null, 'login': {'kind': 'token', 'scopes': null, 'detail': {'issuer': 'x'}}}",
                "{'id': 2, 'login': {'detail': [1, 't', {}], 'changed_at': null}, 'grants': ['all', {'email': 'x'}, 5, null]}",
                "{'id': 3, 'login': {}, 'grants': [[], true]}",
                "{'id': 4, 'login': null, 'unknown': {'login': 1}}");
        for (String record : records) {
            decoder.decode(JsonReader.of(record.replace('\'', '"')));
            columns.commitRow();
        }
        assertThat(columns.rows()).isEqualTo(5);
        assertThat(columns.root().longColumn("id").value(4)).isEqualTo(4);
    }

    @Test
    void what_is_written_by_hand_is_not_locked_and_counts_as_an_input() throws IOException {
        assertThat(lock("admin")).satisfies(report -> {
            assertThat(report.locked()).isEmpty();
            assertThat(report.findings()).extracting(Finding::rule).containsExactly("IPAI-LOCK-NOTHING");
        });
        assertThat(lock("amdin").findings()).extracting(Finding::hint).containsExactly("did you mean 'admin'?");
        String before = generate().get(0);
        assertThat(generate()).containsExactly("shop: up to date");
        Path document = folder.resolve("connector-specs/shop/admin.openapi.yaml");
        Files.writeString(document, Files.readString(document).replace("email:", "mail:"));
        assertThat(before).contains("3 streams");
        assertThat(generate()).singleElement().asString().contains("3 streams");
        assertThat(folder.resolve("target/sources/" + PACKAGE + "Address.java")).exists();
    }

    @Test
    void a_document_of_another_format_is_named() throws IOException {
        change("format: discovery, ", "");
        assertThat(report().findings())
                .extracting(finding -> finding.message() + "; " + finding.hint())
                .containsExactly("this is a Google Discovery document, not openapi; write format: discovery");
        change("{file: admin", "{format: discovery, file: admin");
        assertThat(report().findings())
                .extracting(finding -> finding.message() + "; " + finding.hint())
                .contains("this is an OpenAPI document, not discovery; write format: openapi");
    }

    private static String token(SourceApi api) {
        return ((Authentication.Bearer) api.authentication()).token().reveal();
    }

    private LockReport lock(String api) throws IOException {
        return Locking.lock(new LockRequest("shop", api, specs, CASE.resolve("shop.discovery.json")));
    }

    private void change(String before, String after) throws IOException {
        Path spec = specs.file("shop");
        String text = Files.readString(spec);
        assertThat(text).contains(before);
        Files.writeString(spec, text.replace(before, after));
    }

    private GenerationReport report() throws IOException {
        Path target = folder.resolve("target");
        return ConnectorGenerator.generate(new GenerationRequest(
                specs,
                new OutputFolders(
                        target.resolve("sources"),
                        target.resolve("resources"),
                        target.resolve("docs"),
                        target.resolve("deployment")),
                target.resolve("ipai"),
                "org.ipai.connectors",
                Strictness.LENIENT));
    }

    private List<String> generate() throws IOException {
        GenerationReport report = report();
        assertThat(report.findings()).isEmpty();
        return report.connectors().stream().map(ConnectorOutcome::toString).toList();
    }

    private Source open(Map<String, String> config) throws IOException {
        generate();
        List<GeneratedFile> files;
        Path sources = folder.resolve("target/sources");
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(Files::isRegularFile)
                    .map(file -> source(sources, file))
                    .toList();
        }
        SourceConnector connector = CompiledConnector.of(
                        files, "org.ipai.connectors.shop.ShopConnector", folder.resolve("compiled"))
                .connector();
        return connector.open(new ConfigValues(connector.descriptor().configFields(), config));
    }

    private static GeneratedFile source(Path root, Path file) {
        try {
            return new GeneratedFile(
                    GeneratedFile.Root.SOURCES, root.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
