package org.ipai.connectors.generator.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong, so that one run shows it all. Not for use by several threads. */
public final class Findings {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding finding) -> finding.location().file())
            .thenComparingInt(finding -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    private final List<Finding> all = new ArrayList<>();

    public void error(String rule, SourceLocation location, String message, String hint) {
        all.add(new Finding(Severity.ERROR, rule, location, message, hint));
    }

    public void warning(String rule, SourceLocation location, String message, String hint) {
        all.add(new Finding(Severity.WARNING, rule, location, message, hint));
    }

    public void error(Rule rule, SourceLocation location, String message, String hint) {
        error(rule.id(), location, message, hint);
    }

    public void warning(Rule rule, SourceLocation location, String message, String hint) {
        warning(rule.id(), location, message, hint);
    }

    public void addAll(Findings others) {
        all.addAll(others.all);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** All findings in the order of their places, each once. */
    public List<Finding> sorted() {
        return all.stream().distinct().sorted(BY_PLACE).toList();
    }
}
