package org.ipai.connectors.generator.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Findings as text for a console: {@code file:line:column: severity: what is wrong; what to do [rule]}, then the source
 * line with a caret under the column, and the same for the places where a fragment is used. Literal secrets in the source line are masked.
 */
public final class FindingReport {

    /** Findings of rules whose id starts so point at a secret; the source is hidden from there on. */
    static final String SECRET_RULES = "IPAI-SECRET-";

    private static final long LARGEST_SOURCE = 1 << 21;

    private final Path root;
    private final Map<String, Optional<List<String>>> sources = new HashMap<>();

    private final Map<SourceLocation, Integer> secrets = new HashMap<>();

    private FindingReport(Path root) {
        this.root = root;
    }

    /**
     * Renders findings in the order given, one block each, ending with a line that counts them.
     *
     * @param findings usually {@link Findings#sorted()}
     * @param root folder that the findings' file names are relative to
     */
    public static String render(List<Finding> findings, Path root) {
        FindingReport report = new FindingReport(root);
        StringBuilder text = new StringBuilder();
        findings.forEach(report::noteSecret);
        findings.forEach(finding -> text.append(report.block(finding)).append('\n'));
        return text.append(summary(findings)).append('\n').toString();
    }

    private String block(Finding finding) {
        String header = finding.location() + ": " + finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                + finding.message() + "; " + finding.hint() + " [" + finding.rule() + "]\n";
        return header + excerpt(finding.location());
    }

    private String excerpt(SourceLocation location) {
        String excerpt = line(location)
                .map(line -> SourceExcerpt.of(line, location.column(), hiddenFrom(location)) + "\n")
                .orElse("");
        SourceLocation use = location.usedAt();
        return use == null ? excerpt : excerpt + "  used at " + use + "\n" + excerpt(use);
    }

    private int hiddenFrom(SourceLocation location) {
        return secrets.getOrDefault(startOfLine(location), Integer.MAX_VALUE);
    }

    private void noteSecret(Finding finding) {
        if (finding.rule().startsWith(SECRET_RULES)) {
            secrets.merge(startOfLine(finding.location()), finding.location().column(), Math::min);
        }
    }

    private static SourceLocation startOfLine(SourceLocation location) {
        return new SourceLocation(location.file(), location.line(), 1);
    }

    private Optional<String> line(SourceLocation location) {
        return sources.computeIfAbsent(location.file(), this::load)
                .filter(lines -> location.line() >= 1 && location.line() <= lines.size())
                .map(lines -> lines.get(location.line() - 1))
                .filter(line -> !line.isBlank());
    }

    /** The excerpt is a courtesy: what cannot be read is left out, its own finding says why. */
    private Optional<List<String>> load(String file) {
        try {
            Path path = root.resolve(file);
            if (Files.isRegularFile(path) && Files.size(path) <= LARGEST_SOURCE) {
                String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
                String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
                return Optional.of(withoutMark.lines().toList());
            }
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String summary(List<Finding> findings) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        long warnings = findings.size() - errors;
        return counted(errors, "error") + ", " + counted(warnings, "warning");
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
