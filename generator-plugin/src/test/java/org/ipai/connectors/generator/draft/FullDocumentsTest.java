package org.ipai.connectors.generator.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.generator.ConnectorGenerator;
import org.ipai.connectors.generator.DraftReport;
import org.ipai.connectors.generator.DraftRequest;
import org.ipai.connectors.generator.Drafting;
import org.ipai.connectors.generator.Specs;
import org.ipai.connectors.generator.finding.FindingReport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts from providers' whole documents, which are not part of the project. */
class FullDocumentsTest {

    private final Path folder;

    FullDocumentsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "github, github/api.github.com.json, '', 100",
        "digitalocean, digitalocean/DigitalOcean-public.v2.yaml, '', 40",
        "supabase, supabase/management-api.openapi.json, https://api.supabase.com, 8",
        "youtube, google/youtube__v3.json, '', 8",
        "analytics, google/analyticsadmin__v1beta.json, '', 4",
        "bigquery, google/bigquery__v2.json, '', 4",
    })
    void a_draft_of_a_whole_document_validates(String connector, String file, String server, int least)
            throws IOException {
        Path document = find(file);
        Specs specs = new Specs(folder.resolve("connector-specs"), folder);
        long start = System.nanoTime();
        DraftReport report =
                Drafting.draft(new DraftRequest(connector, specs, document, document.toString(), server, List.of()));
        System.out.println(FindingReport.render(report.findings(), folder));
        System.out.println(connector + " " + (System.nanoTime() - start) / 1_000_000 + " ms " + report.drafted().map(d -> d.streams().size() + " streams " + d.omitted().size() + " omitted"));
        Path keep = Path.of("/tmp/work/draft/out");
        Files.createDirectories(keep);
        if (Files.exists(report.spec())) {
            Files.copy(report.spec(), keep.resolve(connector + ".yaml"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(ConnectorGenerator.validate(specs, "org.ipai.connectors", folder.resolve("notes"))
                        .findings())
                .isEmpty();
        assertThat(report.drafted().orElseThrow().streams()).hasSizeGreaterThanOrEqualTo(least);
    }

    private static Path find(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/provider-schemas").resolve(name);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        return Assumptions.abort("no shared/provider-schemas/" + name + " beside the project: not drafted from");
    }
}
