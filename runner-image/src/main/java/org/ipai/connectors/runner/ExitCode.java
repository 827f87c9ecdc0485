package org.ipai.connectors.runner;

import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.control.LeaseHeldException;
import org.ipai.connectors.runtime.control.RunStatus;

/** What the process's exit code means; documented in {@code docs/runner.md}. */
enum ExitCode {
    SUCCEEDED(0),
    /** A fault of this program or of the machine: disk, lakehouse, control plane. */
    FAILED(1),
    /** The command line is wrong; the code picocli uses. */
    USAGE(2),
    /** Configuration or credentials are wrong; trying again will not help. */
    CONFIGURATION(3),
    /** Some slices could not be read; everything else has landed. Only with {@code --fail-on-gaps}, else 0. */
    GAPS(4),
    /** The provider's quota is used up; run again after the time the report names. */
    DEFERRED(5),
    /** All has landed, but some records could not be typed, or rules are broken. Only if asked for, else 0. */
    UNSOUND(6),
    /** Another run is busy with a stream; all else that this one was to do has landed. */
    BUSY(7),
    /** SIGTERM or SIGINT ended it before it was done; what it had read has landed, run it again. */
    INTERRUPTED(8);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ExitCode of(RunStatus status, GapPolicy gaps) {
        return switch (status) {
            case SUCCEEDED -> SUCCEEDED;
            case SUCCEEDED_WITH_GAPS -> gaps == GapPolicy.FAIL ? GAPS : SUCCEEDED;
            case BUSY -> BUSY;
            case DEFERRED -> DEFERRED;
            case INTERRUPTED -> INTERRUPTED;
            default -> FAILED;
        };
    }

    /** What ends a command with an exception. */
    static ExitCode of(Exception exception) {
        if (exception instanceof LeaseHeldException) {
            return BUSY;
        }
        boolean isUserFault = exception instanceof UserException || exception instanceof InvalidConfigException;
        return isUserFault ? CONFIGURATION : FAILED;
    }

    /** Whether gaps alone make the exit code non-zero. */
    enum GapPolicy {
        FAIL,
        ACCEPT
    }
}
