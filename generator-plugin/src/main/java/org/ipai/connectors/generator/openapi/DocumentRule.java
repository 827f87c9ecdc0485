package org.ipai.connectors.generator.openapi;

import org.ipai.connectors.generator.finding.Rule;

/** What a provider's document must be for a connector to be built on it. */
public enum DocumentRule implements Rule {
    UNREADABLE(
            "IPAI-DOCUMENT-UNREADABLE",
            "Types come from the provider's document, so it must be there and well-formed."),
    FORMAT(
            "IPAI-DOCUMENT-FORMAT",
            "OpenAPI 3.0 and 3.1 and Google Discovery say enough about types in a way that is understood here."),
    UNKNOWN_OPERATION("IPAI-OPERATION-UNKNOWN", "A stream can only call what the provider documents."),
    NOT_A_READ("IPAI-OPERATION-NOT-READ", "Connectors read; a PUT, PATCH or DELETE changes data at the provider."),
    NO_JSON_RESPONSE("IPAI-OPERATION-NO-JSON", "Without a schema for the successful response there are no types."),
    DANGLING_REFERENCE("IPAI-DOCUMENT-REF-DANGLING", "A reference to nothing has no type."),
    FOREIGN_REFERENCE(
            "IPAI-DOCUMENT-REF-FOREIGN", "A locked document stands alone: builds are offline and reproducible."),
    CYCLIC_REFERENCE("IPAI-DOCUMENT-REF-CYCLE", "A schema that is defined as itself has no type."),
    MALFORMED(
            "IPAI-DOCUMENT-MALFORMED",
            "A part that does not have the form its format prescribes cannot be understood.");

    private final String id;
    private final String rationale;

    DocumentRule(String id, String rationale) {
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
