package org.ipai.connectors.generator.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
