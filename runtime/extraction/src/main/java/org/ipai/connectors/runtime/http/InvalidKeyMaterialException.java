package org.ipai.connectors.runtime.http;

/** A configured key cannot be used; its message names the config field and holds nothing of the key. */
final class InvalidKeyMaterialException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidKeyMaterialException(String message) {
        super(message);
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
