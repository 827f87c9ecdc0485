package org.ipai.connectors.runtime.http;

import java.io.IOException;

/** The source answered with a status that says "not now". */
final class TransientStatusException extends IOException {

    private static final long serialVersionUID = 1L;

    TransientStatusException(String message) {
        super(message);
    }
}
