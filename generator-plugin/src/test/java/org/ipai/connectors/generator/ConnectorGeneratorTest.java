package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectorGeneratorTest {

    private final Path folder;

    ConnectorGeneratorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void generates_once_and_is_then_up_to_date() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        GenerationReport report = project.generate();
        assertThat(report.findings()).isEmpty();
        assertThat(report.connectors().get(0).toString())
                .matches("forge: 2 streams, \\d+ files \\(\\d+ written, 0 unchanged\\)");
        assertThat(folder.resolve("target/resources/META-INF/services/"
                        + "org.ipai.connectors.runtime.connector.SourceConnector"))
                .hasContent("org.ipai.connectors.forge.ForgeConnector\n");
        assertThat(folder.resolve("target/resources/META-INF/ipai/sandbox/forge.json"))
                .exists();
        assertThat(folder.resolve("target/docs/forge.md")).exists();
        Map<Path, FileTime> times = times();
        assertThat(project.generateAndPrint()).containsExactly("forge: up to date");
        assertThat(times()).isEqualTo(times);
    }

    @Test
    void writes_the_same_bytes_in_another_place(@TempDir Path elsewhere) throws IOException {
        ForgeProject.in(folder).generate();
        ForgeProject.in(elsewhere).generate();
        assertThat(contents(folder)).isEqualTo(contents(elsewhere)).isNotEmpty();
    }

    @Test
    void a_changed_query_is_an_input() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        project.generate();
        Path query = folder.resolve("connector-specs/forge/gold/open_issues.sql");
        Files.writeString(query, Files.readString(query).replace("open_issues", "issues_open"));
        assertThat(project.generate().connectors().get(0).status()).isEqualTo(ConnectorOutcome.Status.WRITTEN);
        assertThat(project.source("ForgeConnector")).content().contains("issues_open");
    }

    @Test
    void a_file_that_was_touched_up_or_deleted_is_restored_and_no_other_is_written() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        project.generate();
        String before = Files.readString(project.source("Issue"));
        Files.writeString(project.source("Issue"), "// better\n");
        Files.delete(project.source("Issues"));
        assertThat(project.generateAndPrint().get(0)).contains("(2 written, ");
        assertThat(project.source("Issue")).hasContent(before);
        assertThat(project.source("Issues")).exists();
    }

    @Test
    void the_files_of_a_removed_stream_go() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        project.generate();
        String spec = Files.readString(project.spec());
        Files.writeString(project.spec(), spec.substring(0, spec.indexOf("  issues:")));
        assertThat(project.generateAndPrint().get(0)).contains("1 stream, ").contains(" deleted)");
        assertThat(project.source("Issues")).doesNotExist();
        assertThat(project.source("IssueReader")).doesNotExist();
        assertThat(project.source("Repositories")).exists();
    }

    @Test
    void a_removed_connector_goes_with_all_its_files() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        project.generate();
        try (Stream<Path> files = Files.walk(folder.resolve("connector-specs/forge"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(project.generateAndPrint()).containsExactly("forge: removed, its spec is gone");
        assertThat(contents(folder)).isEmpty();
    }

    @Test
    void a_renamed_folder_keeps_its_files() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        project.generate();
        Files.move(folder.resolve("connector-specs/forge"), folder.resolve("connector-specs/smithy"));
        assertThat(project.generateAndPrint().get(0))
                .startsWith("smithy: 2 streams")
                .doesNotContain("deleted");
        assertThat(project.source("Issues")).exists();
    }

    @Test
    void only_the_changed_connector_is_generated() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        Path other = project.addConnector("anvil").resolve("connector.yaml");
        Files.writeString(
                other,
                Files.readString(other)
                        .replace("source_type: forge", "source_type: anvil")
                        .replace("gold_engineering_", "gold_smithing_"));
        Path query = other.resolveSibling("gold/open_issues.sql");
        Files.writeString(query, Files.readString(query).replace("forge_issues", "anvil_issues"));
        assertThat(project.generate().findings()).isEmpty();
        project.change("Issues of every repository.", "All issues.");
        assertThat(project.generateAndPrint())
                .hasSize(2)
                .contains("anvil: up to date")
                .anyMatch(line -> line.startsWith("forge: 2 streams"));
    }

    @Test
    void faults_of_all_specs_show_at_once_and_leave_what_was_generated() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        project.generate();
        project.change("primary_key: [id]", "primary_key: [identity]");
        GenerationReport report = project.generate();
        assertThat(report.failed()).isTrue();
        assertThat(report.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.location().file().equals("connector-specs/forge/connector.yaml"));
        assertThat(report.connectors()).hasToString("[forge: not generated, see the findings]");
        assertThat(project.source("Issues")).exists();
        assertThat(project.validate().findings()).isEqualTo(report.findings());
    }

    @Test
    void a_clean_spec_is_checked_again_only_when_something_changes() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        assertThat(project.validate().unchanged()).isEmpty();
        assertThat(project.validate()).isEqualTo(new ValidationReport(List.of(), List.of(), List.of("forge")));
        Path locked = folder.resolve("connector-specs/forge/forge.lock.json");
        String document = Files.readString(locked);
        Files.writeString(locked, document.replace("\"updated_at\"", "\"changed_at\""));
        ValidationReport changed = project.validate();
        assertThat(changed.unchanged()).isEmpty();
        assertThat(changed.findings()).isNotEmpty();
        assertThat(project.validate()).isEqualTo(changed);
        Files.writeString(locked, document);
        assertThat(project.validate().unchanged()).containsExactly("forge");
    }

    @Test
    void a_missing_folder_or_a_misnamed_spec_is_a_finding() throws IOException {
        Specs none = new Specs(folder.resolve("nowhere"), folder);
        assertThat(ConnectorGenerator.validate(none, "a", folder.resolve("notes"))
                        .findings())
                .singleElement()
                .hasToString("nowhere:1:1: there is no folder of connector specs; create nowhere/<name>/connector.yaml,"
                        + " or point specsDirectory to where the specs are");
        Files.createDirectories(folder.resolve("connector-specs/x"));
        Files.writeString(folder.resolve("connector-specs/x/connector.yml"), "");
        Specs misnamed = new Specs(folder.resolve("connector-specs"), folder);
        assertThat(ConnectorGenerator.validate(misnamed, "a", folder.resolve("notes"))
                        .findings())
                .extracting(Finding::rule)
                .contains("IPAI-SPEC-MISNAMED");
    }

    @Test
    void a_state_that_cannot_be_read_is_made_anew() throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        project.generate();
        Files.writeString(project.state().resolve("forge.json"), "{");
        assertThat(project.generateAndPrint().get(0)).contains("(0 written, ");
        assertThat(project.generateAndPrint()).isEqualTo(List.of("forge: up to date"));
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("target"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("target"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
