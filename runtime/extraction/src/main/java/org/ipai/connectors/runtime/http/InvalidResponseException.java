package org.ipai.connectors.runtime.http;

import java.io.IOException;

/** A body is not what was asked for; taken as passing, so that the page is requested again. */
public final class InvalidResponseException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault of a body.
     *
     * @param problem what is wrong, continuing "the response"
     */
    public InvalidResponseException(String problem) {
        super(problem);
    }
}
