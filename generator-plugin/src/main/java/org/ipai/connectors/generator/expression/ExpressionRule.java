package org.ipai.connectors.generator.expression;

import org.ipai.connectors.generator.finding.Rule;

/** What an expression must be. */
public enum ExpressionRule implements Rule {
    SYNTAX("IPAI-EXPRESSION-SYNTAX", "Expressions are CEL, the Common Expression Language."),
    UNKNOWN_NAME("IPAI-EXPRESSION-UNKNOWN", "A name that nothing declares has no value."),
    WRONG_TYPE("IPAI-EXPRESSION-TYPE", "A value of the wrong type is found at build time, not in a sync at night."),
    UNSUPPORTED("IPAI-EXPRESSION-UNSUPPORTED", "Expressions become Java; only what is translated can be used."),
    SECRET(
            "IPAI-EXPRESSION-SECRET",
            "A secret in a URL or header value ends up in logs; only authentication sends it."),
    MAY_BE_MISSING("IPAI-EXPRESSION-MISSING", "A value that may be missing cannot be part of a text.");

    private final String id;
    private final String rationale;

    ExpressionRule(String id, String rationale) {
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
