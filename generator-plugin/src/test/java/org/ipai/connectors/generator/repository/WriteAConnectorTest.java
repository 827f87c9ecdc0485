package org.ipai.connectors.generator.repository;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.ConnectorGenerator;
import org.ipai.connectors.generator.DraftReport;
import org.ipai.connectors.generator.DraftRequest;
import org.ipai.connectors.generator.Drafting;
import org.ipai.connectors.generator.Specs;
import org.ipai.connectors.generator.draft.StreamDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/write-a-connector.md shows is what its reader will get. */
class WriteAConnectorTest {

    private static final Path DOCS = Path.of("../docs");

    /** The integration test runs the page's commands, with its document and view, and its own project's paths. */
    @Test
    void every_maven_command_is_run_by_the_integration_test() throws IOException {
        Properties test = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/it/writes-a-connector/invoker.properties"))) {
            test.load(file);
        }
        Set<String> run =
                new HashSet<>(List.of(test.getProperty("invoker.goals.1").split(" ")));
        List<String> shown = Pattern.compile("(?m)^mvn (.*)$")
                .matcher(Files.readString(DOCS.resolve("write-a-connector.md")))
                .results()
                .map(command -> command.group(1))
                .toList();
        assertThat(shown)
                .hasSizeGreaterThan(6)
                .allSatisfy(command -> assertThat(command.split(" "))
                        .allSatisfy(word -> assertThat(run)
                                .contains(word.replace("../docs/example/", "").replace("../", ""))));
    }

    @Test
    void the_example_is_drafted_as_shown(@TempDir Path folder) throws IOException {
        Path document = DOCS.resolve("example/library.openapi.yaml");
        Specs specs = new Specs(folder.resolve("connector-specs"), folder);
        DraftReport report =
                Drafting.draft(new DraftRequest("library", specs, document, document.toString(), "", List.of()));
        assertThat(report.drafted().orElseThrow().streams())
                .extracting(StreamDraft::name)
                .containsExactly("branches", "loans", "branch_books");
        assertThat(ConnectorGenerator.validate(specs, "org.ipai.connectors", folder.resolve("notes"))
                        .findings())
                .isEmpty();
        String spec = Files.readString(report.spec());
        String shown = Files.readString(DOCS.resolve("write-a-connector.md"));
        int start = shown.indexOf("  loans:");
        assertThat(spec)
                .contains(shown.substring(start, shown.indexOf("```", start)).stripTrailing());
    }
}
