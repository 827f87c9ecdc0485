package org.ipai.connectors.generator;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.draft.DraftedSpec;
import org.ipai.connectors.generator.finding.Finding;

/**
 * What drafting did.
 *
 * @param spec the spec's file
 * @param drafted what was drafted; empty if nothing was, for which findings tell the reason
 * @param findings what is wrong with the document or with a spec that was there before
 */
public record DraftReport(Path spec, Optional<DraftedSpec> drafted, List<Finding> findings) {

    public DraftReport {
        findings = List.copyOf(findings);
    }
}
