package org.ipai.connectors.generator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.emit.CompiledConnector;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SliceValues.Listed;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.ExtractionListener;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.hook.AxisView;
import org.ipai.connectors.runtime.hook.PartitionerHook;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.http.RebasedSource;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From hooks that a spec names to a sync that calls them. */
@Timeout(120)
class HooksTest {

    private static final Map<String, String> CONFIG = Map.of("signing_key", ArchiveProvider.KEY);

    private final ArchiveProject archive;

    HooksTest(@TempDir Path folder) throws IOException {
        this.archive = ArchiveProject.in(folder);
    }

    @Test
    void every_habit_of_the_provider_is_met() throws Exception {
        try (ArchiveProvider provider = new ArchiveProvider()) {
            Read read = read(archive.compile(), provider.url());

            assertThat(read.records)
                    .containsExactly(
                            "{\"id\":\"1\",\"title\":\"A\",\"withdrawn\":false}",
                            "{\"id\":\"2\",\"title\":\"B\"}",
                            "{\"id\":\"3\",\"title\":\"C\"}");
            assertThat(read.failures)
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.message()).startsWith("The branch east is being moved"));
            assertThat(provider.asked())
                    .filteredOn(query -> query.contains("west"))
                    .containsExactly(
                            "branch=west&page=1&per_page=50",
                            "branch=west&per_page=50&page=2",
                            "branch=west&per_page=50&shelf=b&page=1",
                            "branch=west&per_page=50&shelf=b&page=2");
        }
    }

    @Test
    void the_sandbox_plays_what_the_spec_says_besides() throws Exception {
        try (SandboxServer sandbox = SandboxServer.start(
                archive.sandbox(), SandboxSettings.builder().records(120).build())) {
            Read read = read(archive.compile(), sandbox.baseUrl());

            List<String> kept = sandbox.records("documents")
                    .map(record -> new String(record.json(), StandardCharsets.UTF_8))
                    .filter(json -> !json.contains("\"withdrawn\":true"))
                    .toList();
            assertThat(read.failures).isEmpty();
            assertThat(status(sandbox, "X-Time", "1", "X-Signature", "2")).isEqualTo(200);
            assertThat(status(sandbox, "X-Time", "1")).isEqualTo(401);
            assertThat(read.records).hasSizeGreaterThan(50).isSubsetOf(kept).doesNotHaveDuplicates();
        }
    }

    private static int status(SandboxServer sandbox, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(sandbox.baseUrl() + "/documents?branch=west&per_page=5"))
                .headers(headers)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Reads the slices that the partitioner makes of those of the spec. */
    private static Read read(CompiledConnector connector, URI url) throws Exception {
        SourceStream stream = connector.stream("documents", CONFIG);
        Listed branches = (Listed) stream.axes().get(0).values();
        PartitionerHook partitioner =
                Objects.requireNonNull(StreamHooks.of(stream).partitioner());
        List<SlicePlan> plans = partitioner.values(new AxisView("branch", branches.values(), LocalDate.EPOCH)).stream()
                .map(branch -> new Slice(branch, branch, Map.of(), Map.of("branch", branch), null))
                .map(slice -> new SlicePlan(slice, null))
                .toList();
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        try (SourceTransports transports =
                new SourceTransports(new RebasedSource(connector.open(CONFIG), url), TransportSettings.defaults())) {
            new StreamExtractor(transports, ExtractionSettings.defaults())
                    .extract(stream, SyncMode.FULL_REFRESH, plans.iterator(), read);
        }
        return read;
    }

    @Test
    void generated_code_makes_the_hooks_and_says_where_the_spec_names_them() {
        assertThat(archive.source("Documents"))
                .contains("implements HookedStream")
                .contains("// connector-specs/archive/connector.yaml:29 names it.")
                .contains(
                        ".withRecordReader(new RecordReading<Document>(new org.example.archive.Lines(), Document::read))");
        assertThat(archive.source("ArchiveSource"))
                .contains("new org.example.archive.TimedSignature()")
                .contains("Map.entry(\"key\", config.signingKey())");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lines.java          | RecordReaderHook<Document> | RecordReaderHook<Shelf> | hooks/org/example/archive/Lines.java:9:37: error: the class reads records of the stream 'documents', which are of the generated class Document; implement RecordReaderHook<Document> [IPAI-HOOK-RECORD]
            Lines.java          | RecordReaderHook<Document> | RecordReaderHook        | hooks/org/example/archive/Lines.java:9:37: error: the class reads records of the stream 'documents', which are of the generated class Document
            ShelfPages.java     | implements PaginatorHook   | implements Runnable     | hooks/org/example/archive/ShelfPages.java:10:20: error: the class is named as a paginator and does not implement PaginatorHook; implement org.ipai.connectors.runtime.hook.PaginatorHook [IPAI-HOOK-TYPE]
            ShelfPages.java     | public final class         | abstract class          | ShelfPages.java:10:16: error: the connector cannot make a ShelfPages
            OpenBranches.java   | package org.example.archive | package org.example    | OpenBranches.java:8:20: error: the file lies where the class would be org.example.archive.OpenBranches, and its package is org.example
            """)
    void a_hook_that_does_not_fit_is_shown_in_its_own_file(String file, String before, String after, String finding)
            throws IOException {
        archive.change("hooks/org/example/archive/" + file, before, after);

        assertThat(archive.findings()).contains(finding);
    }

    @Test
    void what_its_file_alone_does_not_tell_the_compiler_tells() throws IOException {
        archive.change("hooks/org/example/archive/ShelfPages.java", "implements PaginatorHook", "extends Object");
        archive.change("hooks/org/example/archive/ShelfPages.java", "    @Override\n", "");

        assertThat(archive.findings()).isEqualTo("0 errors, 0 warnings\n");
        assertThatThrownBy(archive::compile)
                .hasMessageContaining(
                        "ShelfPages cannot be converted to org.ipai.connectors.runtime.hook.PaginatorHook");
    }

    private static final String SECOND_STREAM = """
              withdrawals:
                description: Documents that are to go.
                operation: listDocuments
                parameters: {branch: east}
                records: [documents]
                primary_key: [id]
                deletes: none
                pagination: {page_number: {parameter: page, page_size: {parameter: per_page, value: 50}}}
                hooks: {HOOKS}
            """;

    private void addStream(String hooks) throws IOException {
        archive.change("connector.yaml", "streams:\n", "streams:\n" + SECOND_STREAM.replace("HOOKS", hooks));
    }

    @Test
    void a_record_reader_of_two_streams_is_shown_where_it_is_named_again() throws IOException {
        addStream("record_reader: org.example.archive.Lines");

        assertThat(archive.findings())
                .contains("connector.yaml:38:22: error: the class reads records of the stream 'withdrawals' already,")
                .contains("; name a class of its own here, which implements RecordReaderHook<")
                .contains("[IPAI-HOOK-RECORD]");
    }

    @Test
    void a_class_can_be_a_hook_of_several_kinds_and_streams() throws IOException {
        addStream("paginator: org.example.archive.ShelfPages, error_rule: org.example.archive.Both");
        archive.change("connector.yaml", "      error_rule: org.example.archive.MovingBranches", """
                      error_rule: org.example.archive.Both
                """.stripTrailing());
        archive.change("connector.yaml", "partitioner: org.example.archive.OpenBranches", """
                partitioner: org.example.archive.Both""");
        Files.delete(archive.hooks().resolve("MovingBranches.java"));
        Files.delete(archive.hooks().resolve("OpenBranches.java"));
        archive.write("hooks/org/example/archive/Both.java", """
                package org.example.archive;

                import java.util.List;
                import java.util.Optional;
                import org.ipai.connectors.runtime.hook.AxisView;
                import org.ipai.connectors.runtime.hook.ErrorRuleHook;
                import org.ipai.connectors.runtime.hook.ErrorVerdict;
                import org.ipai.connectors.runtime.hook.PartitionerHook;
                import org.ipai.connectors.runtime.hook.ResponseView;

                public final class Both implements ErrorRuleHook, PartitionerHook {

                    @Override
                    public Optional<ErrorVerdict> judge(ResponseView response) {
                        return Optional.empty();
                    }

                    @Override
                    public List<String> values(AxisView axis) {
                        return axis.values();
                    }
                }
                """);

        assertThat(archive.findings()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(archive.compile().stream("withdrawals", CONFIG)).isNotNull();
    }

    @Test
    void the_connectors_page_lists_its_hooks() {
        assertThat(archive.page()).contains("""
                ## Hooks

                Java classes beside the spec, asked where its language has no words for what the provider does.

                | hook | of | class | named in |
                |---|---|---|---|
                | authenticator | requests | `org.example.archive.TimedSignature` | `connector-specs/archive/connector.yaml:13` |
                | paginator | [documents](#documents) | `org.example.archive.ShelfPages` | `connector-specs/archive/connector.yaml:28` |
                | record_reader | [documents](#documents) | `org.example.archive.Lines` | `connector-specs/archive/connector.yaml:29` |
                | partitioner | [documents](#documents) | `org.example.archive.OpenBranches` | `connector-specs/archive/connector.yaml:30` |
                | error_rule | [documents](#documents) | `org.example.archive.MovingBranches` | `connector-specs/archive/connector.yaml:31` |
                """);
    }

    @Test
    void a_file_that_is_no_java_is_left_to_the_compiler() throws IOException {
        archive.change("hooks/org/example/archive/ShelfPages.java", "public final class", "public final clas");

        assertThat(archive.findings()).isEqualTo("0 errors, 0 warnings\n");
    }

    @Test
    void hooks_are_inputs_of_their_connector() throws IOException {
        archive.generate();
        assertThat(status()).isEqualTo(ConnectorOutcome.Status.UP_TO_DATE);

        Files.writeString(archive.hooks().resolve("Helper.java"), "package org.example.archive;\nclass Helper {}\n");
        assertThat(status()).isEqualTo(ConnectorOutcome.Status.WRITTEN);
        archive.change("hooks/org/example/archive/Helper.java", "Helper {", "Helper { ");
        assertThat(status()).isEqualTo(ConnectorOutcome.Status.WRITTEN);
        Files.delete(archive.hooks().resolve("Helper.java"));
        assertThat(status()).isEqualTo(ConnectorOutcome.Status.WRITTEN);
        assertThat(status()).isEqualTo(ConnectorOutcome.Status.UP_TO_DATE);
    }

    private ConnectorOutcome.Status status() throws IOException {
        return archive.generate().connectors().get(0).status();
    }

    @Test
    void the_code_in_the_documentation_is_that_of_the_example() throws IOException {
        List<String> blocks = Pattern.compile("```(?:java|yaml)\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/hooks.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        String all = Files.readString(ArchiveProject.EXAMPLE.resolve("connector.yaml"));
        for (String hook : List.of("ShelfPages", "Lines")) {
            all += Files.readString(ArchiveProject.EXAMPLE.resolve("hooks/org/example/archive/" + hook + ".java"));
        }

        assertThat(blocks).isNotEmpty();
        assertThat(all).contains(blocks);
    }

    /** Keeps what is read. */
    private record Read(List<String> records, List<SliceFailure> failures) implements ExtractionListener {

        @Override
        public void page(RecordPage page) {
            for (int i = 0; i < page.records(); i++) {
                int start = page.start(i);
                records.add(new String(page.body(), start, page.end(i) - start, StandardCharsets.UTF_8));
            }
        }

        @Override
        public void sliceAdvanced(Slice slice, SliceState state) {}

        @Override
        public void sliceFinished(Slice slice, SliceState state) {}

        @Override
        public void sliceFailed(SliceFailure failure) {
            failures.add(failure);
        }
    }
}
