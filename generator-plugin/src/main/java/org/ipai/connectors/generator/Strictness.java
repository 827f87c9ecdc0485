package org.ipai.connectors.generator;

import org.ipai.connectors.generator.finding.Findings;

/** Which findings stand in the way. */
public enum Strictness {
    /** Errors. */
    LENIENT,
    /** Errors and warnings. */
    STRICT;

    /** Whether any of the findings stands in the way. */
    public boolean refuses(Findings findings) {
        return this == STRICT ? !findings.sorted().isEmpty() : findings.hasErrors();
    }
}
