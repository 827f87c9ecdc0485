package org.ipai.connectors.generator.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

final class ApiDocumentTest {

    private static final SourceLocation OPERATION = new SourceLocation("connector.yaml", 20, 16);

    private final Path folder;
    private final Findings findings = new Findings();

    ApiDocumentTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {$ref: '#/components/schemas/Missing'}                    | IPAI-DOCUMENT-REF-DANGLING | #/components/schemas/A
            {properties: {x: {$ref: '#/components/schemas/Missing'}}} | IPAI-DOCUMENT-REF-DANGLING | #/components/schemas/A/properties/x
            {$ref: 'https://example.org/x.json'}                      | IPAI-DOCUMENT-REF-FOREIGN  | https://example.org/x.json
            {$ref: 'file:///etc/passwd'}                              | IPAI-DOCUMENT-REF-FOREIGN  | file:///etc/passwd
            {$ref: '#/components/schemas/A'}                          | IPAI-DOCUMENT-REF-CYCLE    | #/components/schemas/A
            {allOf: [{$ref: '#/components/schemas/A'}]}               | IPAI-DOCUMENT-REF-CYCLE    | #/components/schemas/A
            {anyOf: [{allOf: [{$ref: '#/components/schemas/A'}]}]}    | IPAI-DOCUMENT-REF-CYCLE    | #/components/schemas/A
            {allOf: {type: string}}                                   | IPAI-DOCUMENT-MALFORMED    | #/components/schemas/A/allOf
            {properties: [a]}                                         | IPAI-DOCUMENT-MALFORMED    | #/components/schemas/A/properties
            {properties: {a: 5}}                                      | IPAI-DOCUMENT-MALFORMED    | #/components/schemas/A/properties/a
            """)
    void names_the_place_of_a_fault_at_the_operation_that_needs_it(String schema, String rule, String pointer)
            throws IOException {
        assertThat(read(document(schema))).isEmpty();
        assertThat(findings.sorted()).first().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.location()).isEqualTo(OPERATION);
            assertThat(finding.message()).contains(pointer);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"openapi": "3.0.0",       | IPAI-DOCUMENT-UNREADABLE | not well-formed at line
            a: &x 1\\nb: *x            | IPAI-DOCUMENT-UNREADABLE | YAML alias
            swagger: '2.0'             | IPAI-DOCUMENT-FORMAT     | Swagger 2.0
            just text                  | IPAI-DOCUMENT-FORMAT     | something else
            `` | IPAI-DOCUMENT-FORMAT | something else
            """)
    void refuses_what_is_no_openapi_document(String content, String rule, String message) throws IOException {
        assertThat(read(content.replace("\\n", "\n"))).isEmpty();
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void refuses_documents_nested_without_end() throws IOException {
        assertThat(read("{\"openapi\": ".repeat(5_000))).isEmpty();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("IPAI-DOCUMENT-UNREADABLE");
    }

    @Test
    void schemas_that_multiply_are_read_one_level_at_a_time() throws IOException {
        String levels = IntStream.range(0, 60)
                .mapToObj(i -> "    L" + i + ": {allOf: [{$ref: '#/components/schemas/L" + (i + 1)
                        + "'}, {$ref: '#/components/schemas/L" + (i + 1) + "'}]}")
                .collect(Collectors.joining("\n"));
        String document = document("{$ref: '#/components/schemas/L0'}") + levels
                + "\n    L60: {type: object, properties: {x: {type: string}}}\n";
        ApiDocument read = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> read(document).orElseThrow());
        assertThat(element(read).fields()).extracting(ApiField::name).containsExactly("x");
    }

    @Test
    void a_schema_may_contain_itself() throws IOException {
        ApiDocument document = read(document("{type: object, properties: {child: {$ref: '#/components/schemas/A'}}}"))
                .orElseThrow();
        ApiSchema child = element(document).fields().get(0).schema();
        assertThat(child.type())
                .isInstanceOfSatisfying(
                        ApiType.ObjectOf.class,
                        object -> assertThat(object.fields().get(0).schema()).isEqualTo(child));
    }

    @Test
    void the_slice_of_a_slice_is_itself_and_holds_no_prose() throws IOException {
        String document = document("{type: object, description: Prose, title: Prose, example: {x: Prose},"
                + " properties: {description: {type: string, description: Prose, maxLength: 5}}}");
        LockedDocument locked = lock(document).orElseThrow();
        assertThat(locked.json()).doesNotContain("Prose").contains("\"description\"", "\"maxLength\": 5");
        assertThat(lock(document)).contains(locked);
        assertThat(read(locked.json())).isPresent();
        assertThat(findings.sorted()).isEmpty();
        assertThat(lock(locked.json())).isEmpty();
        assertThat(findings.sorted())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("is a locked slice"));
    }

    @Test
    void a_lock_carries_the_hash_of_the_full_document() throws IOException {
        LockedDocument locked = lock(document("{type: object, properties: {x: {type: string}}}"))
                .orElseThrow();
        ApiDocument full = read(document("{type: object, properties: {x: {type: string}}}"))
                .orElseThrow();
        ApiDocument slice = read(locked.json()).orElseThrow();
        assertThat(slice.sha256())
                .isEqualTo(full.sha256())
                .isEqualTo(locked.lock().sha256());
        assertThat(locked.lock().url()).isEqualTo("https://example.org/api.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: string}                                                | Scalar[kind=STRING, values=[]]
            {type: [integer, 'null'], format: int32}                      | Scalar[kind=INT32, values=[]]
            {type: [integer, number]}                                     | Scalar[kind=NUMBER, values=[]]
            {enum: [a, null, b]}                                          | Scalar[kind=STRING, values=[a, b]]
            {anyOf: [{type: string, enum: [a]}, {type: string}]}          | Scalar[kind=STRING, values=[]]
            {anyOf: [{type: string, format: date}, {type: string, format: date-time}]} | Scalar[kind=STRING, values=[]]
            {oneOf: [{type: integer}, {type: number}]}                    | Scalar[kind=NUMBER, values=[]]
            {oneOf: [{type: 'null'}, {type: boolean}]}                    | Scalar[kind=BOOLEAN, values=[]]
            {anyOf: [{}, {type: string}]}                                 | FreeForm[]
            {oneOf: [{type: string}, {type: array, items: {}}]}           | FreeForm[]
            {type: object}                                                | FreeForm[]
            {additionalProperties: {type: string}}                        | FreeForm[]
            true                                                          | FreeForm[]
            {allOf: [{type: string}, {enum: [x]}]}                        | Scalar[kind=STRING, values=[x]]
            """)
    void types_follow_the_schemas(String schema, String type) throws IOException {
        ApiDocument document = read(document("{type: object, properties: {x: " + schema + "}}")
                        .replace("3.0.3", "3.1.0"))
                .orElseThrow();
        assertThat(element(document).fields().get(0).schema().type()).hasToString(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            discriminator: {propertyName: kind}, | oneOf
            ``                                   | oneOf
            ``                                   | anyOf
            """)
    void a_union_of_objects_has_the_fields_of_all_and_promises_only_what_all_promise(String discriminator, String kind)
            throws IOException {
        String union = "{" + discriminator + kind + ": [{type: object, required: [kind, a], properties:"
                + " {kind: {type: string, enum: [x]}, a: {type: string}, both: {type: string}}},"
                + " {type: object, required: [kind], properties:"
                + " {kind: {type: string, enum: [y]}, b: {type: integer}, both: {type: object}}}]}";
        List<ApiField> fields = element(read(document(union)).orElseThrow()).fields();
        assertThat(fields)
                .extracting(field -> field.name() + " " + field.required() + " "
                        + field.schema().type())
                .containsExactly(
                        "kind true Scalar[kind=STRING, values=[x, y]]",
                        "a false Scalar[kind=STRING, values=[]]",
                        "both false FreeForm[]",
                        "b false Scalar[kind=INT64, values=[]]");
    }

    @Test
    void plain_json_is_taken_before_kinds_of_it() throws IOException {
        String stream = "            application/stream+json:\n              schema: {type: object}\n";
        String document = document("{type: object, properties: {x: {type: string}}}");
        String plain = "            application/json:\n";
        assertThat(read(document.replace(plain, stream + plain)).orElseThrow())
                .satisfies(read -> assertThat(element(read).fields())
                        .extracting(ApiField::name)
                        .containsExactly("x"));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void where_an_answer_is_an_object_or_a_list_its_objects_can_be_asked_for() throws IOException {
        String list = "{type: array, items: {$ref: '#/components/schemas/A'}}";
        String document = document("{type: object, properties: {x: {type: string}}}")
                .replace(
                        list,
                        "{oneOf: [" + list + ", {type: object, properties: {all: " + list + "}},"
                                + " {type: object, properties: {count: {type: integer}}}]}");
        ApiSchema response =
                read(document).orElseThrow().operation("listA").orElseThrow().response();
        assertThat(response.type()).isInstanceOf(ApiType.FreeForm.class);
        assertThat(response.objects().type())
                .isInstanceOfSatisfying(
                        ApiType.ObjectOf.class,
                        object -> assertThat(object.fields())
                                .extracting(ApiField::name)
                                .containsExactly("all", "count"));
    }

    @Test
    void no_document_is_fetched() throws IOException {
        assertThat(read(document("{type: object, properties: {x: {$ref: 'http://localhost:1/x.json'}}}")))
                .isEmpty();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("IPAI-DOCUMENT-REF-FOREIGN");
    }

    private static ApiType.ObjectOf element(ApiDocument document) {
        ApiType list = document.operation("listA").orElseThrow().response().type();
        return (ApiType.ObjectOf) ((ApiType.ListOf) list).element().type();
    }

    private Optional<ApiDocument> read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), content);
        Text reference = new Text("api.yaml", new SourceLocation("connector.yaml", 5, 11));
        return ApiDocument.read(file, reference, List.of(new Text("listA", OPERATION)), findings);
    }

    private Optional<LockedDocument> lock(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("full.yaml"), content);
        Text url = new Text("https://example.org/api.yaml", new SourceLocation("connector.yaml", 5, 8));
        return DocumentLocker.lock(file, url, List.of(new Text("listA", OPERATION)), findings);
    }

    /** A document with one operation that returns a list of {@code A}. */
    private static String document(String schema) {
        return Stream.of(
                        "openapi: 3.0.3",
                        "info: {title: T, version: '1'}",
                        "paths:",
                        "  /a:",
                        "    get:",
                        "      operationId: listA",
                        "      responses:",
                        "        '200':",
                        "          description: Prose",
                        "          content:",
                        "            application/json:",
                        "              schema: {type: array, items: {$ref: '#/components/schemas/A'}}",
                        "components:",
                        "  schemas:",
                        "    A: " + schema)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
