package org.ipai.connectors.runtime.sync;

/** Extracted pages could not be landed: the disk, the lakehouse or the control plane failed. */
public final class LandingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LandingException(Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
