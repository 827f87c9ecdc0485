package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ipai.connectors.generator.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A spec whose config field {@code team} nobody uses, which is a warning. */
class SuppressionsTest {

    private static final String UNUSED = "  team: {type: string, description: Unused.}\n  owner:\n";

    private final ForgeProject project;

    SuppressionsTest(@TempDir Path folder) {
        project = ForgeProject.in(folder);
        project.change("  owner:\n", UNUSED);
    }

    @Test
    void a_warning_with_a_reason_is_set_aside_and_kept_for_the_report() throws IOException {
        assertThat(project.validate().findings()).extracting(Finding::rule).containsExactly("IPAI-CONFIG-UNUSED");
        assertThat(project.generate(Strictness.STRICT).failed()).isTrue();
        suppress("{code: IPAI-CONFIG-UNUSED, reason: Kept for connections that set it.}");
        ValidationReport report = project.validate();
        assertThat(report.findings()).isEmpty();
        assertThat(report.suppressed()).singleElement().satisfies(suppressed -> {
            assertThat(suppressed.finding().rule()).isEqualTo("IPAI-CONFIG-UNUSED");
            assertThat(suppressed.reason()).isEqualTo("Kept for connections that set it.");
        });
        assertThat(project.validate()).as("also when nothing has changed").isEqualTo(report);
        assertThat(project.generate(Strictness.STRICT).failed()).isFalse();
    }

    @Test
    void a_suppression_for_a_stream_covers_its_block_only() throws IOException {
        suppress("{code: IPAI-CONFIG-UNUSED, stream: issues, reason: Wrong place.}");
        assertThat(project.validate().findings())
                .extracting(Finding::rule)
                .containsExactly("IPAI-CONFIG-UNUSED", "IPAI-SUPPRESS-UNUSED");
    }

    @Test
    void a_stream_reaches_to_the_next_block() throws IOException {
        project.change(UNUSED, "  owner:\n");
        project.change("    streams: [issues]\n", "    streams: [issues, repositories]\n");
        suppress("{code: IPAI-GOLD-TABLES, stream: issues, reason: Not in its block.}");
        assertThat(project.validate().findings())
                .extracting(Finding::rule)
                .containsExactly("IPAI-GOLD-TABLES", "IPAI-SUPPRESS-UNUSED");
    }

    @Test
    void a_suppression_needs_a_reason() throws IOException {
        suppress("{code: IPAI-CONFIG-UNUSED}");
        assertThat(lastFinding())
                .endsWith("'reason' is missing in 'suppress[0]'; add it, for example"
                        + " 'reason: The provider sends the header; its document forgot it.'");
    }

    @Test
    void a_blank_reason_is_none() throws IOException {
        suppress("{code: IPAI-CONFIG-UNUSED, reason: \" \"}");
        assertThat(lastFinding()).endsWith("'reason' is not valid; say why the warning does not matter here");
    }

    @Test
    void an_unknown_code_is_a_finding() throws IOException {
        suppress("{code: IPAI-CONFIG-UNSED, reason: Mistyped.}");
        assertThat(lastFinding())
                .endsWith("there is no finding with the code 'IPAI-CONFIG-UNSED'; did you mean 'IPAI-CONFIG-UNUSED'?");
    }

    @Test
    void an_unknown_stream_is_a_finding() throws IOException {
        suppress("{code: IPAI-CONFIG-UNUSED, stream: isues, reason: Mistyped.}");
        assertThat(lastFinding()).endsWith("there is no stream 'isues'; did you mean 'issues'?");
    }

    @Test
    void an_error_cannot_be_suppressed() throws IOException {
        project.change("primary_key: [id]", "primary_key: [identity]");
        suppress("{code: IPAI-FIELD-UNKNOWN, reason: It works for me.}");
        assertThat(project.validate().findings())
                .extracting(Finding::rule)
                .contains("IPAI-FIELD-UNKNOWN", "IPAI-SUPPRESS-ERROR");
    }

    private String lastFinding() throws IOException {
        var findings = project.validate().findings();
        return findings.get(findings.size() - 1).toString();
    }

    private void suppress(String entry) throws IOException {
        Files.writeString(project.spec(), "\nsuppress:\n  - " + entry + "\n", StandardOpenOption.APPEND);
    }
}
