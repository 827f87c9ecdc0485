package org.ipai.connectors.generator.openapi;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A document in Google's format gives what an OpenAPI document would give. */
final class DiscoveryDocumentTest {

    private static final SourceLocation AT = new SourceLocation("connector.yaml", 20, 16);

    private final Path folder;
    private final Findings findings = new Findings();

    DiscoveryDocumentTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "string"}                                    | Scalar[kind=STRING, values=[]]
            {"type": "string", "enum": ["a", "b"]}                | Scalar[kind=STRING, values=[a, b]]
            {"type": "string", "format": "int64"}                 | Scalar[kind=INT64, values=[]]
            {"type": "string", "format": "uint64"}                | Scalar[kind=INT64, values=[]]
            {"type": "integer", "format": "int32"}                | Scalar[kind=INT32, values=[]]
            {"type": "integer", "format": "uint32"}               | Scalar[kind=INT64, values=[]]
            {"type": "number", "format": "double"}                | Scalar[kind=NUMBER, values=[]]
            {"type": "boolean", "default": "true"}                | Scalar[kind=BOOLEAN, values=[]]
            {"type": "string", "format": "date-time"}             | Scalar[kind=DATE_TIME, values=[]]
            {"type": "string", "format": "google-datetime"}       | Scalar[kind=DATE_TIME, values=[]]
            {"type": "string", "format": "date"}                  | Scalar[kind=DATE, values=[]]
            {"type": "string", "format": "google-fieldmask"}      | Scalar[kind=STRING, values=[]]
            {"type": "string", "format": "google-duration"}       | Scalar[kind=STRING, values=[]]
            {"type": "string", "format": "byte"}                  | Scalar[kind=STRING, values=[]]
            {"type": "any"}                                       | FreeForm[]
            {"type": "object", "additionalProperties": {"type": "any"}}   | FreeForm[]
            {"type": "object", "additionalProperties": {"$ref": "Thing"}} | FreeForm[]
            """)
    void types_follow_the_schemas(String schema, String type) throws IOException {
        assertThat(field(schema)).hasToString(type);
    }

    @Test
    void a_schema_may_contain_itself_and_variants_are_one_object() throws IOException {
        assertThat(field("{\"$ref\": \"Thing\"}"))
                .isInstanceOfSatisfying(
                        ApiType.ObjectOf.class,
                        thing -> assertThat(thing.schemaName()).isEqualTo("Thing"));
        assertThat(field("""
                {"variant": {"discriminant": "kind",
                  "map": [{"type_value": "thing", "$ref": "Thing"}, {"type_value": "other", "$ref": "Other"}]}}"""))
                .isInstanceOfSatisfying(
                        ApiType.ObjectOf.class,
                        both -> assertThat(both.fields())
                                .extracting(ApiField::name)
                                .containsExactly("x", "y"));
    }

    @Test
    void a_nested_method_is_an_operation_with_its_parameters() throws IOException {
        ApiOperation operation = read(document("{\"type\": \"string\"}"))
                .orElseThrow()
                .operation("shop.things.parts.list")
                .orElseThrow();
        assertThat(operation.path()).isEqualTo("/shop/v1/things/{id}/parts");
        assertThat(operation.parameters())
                .extracting(ApiParameter::name)
                .containsExactly("id", "part", "max", "fields");
        assertThat(operation.parameters()).extracting(ApiParameter::required).containsExactly(true, true, false, false);
        assertThat(operation.parameter("part").orElseThrow().type()).isInstanceOf(ApiType.ListOf.class);
        assertThat(operation.parameter("max").orElseThrow().maximum()).isEqualTo(new BigDecimal(50));
    }

    @ParameterizedTest
    @CsvSource({
        "v1/{+name}, ^things/[^/]+$, /shop/v1/{name=things/*}",
        "v1/{+name}:run, ^things/[^/]+/parts$, /shop/v1/{name=things/*/parts}:run",
        "v1/{+name}/x, ^[^/]+$, /shop/v1/{name}/x",
        "v1/{+name}, ^things/.*$, /shop/v1/{name=**}",
        "v1/{+name}, , /shop/v1/{name=**}"
    })
    void reserved_expansion_takes_only_segments_of_the_parameters_shape(String path, String pattern, String template)
            throws IOException {
        String written = pattern == null ? "" : ", \"pattern\": \"" + pattern + "\"";
        String document = document("{\"type\": \"string\"}")
                .replace("v1/things/{id}/parts", path)
                .replace("\"id\": {\"type\": \"string\"", "\"name\": {\"type\": \"string\"" + written);
        ApiOperation operation =
                read(document).orElseThrow().operation("shop.things.parts.list").orElseThrow();
        assertThat(operation.path()).isEqualTo(template);
        assertThat(operation.parameter("name")).isPresent();
    }

    @Test
    void the_locked_slice_is_openapi_without_prose_and_remembers_its_format() throws IOException {
        LockedDocument locked = lock(
                        write(document("{\"type\": \"string\", \"description\": \"Prose\"}")), "shop.things.parts.list")
                .orElseThrow();
        assertThat(locked.json()).doesNotContain("Prose").contains("\"openapi\"", "\"format\": \"discovery\"");
        ApiDocument read = read(locked.json()).orElseThrow();
        assertThat(read.format()).isEqualTo(DocumentFormat.DISCOVERY);
        assertThat(read.version()).isEqualTo("v1 revision 20260101");
        assertThat(read.sha256()).isEqualTo(locked.lock().sha256());
    }

    @Test
    void says_which_format_a_document_has() throws IOException {
        ApiDocument document = read(document("{\"type\": \"string\"}")).orElseThrow();
        assertThat(document.format().isWhat(new Text("discovery", AT), findings))
                .isTrue();
        assertThat(document.format().isWhat(new Text("openapi", AT), findings)).isFalse();
        assertThat(findings.sorted())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message() + "; " + finding.hint())
                        .isEqualTo("this is a Google Discovery document, not openapi; write format: discovery"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"$ref": "Missing"}                    | IPAI-DOCUMENT-REF-DANGLING
            {"$ref": "A"}                          | IPAI-DOCUMENT-REF-CYCLE
            {"type": "object", "properties": [1]}  | IPAI-DOCUMENT-MALFORMED
            {"type": "array", "items": 5}          | IPAI-DOCUMENT-MALFORMED
            """)
    void a_fault_is_named_as_in_an_openapi_document(String schema, String rule) throws IOException {
        String document = document("{\"$ref\": \"A\"}").replace("\"Other\":", "\"A\": " + schema + ", \"Other\":");
        assertThat(read(document)).isEmpty();
        assertThat(findings.sorted())
                .first()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            youtube__v3             | youtube.channels.list youtube.playlists.list youtube.playlistItems.list youtube.videos.list youtube.commentThreads.list
            youtubeAnalytics__v2    | youtubeAnalytics.reports.query youtubeAnalytics.groups.list
            analyticsadmin__v1beta  | analyticsadmin.accountSummaries.list analyticsadmin.properties.get analyticsadmin.accounts.get analyticsadmin.properties.keyEvents.list
            analyticsdata__v1beta   | analyticsdata.properties.getMetadata analyticsdata.properties.audienceExports.list
            searchconsole__v1       | webmasters.sites.list webmasters.sitemaps.list
            bigquery__v2            | bigquery.datasets.list bigquery.tables.get bigquery.jobs.list
            """)
    void the_locked_slice_of_a_google_document_reads_as_the_full_one(String name, String operations)
            throws IOException {
        Path full = ProviderDocuments.find("google/" + name + ".json");
        String[] ids = operations.split(" ");
        String locked = lock(full, ids)
                .orElseThrow(() -> new AssertionError(findings.sorted()))
                .json();
        ApiDocument slice = read(write(locked), ids).orElseThrow(() -> new AssertionError(findings.sorted()));
        ApiDocument whole = read(full, ids).orElseThrow(() -> new AssertionError(findings.sorted()));
        assertThat(slice.slice()).hasToString(whole.slice().toString());
        assertThat(slice.sha256()).isEqualTo(whole.sha256());
        for (String id : ids) {
            ApiOperation operation = slice.operation(id).orElseThrow();
            assertThat(operation.path())
                    .isEqualTo(whole.operation(id).orElseThrow().path());
            assertThat(operation.response().type()).isInstanceOf(ApiType.ObjectOf.class);
        }
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void counts_of_youtube_are_whole_numbers() throws IOException {
        Path full = ProviderDocuments.find("google/youtube__v3.json");
        ApiDocument document = read(full, "youtube.channels.list").orElseThrow();
        ApiType.ObjectOf response = (ApiType.ObjectOf) document.operation("youtube.channels.list")
                .orElseThrow()
                .response()
                .type();
        ApiType items = response.field("items").orElseThrow().schema().type();
        ApiType.ObjectOf channel =
                (ApiType.ObjectOf) ((ApiType.ListOf) items).element().type();
        ApiType.ObjectOf statistics = (ApiType.ObjectOf)
                channel.field("statistics").orElseThrow().schema().type();
        assertThat(statistics.field("viewCount").orElseThrow().schema().type())
                .hasToString("Scalar[kind=INT64, values=[]]");
    }

    private ApiType field(String schema) throws IOException {
        ApiDocument document = read(document(schema)).orElseThrow(() -> new AssertionError(findings.sorted()));
        ApiType response = document.operation("shop.things.parts.list")
                .orElseThrow()
                .response()
                .type();
        return Objects.requireNonNull((ApiType.ObjectOf) response)
                .field("field")
                .orElseThrow()
                .schema()
                .type();
    }

    private Optional<ApiDocument> read(String content) throws IOException {
        return read(write(content), "shop.things.parts.list");
    }

    private Optional<ApiDocument> read(Path file, String... operations) {
        return ApiDocument.read(file, new Text("api.json", AT), texts(operations), findings);
    }

    private Optional<LockedDocument> lock(Path file, String... operations) {
        return DocumentLocker.lock(file, new Text("https://example.org/api.json", AT), texts(operations), findings);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("api.json"), content);
    }

    private static List<Text> texts(String... operations) {
        return Arrays.stream(operations)
                .map(operation -> new Text(operation, AT))
                .toList();
    }

    /** A document with one operation two resources deep, whose response has one field. */
    private static String document(String schema) {
        return """
                {"kind": "discovery#restDescription", "discoveryVersion": "v1", "title": "Shop", "version": "v1",
                 "revision": "20260101", "servicePath": "shop/",
                 "parameters": {"fields": {"type": "string", "location": "query"},
                   "access_token": {"type": "string", "location": "query"}},
                 "resources": {"things": {"resources": {"parts": {"methods": {"list": {
                   "id": "shop.things.parts.list", "httpMethod": "GET", "path": "v1/things/{id}/parts",
                   "parameters": {"id": {"type": "string", "location": "path", "required": true},
                     "part": {"type": "string", "location": "query", "repeated": true, "required": true},
                     "max": {"type": "integer", "format": "uint32", "minimum": "0", "maximum": "50", "location": "query"}},
                   "response": {"$ref": "Response"}}}}}}},
                 "schemas": {
                   "Response": {"id": "Response", "type": "object", "properties": {"field": %s}},
                   "Thing": {"id": "Thing", "type": "object", "properties": {"x": {"$ref": "Thing"}}},
                   "Other": {"id": "Other", "type": "object", "properties": {"y": {"type": "string"}}}}}
                """.formatted(schema);
    }
}
