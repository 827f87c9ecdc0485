package org.ipai.connectors.runner.airbyte;

/** A command of the protocol cannot go on; the message names the place and the way out, and no secret. */
final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureType type;

    ProtocolException(FailureType type, String message) {
        super(message);
        this.type = type;
    }

    static ProtocolException ofConfig(String message) {
        return new ProtocolException(FailureType.CONFIG_ERROR, message);
    }

    FailureType type() {
        return type;
    }

    /** {@link #getMessage()}, which never is null here. */
    String message() {
        return String.valueOf(getMessage());
    }
}
