package org.ipai.connectors.generator.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ipai.connectors.generator.ConnectorGenerator;
import org.ipai.connectors.generator.DraftReport;
import org.ipai.connectors.generator.DraftRequest;
import org.ipai.connectors.generator.Drafting;
import org.ipai.connectors.generator.Specs;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Severity;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts from providers' whole documents, which are not part of the project, beside what people wrote from these. */
class FullDocumentsTest {

    private final Path folder;

    FullDocumentsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "github, github/api.github.com.json, '', '/repos/* /user/repos /orgs/{org}/repos', 80",
        "digitalocean, digitalocean/DigitalOcean-public.v2.yaml, '', *, 100",
        "supabase, supabase/management-api.openapi.json, https://api.supabase.com, *, 18",
        "youtube, google/youtube__v3.json, '', *, 20",
        "analytics, google/analyticsadmin__v1beta.json, '', *, 10",
        "bigquery, google/bigquery__v2.json, '', *, 4",
        "search_console, google/searchconsole__v1.json, '', *, 1",
    })
    void a_draft_validates_and_says_much_of_what_a_person_said(
            String connector, String file, String server, String operations, int leastStreams) throws IOException {
        Path document = find(file);
        Specs specs = new Specs(folder.resolve("connector-specs"), folder);
        DraftReport report = Drafting.draft(new DraftRequest(
                connector, specs, document, document.toString(), server, List.of(operations.split(" "))));
        assertThat(report.findings()).isEmpty();
        assertThat(report.drafted().orElseThrow().streams()).hasSizeGreaterThanOrEqualTo(leastStreams);
        assertThat(ConnectorGenerator.validate(specs, "org.ipai.connectors", folder.resolve("notes"))
                        .findings())
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
        Path written = Path.of("../connector-specs").resolve(connector).resolve("connector.yaml");
        if (Files.exists(written)) {
            compare(connector, read(written), read(specs.file(connector)));
        }
    }

    private static void compare(String connector, ConnectorSpec written, ConnectorSpec drafted) {
        Agreement agreement = new Agreement(written, drafted);
        long found = agreement.rows().stream()
                .filter(row -> !row.found().equals("-"))
                .count();
        long whole = agreement.rows().stream().filter(Agreement.Row::isWhole).count();
        System.out.printf(
                "%s: %d of %d streams are in the draft, %d the same in all of this%n%s%n",
                connector, found, agreement.rows().size(), whole, agreement.table());
        assertThat(2 * found)
                .as("streams found, at least half")
                .isGreaterThanOrEqualTo(agreement.rows().size());
    }

    private static ConnectorSpec read(Path spec) {
        Findings findings = new Findings();
        return SpecReader.read(spec, Objects.requireNonNull(spec.getParent()), findings)
                .orElseThrow();
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
