package org.ipai.connectors.generator.finding;

/** Something a spec must keep. Implemented by enums, one constant a rule. */
public interface Rule {

    /** Stable id that people may search for and suppress by, such as {@code IPAI-CURSOR-UNUSED}. */
    String id();

    /** Why the rule exists, in one sentence. */
    String rationale();
}
