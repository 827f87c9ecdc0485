package org.ipai.connectors.generator.draft;

import org.ipai.connectors.generator.finding.Rule;

/** What a draft needs. */
public enum DraftRule implements Rule {
    SOURCE_TYPE("IPAI-DRAFT-SOURCE-TYPE", "The connector's name is part of every table, job and class name."),
    NO_LISTINGS("IPAI-DRAFT-NO-LISTINGS", "Streams are made of operations that list records."),
    NO_SERVER("IPAI-DRAFT-NO-SERVER", "Requests need an address."),
    SPEC_LAYOUT("IPAI-DRAFT-SPEC-LAYOUT", "Lines are added to a spec; none that is there is changed."),
    NOTHING_FITS("IPAI-DRAFT-INVALID", "A draft is written only if it validates.");

    private final String id;
    private final String rationale;

    DraftRule(String id, String rationale) {
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
