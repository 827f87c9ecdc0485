package org.ipai.connectors.runner.airbyte;

import java.util.Locale;
import org.ipai.connectors.runtime.http.FailureReason;

/** Who can do something about a failure, as the protocol's {@code failure_type} says it. */
enum FailureType {
    /** The user: configuration, catalog, state or permissions. */
    CONFIG_ERROR,
    /** Nobody; trying again may help. */
    TRANSIENT_ERROR,
    /** Whoever maintains the connector. */
    SYSTEM_ERROR;

    static FailureType of(FailureReason reason) {
        return switch (reason) {
            case NOT_FOUND, FORBIDDEN, REJECTED, INVALID_REQUEST, FOREIGN_URL, SKIPPED -> CONFIG_ERROR;
            case UNAVAILABLE, INVALID_RESPONSE -> TRANSIENT_ERROR;
            case RESPONSE_TOO_LARGE, REDIRECT_LOOP, PAGINATION_LOOP, LISTING_TOO_LONG, HOOK_FAILED -> SYSTEM_ERROR;
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
