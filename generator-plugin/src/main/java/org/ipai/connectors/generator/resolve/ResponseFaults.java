package org.ipai.connectors.generator.resolve;

import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;

/**
 * Tells where records cannot be built from an operation's response.
 *
 * @param operation id
 */
record ResponseFaults(String operation, Findings findings) {

    /** Reports what the response holds or lacks; there is no record then. */
    Optional<ApiType.ObjectOf> report(Text place, String problem, String hint) {
        findings.error(ResolveRule.RECORD_PARTS, place.at(), "the response of '" + operation + "' " + problem, hint);
        return Optional.empty();
    }

    /** Follows paths through the response. */
    BodyPath paths() {
        return new BodyPath(ResolveRule.RECORD_PARTS, "the response of '" + operation + "'", findings);
    }
}
