package org.ipai.connectors.runtime.control;

import org.jspecify.annotations.Nullable;

/** The control plane cannot do what it was asked; the message says why and what to do, and holds no secret. */
public sealed class ControlPlaneException extends RuntimeException permits LeaseHeldException, LeaseLostException {

    private static final long serialVersionUID = 1L;

    ControlPlaneException(String message) {
        super(message);
    }

    ControlPlaneException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
