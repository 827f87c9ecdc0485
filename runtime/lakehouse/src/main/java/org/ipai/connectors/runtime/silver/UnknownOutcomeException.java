package org.ipai.connectors.runtime.silver;

import java.util.UUID;
import org.ipai.connectors.runtime.lake.LakeException;

/**
 * The database went away while a checkpoint was being committed: it may or may not have become part of the table. Nothing was
 * removed. Ask for the checkpoint again once the database answers, and only then decide whether to repeat it.
 */
public final class UnknownOutcomeException extends LakeException {

    private static final long serialVersionUID = 1L;

    UnknownOutcomeException(String table, UUID checkpointId, Throwable cause) {
        super(
                "it is not known whether checkpoint " + checkpointId + " was committed to " + table + ": "
                        + cause.getMessage() + "; the next sync looks it up and repeats it if need be",
                cause);
    }
}
