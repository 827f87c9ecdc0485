package org.ipai.connectors.runtime.http;

/** A recording has no answer to a request. */
final class NotRecordedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRecordedException(String message) {
        super(message);
    }

    SourceAccessException access() {
        return new SourceAccessException(
                String.valueOf(getMessage()),
                "replay with the configuration, the streams and the state that it was recorded with, or record anew",
                null);
    }
}
