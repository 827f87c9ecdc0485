package org.ipai.connectors.generator.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.FindingReport;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.validate.SpecValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class HostileFilesTest {

    private final Path folder;

    HostileFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_huge_file_is_refused_before_it_is_parsed() throws IOException {
        assertThat(findings(new byte[12 * 1024 * 1024]))
                .singleElement()
                .hasToString("connector.yaml:1:1: the file is larger than 512 KB; split it or check what it is");
    }

    @Test
    void an_alias_bomb_never_goes_off() throws IOException {
        String bomb = IntStream.rangeClosed(1, 30)
                .mapToObj(level ->
                        "a" + level + ": &a" + level + " [" + "*a" + (level - 1) + ", *a" + (level - 1) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 [lol, lol]\n", ""));
        assertThat(findings(bomb))
                .hasSize(20)
                .first()
                .hasToString("connector.yaml:2:10: the alias '*a0' is not supported; write the value out");
    }

    @Test
    void deep_nesting_is_refused() throws IOException {
        assertThat(findings("a: " + "[".repeat(200_000)))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith("values are nested too deeply");
        assertThat(findings("a: " + "{a: ".repeat(50_000))).hasSize(1);
        assertThat(findings("- ".repeat(100_000))).hasSize(1);
    }

    @Test
    void text_in_another_encoding_is_refused_where_it_starts() throws IOException {
        assertThat(findings("title: a\nname: Müller".getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .asString()
                .startsWith("connector.yaml:2:8: the file is not UTF-8 from here on");
        assertThat(findings("title: a".getBytes(StandardCharsets.UTF_16)))
                .singleElement()
                .asString()
                .startsWith("connector.yaml:1:1: the file is not UTF-8");
    }

    @Test
    void characters_that_hide_something_are_refused() throws IOException {
        assertThat(findings("title: a\u0000b"))
                .singleElement()
                .hasToString("connector.yaml:1:9: the invisible character U+0000 stands here; delete it");
        assertThat(findings("a: 😀\nb: x\u202Ey"))
                .singleElement()
                .hasToString("connector.yaml:2:5: the invisible character U+202E stands here; delete it");
        assertThat(findings("a: \u001B[31m")).hasSize(1);
        assertThat(findings("a: b\u2028c: d")).hasSize(1);
    }

    @Test
    void a_missing_file_and_a_folder_are_findings() {
        Findings findings = new Findings();
        assertThat(SpecReader.read(folder.resolve("none.yaml"), folder, findings))
                .isEmpty();
        assertThat(SpecReader.read(folder, folder.resolve(".."), findings)).isEmpty();
        assertThat(findings.sorted())
                .hasSize(2)
                .allMatch(finding -> finding.rule().equals("IPAI-FILE-UNREADABLE"));
    }

    @Test
    void names_from_the_file_cannot_paint_the_terminal_or_fill_it() throws IOException {
        Path file = Files.writeString(
                folder.resolve("connector.yaml"),
                "\"\\e[31mred\\n" + "x".repeat(10_000) + "\": 1\n\"\\e\": 2\n\"\\e\": 3\n");
        Findings findings = new Findings();
        SpecReader.read(file, folder, findings);
        String report = FindingReport.render(findings.sorted(), folder);
        assertThat(report).doesNotContain("\u001B");
        assertThat(report.lines()).allMatch(line -> line.length() < 300);
    }

    @Test
    void many_faults_are_cut_short() throws IOException {
        String unknown =
                IntStream.range(0, 10_000).mapToObj(i -> "p" + i + ": 1\n").collect(Collectors.joining());
        assertThat(findings(unknown))
                .hasSizeBetween(100, 110)
                .anyMatch(f -> f.message().contains("more faults"));
        String same = "title: 1\n".repeat(30_000);
        assertThat(findings(same)).hasSizeLessThan(40);
    }

    @Test
    void odd_numbers_are_read_in_no_time() throws IOException {
        assertThat(findings("streams: 1e999999999\nconfig: " + "9".repeat(5_000)))
                .isNotEmpty();
        assertThat(findings("document: 0x" + "F".repeat(90) + "\nsla: .inf\ntitle: 0o7\n"))
                .isNotEmpty();
    }

    @Test
    void texts_that_make_patterns_backtrack_take_no_time() throws IOException {
        String start = "api_version: ipai.org/v1\nsource_type: t\ntitle: t\ndocument: {url: https://t.example}\n"
                + "base_url: https://t.example\nauth: none\nstreams: {t: {description: t, operation: t, primary_key: [id],"
                + " deletes: none, parameters: {q: %s}}}\ndescription: %s\n";
        assertThat(findings(String.format(start, "\"" + "${".repeat(50_000) + "\"", "t")))
                .isEmpty();
        assertThat(findings(String.format(start, "t", "eyJ-".repeat(50_000)))).isEmpty();
        assertThat(findings(String.format(start, "t", "t") + "gold: {" + "gold_a".repeat(50_000) + ": {}}\n"))
                .isNotEmpty();
    }

    @Test
    void many_streams_with_unknown_parents_take_no_time() throws IOException {
        String streams = IntStream.range(0, 4_000)
                .mapToObj(i -> "  stream_" + i + ": {parent: {stream: parent_" + i + "}}\n")
                .collect(Collectors.joining("", "streams:\n", ""));
        assertThat(findings(streams)).isNotEmpty();
    }

    private List<Finding> findings(String yaml) throws IOException {
        return findings(yaml.getBytes(UTF_8));
    }

    private List<Finding> findings(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("connector.yaml"), bytes);
        Findings findings = new Findings();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            SpecReader.read(file, folder, findings)
                    .ifPresent(spec -> SpecValidator.validate(spec, file, folder, findings));
            FindingReport.render(findings.sorted(), folder);
        });
        return findings.sorted();
    }
}
