package org.ipai.connectors.runtime.connector;

/** How requests are signed. */
public sealed interface Authentication {

    /** Requests are sent as they are. */
    record None() implements Authentication {}

    /** {@code Authorization: Bearer <token>}. */
    record Bearer(Secret token) implements Authentication {}
}
