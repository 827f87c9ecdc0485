package org.ipai.connectors.generator;

import java.util.List;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.SuppressedFinding;

/**
 * What a validation came to.
 *
 * @param findings everything that is wrong, in order of place
 * @param suppressed what the specs accept, in order of place
 * @param unchanged connectors that were clean before and have not changed since; they were not checked again
 */
public record ValidationReport(List<Finding> findings, List<SuppressedFinding> suppressed, List<String> unchanged) {

    public ValidationReport {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        unchanged = List.copyOf(unchanged);
    }
}
