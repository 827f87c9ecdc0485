package org.ipai.connectors.runtime.http;

/** A page cannot be had, and asking again would not help; other pages of the source may still be. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final String remedy;

    /**
     * A final failure.
     *
     * @param reason kind of the failure
     * @param message what is wrong, no secrets
     * @param remedy what to do
     */
    public FetchException(FailureReason reason, String message, String remedy) {
        super(message);
        this.reason = reason;
        this.remedy = remedy;
    }

    public FailureReason reason() {
        return reason;
    }

    /** {@link #getMessage()}, which never is null here. */
    public String message() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
