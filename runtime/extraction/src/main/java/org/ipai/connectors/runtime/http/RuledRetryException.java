package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.time.Duration;

/** An error rule wants the page requested again after a wait. */
final class RuledRetryException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Duration pause;

    RuledRetryException(Duration pause) {
        super("an error rule asks for another attempt");
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
