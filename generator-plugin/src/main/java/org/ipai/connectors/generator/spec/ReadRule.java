package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.Rule;

/** What a spec file must be to be read, and what the language's schema asks. */
public enum ReadRule implements Rule {
    FILE_UNREADABLE("IPAI-FILE-UNREADABLE", "A spec is a file that can be read."),
    FILE_TOO_LARGE("IPAI-FILE-TOO-LARGE", "Specs are written by people; a huge file is a mistake or an attack."),
    FILE_ENCODING("IPAI-FILE-ENCODING", "Specs are UTF-8, so that they mean the same everywhere."),
    FILE_CHARACTER(
            "IPAI-FILE-CHARACTER", "Control and direction characters make a file look different from what it says."),
    YAML_SYNTAX("IPAI-YAML-SYNTAX", "Only well-formed YAML can be read."),
    YAML_EMPTY("IPAI-YAML-EMPTY", "An empty spec describes no connector."),
    YAML_DUPLICATE("IPAI-YAML-DUPLICATE", "Of two entries with the same name one would silently be lost."),
    YAML_FEATURE(
            "IPAI-YAML-FEATURE",
            "Aliases, tags and several documents make a spec harder to read and can make a small file huge."),
    FRAGMENT_UNKNOWN("IPAI-FRAGMENT-UNKNOWN", "What is used must be written somewhere, and in one place."),
    FRAGMENT_CYCLE("IPAI-FRAGMENT-CYCLE", "Fragments that use each other never end."),
    FRAGMENT_PARAMETER("IPAI-FRAGMENT-PARAMETER", "A fragment is given what it declares, in the type it declares."),
    FRAGMENT_SHAPE("IPAI-FRAGMENT-SHAPE", "A block can only be completed by a block."),
    FRAGMENT_UNUSED("IPAI-FRAGMENT-UNUSED", "What nothing uses is a leftover, or a name misspelt elsewhere."),
    FRAGMENT_TOO_LARGE("IPAI-FRAGMENT-TOO-LARGE", "Fragments in fragments can make a small file huge."),
    UNKNOWN_PROPERTY("IPAI-SPEC-UNKNOWN-PROPERTY", "An unknown property would silently do nothing."),
    MISSING_PROPERTY("IPAI-SPEC-MISSING-PROPERTY", "What is required cannot be guessed."),
    WRONG_TYPE("IPAI-SPEC-TYPE", "A value of another type would be read as something else than was meant."),
    WRONG_VALUE("IPAI-SPEC-VALUE", "Values and names keep to what tables, jobs and classes can be named after.");

    private final String id;
    private final String rationale;

    ReadRule(String id, String rationale) {
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
