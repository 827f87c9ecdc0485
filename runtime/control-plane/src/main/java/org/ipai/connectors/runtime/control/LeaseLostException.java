package org.ipai.connectors.runtime.control;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lease was taken over: nothing may be written under it any more, and the run must end. */
public final class LeaseLostException extends ControlPlaneException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String resource) {
        super(
                "this process was given up for dead, since it was paused or cut off from the database, and its right to write "
                        + resource
                        + " has ended; nothing was written since, the next run continues from the last checkpoint");
    }

    /** The loss that lies at the bottom of a fault, if that is what it comes from. */
    public static Optional<LeaseLostException> in(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof LeaseLostException lost) {
                return Optional.of(lost);
            }
        }
        return Optional.empty();
    }
}
