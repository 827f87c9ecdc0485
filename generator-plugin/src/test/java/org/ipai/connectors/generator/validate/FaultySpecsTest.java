package org.ipai.connectors.generator.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.generator.Recording;
import org.ipai.connectors.generator.finding.FindingReport;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Rule;
import org.ipai.connectors.generator.spec.ReadRule;
import org.ipai.connectors.generator.spec.SpecReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each folder under {@code faulty} holds a spec and, in {@code findings.txt}, what a person is told about it. */
class FaultySpecsTest {

    private static final Path CASES = Path.of("src/test/resources/org/ipai/connectors/generator/faulty");

    @ParameterizedTest
    @MethodSource("cases")
    void says_what_is_wrong_where_and_what_to_do(String name) {
        Recording.check(CASES.resolve(name).resolve("findings.txt"), report(name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void never_prints_a_secret(String name) {
        assertThat(report(name)).doesNotContain("hunter2", "ghp_", "dXNlcjpodW50ZXIy", "sk-abc");
    }

    @Test
    void every_rule_has_a_case() throws IOException {
        String all = cases().map(FaultySpecsTest::report).collect(Collectors.joining());
        List<Rule> rules = new ArrayList<>(List.of(SpecRule.values()));
        Stream.of(ReadRule.values())
                .filter(rule -> !rule.name().startsWith("FILE_"))
                .forEach(rules::add);
        assertThat(rules).allSatisfy(rule -> assertThat(all).contains("[" + rule.id() + "]"));
    }

    private static String report(String name) {
        Path folder = CASES.resolve(name);
        Path spec = folder.resolve("connector.yaml");
        Findings findings = new Findings();
        SpecReader.read(spec, folder, findings).ifPresent(read -> SpecValidator.validate(read, spec, folder, findings));
        assertThat(findings.sorted()).isNotEmpty();
        return FindingReport.render(findings.sorted(), folder);
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(Path::getFileName).map(Path::toString).sorted().toList().stream();
        }
    }
}
