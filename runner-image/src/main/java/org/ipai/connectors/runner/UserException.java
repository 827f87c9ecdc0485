package org.ipai.connectors.runner;

/** Something the user can put right; the message says what is wrong and what to do. */
final class UserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UserException(String message) {
        super(message);
    }

    UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
