package org.ipai.connectors.runtime.http;

import org.jspecify.annotations.Nullable;

/** The source as a whole cannot be used: wrong credentials, wrong host, no TLS. Reading other slices would fail too. */
public final class SourceAccessException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * A failure of the whole source.
     *
     * @param message what is wrong, no secrets
     * @param remedy what to do
     */
    public SourceAccessException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** {@link #getMessage()}, which never is null here. */
    public String message() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
