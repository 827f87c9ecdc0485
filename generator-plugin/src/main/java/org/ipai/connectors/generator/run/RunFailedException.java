package org.ipai.connectors.generator.run;

/** A connector could not be run at all; the message says why. */
public final class RunFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public RunFailedException(String message) {
        super(message);
    }
}
