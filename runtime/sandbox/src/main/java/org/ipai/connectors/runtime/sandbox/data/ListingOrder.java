package org.ipai.connectors.runtime.sandbox.data;

/** The order in which a slice's records are listed. */
public enum ListingOrder {
    /** By primary key, which is by creation. */
    IDENTITY_ASCENDING,
    IDENTITY_DESCENDING,
    CURSOR_ASCENDING,
    CURSOR_DESCENDING;

    boolean isByCursor() {
        return this == CURSOR_ASCENDING || this == CURSOR_DESCENDING;
    }

    boolean isDescending() {
        return this == IDENTITY_DESCENDING || this == CURSOR_DESCENDING;
    }
}
