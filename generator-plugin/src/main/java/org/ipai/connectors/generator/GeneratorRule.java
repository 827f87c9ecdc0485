package org.ipai.connectors.generator;

import org.ipai.connectors.generator.finding.Rule;

/** What must hold of a folder of specs. */
public enum GeneratorRule implements Rule {
    NO_SPECS("IPAI-SPECS-NONE", "Without specs there is nothing to generate."),
    MISNAMED("IPAI-SPEC-MISNAMED", "A spec is found by its name, so a misspelt one would be left out silently."),
    CLASH("IPAI-SOURCE-TYPE-TAKEN", "The source type names the package, tables and jobs of one connector."),
    NAME_TAKEN(
            "IPAI-NAME-TAKEN",
            "All connectors of a project fill one database, in which each name stands for one thing."),
    HOOK_TAKEN("IPAI-HOOK-TAKEN", "All hooks of a project are compiled together, so each class stands in one file."),
    SUPPRESS_UNKNOWN(
            "IPAI-SUPPRESS-UNKNOWN", "A suppression names a warning that there is, of a stream that there is."),
    SUPPRESS_ERROR("IPAI-SUPPRESS-ERROR", "What is wrong cannot be generated, whatever the reason."),
    SUPPRESS_UNUSED("IPAI-SUPPRESS-UNUSED", "A suppression that is no longer needed would hide the next warning."),
    LOCK_NOTHING("IPAI-LOCK-NOTHING", "Only what a provider publishes can be locked."),
    INCONSISTENT("IPAI-GENERATOR-INCONSISTENT", "Generated code must compile.");

    private final String id;
    private final String rationale;

    GeneratorRule(String id, String rationale) {
        this.id = id;
        this.rationale = rationale;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String rationale() {
        return rationale;
    }
}
