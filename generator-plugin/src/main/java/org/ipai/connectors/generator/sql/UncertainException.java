package org.ipai.connectors.generator.sql;

/** The query says something whose meaning for names is not known here. Ends the check; never leaves this package. */
final class UncertainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncertainException() {
        super("not understood", null, false, false);
    }
}
