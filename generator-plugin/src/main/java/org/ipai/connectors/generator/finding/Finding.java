package org.ipai.connectors.generator.finding;

/**
 * One thing that is wrong with a spec.
 *
 * @param severity what it means for the build
 * @param rule stable id of the rule, such as {@code IPAI-CURSOR-UNUSED}
 * @param location where
 * @param message what is wrong
 * @param hint what to do
 */
public record Finding(Severity severity, String rule, SourceLocation location, String message, String hint) {

    /** {@code file:line:column: what is wrong; what to do}, and where it is used if it is in a fragment. */
    @Override
    public String toString() {
        String use = location.usedAt() == null ? "" : " (used at " + location.inSpec() + ")";
        return location + ": " + message + "; " + hint + use;
    }
}
