package org.ipai.connectors.runtime.sandbox;

import java.util.Map;

/** A request that is answered with an error status. */
final class RefusedException extends RuntimeException {

    private final int status;
    private final transient Map<String, String> headers;

    RefusedException(int status, String message) {
        this(status, message, Map.of());
    }

    RefusedException(int status, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.headers = headers;
    }

    Answer answer() {
        Answer answer = Answer.error(status, String.valueOf(getMessage()));
        headers.forEach(answer::with);
        return answer;
    }
}
