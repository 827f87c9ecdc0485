package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.FindingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts of specs that have a name, shared by all specs or in one of them. */
class FragmentsTest {

    private static final String SHARED = """
            keyed:
              description: What a record is known by.
              parameters:
                column: {type: string, description: The key., default: id}
              value:
                primary_key: ["${param.column}"]
                quality: [{use: key_rules, with: {column: "${param.column}"}}]
            key_rules:
              description: What a key must keep.
              parameters:
                column: {type: string, description: The key.}
              value:
                - {rule: unique, column: "${param.column}"}
                - {rule: not_null, column: "${param.column}"}
            page:
              description: How many records a page has.
              parameters:
                size: {type: integer, description: As many as the API gives.}
              value: {link_header: {page_size: {parameter: per_page, value: "${param.size}"}}}
            """;

    private final Path folder;
    private final ForgeProject project;

    FragmentsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.project = ForgeProject.in(folder);
        share(SHARED);
    }

    private Path shared() {
        return folder.resolve("connector-specs/fragments.yaml");
    }

    private void share(String text) throws IOException {
        Files.writeString(shared(), text);
    }

    @Test
    void a_spec_with_fragments_is_the_spec_without_them() throws IOException {
        String before = effective();
        project.change(
                "  link_header:\n    page_size: {parameter: per_page, value: 100}\n",
                "  use: page\n  with: {size: 100}\n");
        project.change(
                "    parameters: {owner: \"${parent.owner.login}\", repo: \"${parent.name}\", state: all}\n",
                "    parameters: {use: of_repository, state: all}\n");
        project.change("\nstreams:\n", """

                fragments:
                  of_repository:
                    description: Path of what belongs to a repository.
                    value: {repo: "${parent.name}", owner: "${parent.owner.login}", state: open}
                defaults:
                  primary_key: [id]

                streams:
                """);
        project.change("    primary_key: [id]\n", "");
        assertThat(sorted(effective())).isEqualTo(sorted(before));
        assertThat(project.generate().findings()).isEmpty();
    }

    /** Fragments come after what a block says itself. */
    private static String[] sorted(String yaml) {
        return yaml.lines().sorted().toArray(String[]::new);
    }

    private String effective() {
        EffectiveSpec spec = EffectiveSpec.of("forge", project.specs());
        assertThat(spec.findings()).isEmpty();
        return spec.yaml().orElseThrow();
    }

    @Test
    void fragments_use_others_and_pass_on_what_they_are_given() {
        project.change(
                "    primary_key: [id]\n    deletes: none\n    sync_modes: [full_refresh]\n",
                "    use: keyed\n    deletes: none\n    sync_modes: [full_refresh]\n");
        assertThat(effective()).contains("""
                    primary_key:
                    - id
                    quality:
                    - rule: unique
                      column: id
                    - rule: not_null
                      column: id
                """);
    }

    @Test
    void a_fault_in_a_fragment_names_its_own_place_and_where_it_is_used() throws IOException {
        project.change(
                "    primary_key: [id]\n    deletes: none\n    sync_modes: [full_refresh]\n",
                "    use: keyed\n    deletes: none\n    sync_modes: [full_refresh]\n");
        share(SHARED.replace("rule: not_null,", "rule: not_nul,"));
        String report = FindingReport.render(project.validate().findings(), folder);
        assertThat(report).isEqualTo("""
                connector-specs/fragments.yaml:14:14: error: 'rule' is 'not_nul', which is not known; did you mean 'not_null'? [IPAI-SPEC-VALUE]
                        - {rule: not_nul, column: "${param.column}"}
                                 ^
                  used at connector-specs/fragments.yaml:7:21
                        quality: [{use: key_rules, with: {column: "${param.column}"}}]
                                        ^
                  used at connector-specs/forge/connector.yaml:54:10
                        use: keyed
                             ^

                1 error, 0 warnings
                """);
        assertThat(project.validate().findings())
                .singleElement()
                .asString()
                .endsWith("did you mean 'not_null'? (used at connector-specs/forge/connector.yaml:54:10)");
    }

    @Test
    void a_wrong_argument_is_found_where_it_is_given() {
        project.change(
                "  link_header:\n    page_size: {parameter: per_page, value: 100}\n",
                "  use: page\n  with: {size: 0}\n");
        assertThat(EffectiveSpec.of("forge", project.specs()).findings())
                .singleElement()
                .asString()
                .startsWith("connector-specs/forge/connector.yaml:40:16: 'value' is too small");
    }

    @Test
    void the_file_of_shared_fragments_is_an_input_of_the_specs_that_use_it() throws IOException {
        project.generate();
        share(SHARED + "# no one is concerned\n");
        assertThat(project.generateAndPrint()).containsExactly("forge: up to date");
        project.change(
                "  link_header:\n    page_size: {parameter: per_page, value: 100}\n",
                "  use: page\n  with: {size: 100}\n");
        project.generate();
        assertThat(project.generateAndPrint()).containsExactly("forge: up to date");
        share(SHARED.replace("per_page", "page"));
        assertThat(project.generate().findings()).extracting(Finding::rule).contains("IPAI-PARAMETER-UNKNOWN");
        share(SHARED.replace("As many as", "No more than"));
        assertThat(project.generate().connectors().get(0).status()).isEqualTo(ConnectorOutcome.Status.WRITTEN);
    }

    @Test
    void a_name_that_is_shared_and_the_specs_own_is_refused() throws IOException {
        project.change("\nstreams:\n", "\nfragments:\n  page: {description: Another., value: none}\n\nstreams:\n");
        project.change(
                "  link_header:\n    page_size: {parameter: per_page, value: 100}\n",
                "  use: page\n  with: {size: 100}\n");
        assertThat(project.validate().findings())
                .extracting(Finding::message)
                .anyMatch(message ->
                        message.startsWith("there is another fragment 'page' at connector-specs/fragments.yaml:15:1"));
    }

    @Test
    void a_shared_fragment_that_no_spec_uses_is_a_warning_each_time() throws IOException {
        project.change(
                "  link_header:\n    page_size: {parameter: per_page, value: 100}\n",
                "  use: page\n  with: {size: 100}\n");
        String report = FindingReport.render(project.validate().findings(), folder);
        assertThat(report).isEqualTo("""
                connector-specs/fragments.yaml:1:1: warning: no spec uses the fragment 'keyed'; delete it, or use it \
                [IPAI-FRAGMENT-UNUSED]
                    keyed:
                    ^

                connector-specs/fragments.yaml:8:1: warning: no spec uses the fragment 'key_rules'; delete it, or use it \
                [IPAI-FRAGMENT-UNUSED]
                    key_rules:
                    ^

                0 errors, 2 warnings
                """);
        ValidationReport again = project.validate();
        assertThat(again.unchanged()).containsExactly("forge");
        assertThat(FindingReport.render(again.findings(), folder)).isEqualTo(report);
    }

    @Test
    void a_fragment_that_another_spec_uses_is_used() throws IOException {
        share(
                "page:\n  description: A page.\n  value: {link_header: {page_size: {parameter: per_page, value: 100}}}\n");
        Path other = project.addConnector("anvil").resolve("connector.yaml");
        Files.writeString(
                other,
                Files.readString(other)
                        .replace(
                                "  link_header:\n    page_size: {parameter: per_page, value: 100}\n", "  use: page\n"));
        assertThat(project.validate().findings())
                .extracting(Finding::rule)
                .isNotEmpty()
                .doesNotContain("IPAI-FRAGMENT-UNUSED");
    }

    @Test
    void faults_of_shared_fragments_that_no_spec_uses_are_told() throws IOException {
        share("page: {description: A page., valu: none}\n");
        assertThat(project.validate().findings())
                .extracting(Finding::rule)
                .contains("IPAI-SPEC-UNKNOWN-PROPERTY", "IPAI-FRAGMENT-UNUSED");
    }

    @Test
    void while_a_spec_has_faults_nothing_is_said_of_fragments_that_it_might_use() throws IOException {
        project.change("\nstreams:\n", "\nstream:\n");
        assertThat(project.validate().findings())
                .extracting(Finding::rule)
                .isNotEmpty()
                .doesNotContain("IPAI-FRAGMENT-UNUSED");
    }

    @Test
    void a_parameter_called_use_is_written_as_a_list() throws IOException {
        project.change("state: all}", "state: all, use: [page]}");
        assertThat(project.validate().findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("'use'"));
    }
}
