package org.ipai.connectors.runtime.lake;

import org.apache.iceberg.exceptions.CleanableFailure;

/** A {@link CommitGuard} has refused a change, which has certainly not been made; its files may go. */
public final class RefusedCommitException extends LakeException implements CleanableFailure {

    private static final long serialVersionUID = 1L;

    RefusedCommitException(RuntimeException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
