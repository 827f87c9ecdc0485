package org.ipai.connectors.runtime.lake;

import org.jspecify.annotations.Nullable;

/** The lake cannot do what was asked. The message names the place and the way out. */
public class LakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LakeException(String message) {
        super(message);
    }

    public LakeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
