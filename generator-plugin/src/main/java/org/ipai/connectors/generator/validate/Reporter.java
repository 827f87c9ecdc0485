package org.ipai.connectors.generator.validate;

import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.Text;

/** Takes what one rule finds, and leaves out places of which the schema check has said already that they are wrong. */
final class Reporter {

    private final SpecRule rule;
    private final Set<SourceLocation> known;
    private final Findings findings;

    Reporter(SpecRule rule, Set<SourceLocation> known, Findings findings) {
        this.rule = rule;
        this.known = known;
        this.findings = findings;
    }

    void error(Text text, String message, String hint) {
        error(text.at(), message, hint);
    }

    void error(SourceLocation at, String message, String hint) {
        if (!known.contains(at)) {
            findings.error(rule, at, message, hint);
        }
    }

    /** Warnings tell of things without use; what a faulty spec leaves without use may be used once it is mended. */
    void warning(SourceLocation at, String message, String hint) {
        if (known.isEmpty()) {
            findings.warning(rule, at, message, hint);
        }
    }

    /** For findings in another file, which is read by {@link org.ipai.connectors.generator.spec.SourceText}. */
    Findings findings() {
        return findings;
    }
}
