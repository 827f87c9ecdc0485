package org.ipai.connectors.generator;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.Rule;
import org.ipai.connectors.generator.finding.Severity;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.SuppressionSpec;
import org.ipai.connectors.generator.spec.Text;

/**
 * Sets aside the warnings that a spec accepts with a reason. Errors cannot be accepted: whatever they are about would be
 * generated wrong or not at all.
 */
final class Suppressions {

    private static final Comparator<SourceLocation> BY_PLACE =
            Comparator.comparingInt(SourceLocation::line).thenComparingInt(SourceLocation::column);

    private final ConnectorSpec spec;
    private final Findings findings;

    private Suppressions(ConnectorSpec spec, Findings findings) {
        this.spec = spec;
        this.findings = findings;
    }

    /**
     * Applies a spec's suppressions, and reports those that name or suppress nothing.
     *
     * @param findings everything that was found about the spec
     */
    static void apply(ConnectorSpec spec, Findings findings) {
        Suppressions suppressions = new Suppressions(spec, findings);
        // Faults hide warnings that may come back.
        boolean isComplete = !findings.hasErrors();
        for (SuppressionSpec suppression : spec.suppressions()) {
            suppressions.apply(suppression, isComplete);
        }
    }

    private void apply(SuppressionSpec suppression, boolean isComplete) {
        if (suppression.code().value().isEmpty() || suppression.reason().value().isBlank() || !isKnown(suppression)) {
            return;
        }
        List<Finding> meant =
                findings.sorted().stream().filter(meantBy(suppression)).toList();
        if (meant.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            findings.error(
                    GeneratorRule.SUPPRESS_ERROR,
                    suppression.code().at(),
                    suppression.code() + " is an error here, and only warnings can be suppressed",
                    "mend what the error is about, and delete the suppression");
        } else if (meant.isEmpty() && isComplete) {
            findings.warning(GeneratorRule.SUPPRESS_UNUSED, suppression.at(), "this suppresses nothing", "delete it");
        } else {
            findings.suppress(meant::contains, suppression.reason().value());
        }
    }

    private boolean isKnown(SuppressionSpec suppression) {
        List<String> codes = GeneratorRules.all().stream().map(Rule::id).toList();
        boolean isKnownCode = codes.contains(suppression.code().value());
        if (!isKnownCode) {
            unknown(
                    suppression.code(),
                    "there is no finding with the code ",
                    codes,
                    "copy the code that the build prints");
        }
        Text stream = suppression.stream();
        boolean isKnownStream = stream == null || spec.streams().containsKey(stream.value());
        if (!isKnownStream && stream != null) {
            unknown(stream, "there is no stream ", List.copyOf(spec.streams().keySet()), "name a stream of this spec");
        }
        return isKnownCode && isKnownStream;
    }

    private void unknown(Text text, String message, List<String> known, String hint) {
        findings.error(
                GeneratorRule.SUPPRESS_UNKNOWN,
                text.at(),
                message + Quote.of(text.value()),
                NearestName.hint(text.value(), known, hint));
    }

    private Predicate<Finding> meantBy(SuppressionSpec suppression) {
        Text stream = suppression.stream();
        Predicate<Finding> hasCode =
                finding -> finding.rule().equals(suppression.code().value());
        return stream == null
                ? hasCode
                : hasCode.and(
                        finding -> isInside(stream.value(), finding.location().inSpec()));
    }

    /** Whether a place is in a stream's block: after its name, and before the next name of a stream or block. */
    private boolean isInside(String stream, SourceLocation place) {
        StreamSpec named = spec.streams().get(stream);
        return named != null
                && place.file().equals(named.at().file())
                && BY_PLACE.compare(named.at(), place) <= 0
                && blocks().filter(other -> BY_PLACE.compare(named.at(), other) < 0)
                        .noneMatch(other -> BY_PLACE.compare(other, place) <= 0);
    }

    private Stream<SourceLocation> blocks() {
        return Stream.concat(spec.streams().values().stream().map(StreamSpec::at), spec.blocks().stream());
    }
}
