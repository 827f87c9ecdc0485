package org.ipai.connectors.runtime.gold;

import org.jspecify.annotations.Nullable;

/** Gold cannot be loaded or a view not made; the message says why and what to do, and holds no secret. */
public final class GoldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GoldException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
