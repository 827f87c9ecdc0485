package org.ipai.connectors.generator.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FindingReportTest {

    private final Path folder;

    FindingReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void puts_a_caret_under_the_column_counted_in_characters() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "first\n\tsmile: 😀 here\n");
        assertThat(FindingReport.render(List.of(finding("IPAI-X", 2, 11)), folder))
                .isEqualTo("""
                        a.yaml:2:11: error: it is wrong; mend it [IPAI-X]
                            \tsmile: 😀 here
                            \t         ^

                        1 error, 0 warnings
                        """);
    }

    @Test
    void shows_the_part_of_a_long_line_around_the_column() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "x".repeat(5_000) + "!" + "y".repeat(5_000));
        List<String> lines = FindingReport.render(List.of(finding("IPAI-X", 1, 5_001)), folder)
                .lines()
                .toList();
        assertThat(lines.get(1)).hasSizeLessThan(130);
        assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('!');
    }

    @Test
    void masks_what_a_secret_rule_points_at_even_for_other_findings_of_the_line() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "key: {value: hunter2, typo: 1}\n");
        String report =
                FindingReport.render(List.of(finding("IPAI-X", 1, 23), finding("IPAI-SECRET-LITERAL", 1, 14)), folder);
        assertThat(report).doesNotContain("hunter2").contains("key: {value: ********");
    }

    @Test
    void masks_what_looks_like_a_secret() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                    api_key: hunter2
                    "password" : 'hunter2
                    note: ghp_16C7e42F292c6912E7710c838347Ae178B4a
                    token: ${config.token}
                    token: {type: secret}
                """);
        String report = FindingReport.render(
                List.of(
                        finding("IPAI-X", 1, 5),
                        finding("IPAI-X", 2, 5),
                        finding("IPAI-X", 3, 5),
                        finding("IPAI-X", 4, 5),
                        finding("IPAI-X", 5, 5)),
                folder);
        assertThat(report)
                .doesNotContain("hunter2", "ghp_")
                .contains("token: ${config.token}", "token: {type: secret}");
    }

    @Test
    void does_without_the_line_where_there_is_none() {
        assertThat(FindingReport.render(List.of(finding("IPAI-X", 7, 1)), folder))
                .isEqualTo("a.yaml:7:1: error: it is wrong; mend it [IPAI-X]\n\n1 error, 0 warnings\n");
    }

    private static Finding finding(String rule, int line, int column) {
        return new Finding(Severity.ERROR, rule, new SourceLocation("a.yaml", line, column), "it is wrong", "mend it");
    }
}
