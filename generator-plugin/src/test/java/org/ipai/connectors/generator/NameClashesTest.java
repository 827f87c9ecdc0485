package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.FindingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Connectors of one project, each sound on its own, that cannot be told apart. */
class NameClashesTest {

    private final Path folder;
    private final ForgeProject project;

    NameClashesTest(@TempDir Path folder) {
        this.folder = folder;
        this.project = ForgeProject.in(folder);
    }

    @Test
    void two_specs_of_one_source_type_are_a_finding() throws IOException {
        project.addConnector("smithy");
        GenerationReport report = project.generate();
        assertThat(report.failed()).isTrue();
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("IPAI-SOURCE-TYPE-TAKEN"))
                .extracting(Finding::toString)
                .containsExactly("connector-specs/smithy/connector.yaml:2:14: connector 'forge' cannot be told apart"
                        + " from connector 'forge' at connector-specs/forge/connector.yaml:2:14: both would be package 'forge';"
                        + " give one of them another name");
    }

    @Test
    void underscores_tell_no_packages_apart() throws IOException {
        add("smithy", "source_type: forge", "source_type: for_ge");
        assertThat(project.validate().findings()).extracting(Finding::rule).contains("IPAI-SOURCE-TYPE-TAKEN");
    }

    @Test
    void tables_of_two_connectors_that_come_out_the_same_are_a_finding() throws IOException {
        add("forge_smithy", "source_type: forge", "source_type: forge_smithy");
        project.change("  issues:", "  smithy_issues:");
        assertThat(project.generate().findings())
                .filteredOn(finding -> finding.rule().equals("IPAI-NAME-TAKEN"))
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message)
                        .startsWith(
                                "stream 'issues' cannot be told apart from stream 'smithy_issues' at connector-specs/")
                        .endsWith(": both would be 'forge_smithy_issues' in the database"));
    }

    @Test
    void views_of_two_connectors_with_one_name_are_a_finding() throws IOException {
        add("anvil", "source_type: forge", "source_type: anvil");
        assertThat(project.generate().connectors())
                .extracting(ConnectorOutcome::status)
                .containsOnly(ConnectorOutcome.Status.REFUSED);
        assertThat(project.validate().findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith(
                        "view 'gold_engineering_open_issues' cannot be told apart from view 'gold_engineering_open_issues'");
    }

    @Test
    void one_class_in_the_hooks_of_two_connectors_is_a_finding() throws IOException {
        Path anvil = add("anvil", "source_type: forge", "source_type: anvil");
        replace(anvil, "gold_engineering_open_issues", "gold_engineering_anvil_issues");
        for (String connector : List.of("anvil", "forge")) {
            Path helper = folder.resolve("connector-specs/" + connector + "/hooks/org/example/Helper.java");
            Files.createDirectories(helper.getParent());
            Files.writeString(helper, "package org.example;\n\nfinal class Helper {}\n");
        }
        assertThat(FindingReport.render(project.validate().findings(), folder)).isEqualTo("""
                connector-specs/forge/hooks/org/example/Helper.java:3:13: error: there is another class \
                'org.example.Helper' in connector-specs/anvil/hooks/org/example/Helper.java, and both are compiled \
                together; give each connector's classes a package of its own; what they share can be in \
                src/main/java [IPAI-HOOK-TAKEN]
                    final class Helper {}
                                ^

                1 error, 0 warnings
                """);
        assertThat(project.generate().connectors())
                .extracting(ConnectorOutcome::status)
                .containsOnly(ConnectorOutcome.Status.REFUSED);
        Files.delete(folder.resolve("connector-specs/anvil/hooks/org/example/Helper.java"));
        assertThat(project.validate().findings()).isEmpty();
    }

    @Test
    void a_clash_is_told_again_until_it_is_mended() throws IOException {
        project.generate();
        project.validate();
        Path spec = add("anvil", "source_type: forge", "source_type: anvil");
        ValidationReport first = project.validate();
        assertThat(first.findings()).isNotEmpty();
        assertThat(project.validate()).isEqualTo(first);
        assertThat(project.generate().failed()).isTrue();
        assertThat(project.generate().failed()).isTrue();
        Files.writeString(
                spec, Files.readString(spec).replace("gold_engineering_open_issues", "gold_engineering_anvil_issues"));
        assertThat(project.validate().findings()).isEmpty();
        assertThat(project.generate().failed()).isFalse();
    }

    @Test
    void connectors_that_swap_their_names_swap_their_files() throws IOException {
        Path other = add("anvil", "source_type: forge", "source_type: anvil");
        replace(other, "gold_engineering_open_issues", "gold_engineering_anvil_issues");
        project.generate();
        replace(other, "source_type: anvil", "source_type: forge");
        project.change("source_type: forge", "source_type: anvil");
        swapTables();
        assertThat(project.generate().findings()).isEmpty();
        assertThat(project.source("Issues")).exists();
        assertThat(project.source("Issues").resolve("../../anvil/Issues.java").normalize())
                .exists();
        assertThat(project.generateAndPrint()).containsExactly("anvil: up to date", "forge: up to date");
    }

    private void swapTables() throws IOException {
        Path forge = folder.resolve("connector-specs/forge/gold/open_issues.sql");
        Path anvil = folder.resolve("connector-specs/anvil/gold/open_issues.sql");
        String query = Files.readString(forge);
        Files.writeString(forge, Files.readString(anvil));
        Files.writeString(anvil, query);
    }

    private Path add(String name, String before, String after) throws IOException {
        Path connector = project.addConnector(name);
        Path spec = connector.resolve("connector.yaml");
        replace(spec, before, after);
        Path query = connector.resolve("gold/open_issues.sql");
        String sourceType = after.substring(after.indexOf(' ') + 1);
        Files.writeString(query, Files.readString(query).replace("forge_", sourceType + "_"));
        return spec;
    }

    private static void replace(Path file, String before, String after) throws IOException {
        Files.writeString(file, Files.readString(file).replace(before, after));
    }
}
