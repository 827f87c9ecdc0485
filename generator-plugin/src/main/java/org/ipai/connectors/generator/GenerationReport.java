package org.ipai.connectors.generator;

import java.util.List;
import org.ipai.connectors.generator.finding.Finding;

/**
 * What a generation came to.
 *
 * @param connectors what became of each, in order, the removed ones last
 * @param findings of the connectors that were not up to date
 * @param failed whether findings stood in the way of any
 */
public record GenerationReport(List<ConnectorOutcome> connectors, List<Finding> findings, boolean failed) {

    public GenerationReport {
        connectors = List.copyOf(connectors);
        findings = List.copyOf(findings);
    }
}
