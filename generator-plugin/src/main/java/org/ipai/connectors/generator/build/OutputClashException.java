package org.ipai.connectors.generator.build;

/** Two connectors would write the same file, which happens when two specs have the same source type. */
public final class OutputClashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String other;

    OutputClashException(String connector, String other, String file) {
        super("connectors '" + connector + "' and '" + other + "' would both write " + file);
        this.other = other;
    }

    /** The connector that has the file already. */
    public String other() {
        return other;
    }
}
