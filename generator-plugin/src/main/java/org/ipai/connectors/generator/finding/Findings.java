package org.ipai.connectors.generator.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Collects everything that is wrong, so that one run shows it all. Not for use by several threads. */
public final class Findings {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding finding) -> finding.location().file())
            .thenComparingInt(finding -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    private final List<Finding> all = new ArrayList<>();
    private final List<SuppressedFinding> suppressed = new ArrayList<>();

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
        suppressed.addAll(others.suppressed);
    }

    /** Adds those of others' findings of which something is true. */
    public void addAll(Findings others, Predicate<Finding> wanted) {
        others.all.stream().filter(wanted).forEach(all::add);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** All findings in the order of their places, each once. */
    public List<Finding> sorted() {
        return all.stream().distinct().sorted(BY_PLACE).toList();
    }

    /** Sets findings aside because someone accepts them. They count no longer, but are not forgotten. */
    public void suppress(Predicate<Finding> accepted, String reason) {
        all.stream()
                .filter(accepted)
                .distinct()
                .forEach(finding -> suppressed.add(new SuppressedFinding(finding, reason)));
        all.removeIf(accepted);
    }

    /** What was set aside, in the order of places. */
    public List<SuppressedFinding> suppressed() {
        return suppressed.stream()
                .sorted(Comparator.comparing(SuppressedFinding::finding, BY_PLACE))
                .toList();
    }
}
