package org.ipai.connectors.generator.spec;

import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One way of a choice.
 *
 * @param at the entry
 * @param when condition under which it is taken, or null
 * @param kinds names of the kinds the entry holds; one unless it is faulty
 * @param auth the first of them
 */
public record AuthBranchSpec(SourceLocation at, @Nullable Text when, List<Text> kinds, AuthSpec auth) {

    public AuthBranchSpec {
        kinds = List.copyOf(kinds);
    }
}
