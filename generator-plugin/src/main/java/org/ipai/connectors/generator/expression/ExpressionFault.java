package org.ipai.connectors.generator.expression;

/** Ends the reading of one expression; becomes a finding. */
final class ExpressionFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ExpressionRule rule;
    private final int offset;
    private final String explanation;
    private final String hint;

    /**
     * @param offset code points from the expression's start
     */
    ExpressionFault(ExpressionRule rule, int offset, String message, String hint) {
        super(message);
        this.explanation = message;
        this.rule = rule;
        this.offset = offset;
        this.hint = hint;
    }

    ExpressionRule rule() {
        return rule;
    }

    int offset() {
        return offset;
    }

    String explanation() {
        return explanation;
    }

    String hint() {
        return hint;
    }
}
