package org.ipai.connectors.runtime.key;

/** A private key that cannot be used; its message says why and what to do, and holds nothing of the key. */
public final class InvalidKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidKeyException(String message) {
        super(message);
    }

    /** {@link #getMessage()}, which never is null here. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
