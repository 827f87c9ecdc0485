package org.ipai.connectors.runner.airbyte;

import java.io.IOException;

/** Nobody reads the messages any more. */
final class OutputClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputClosedException(IOException cause) {
        super(
                "stdout cannot be written to (" + cause.getMessage()
                        + "); what was read since the last state that arrived is read again next time",
                cause);
    }
}
