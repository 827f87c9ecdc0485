package org.ipai.connectors.runtime.connector;

/** How much of a stream a sync reads. */
public enum SyncMode {
    /** Everything, whatever the state says. */
    FULL_REFRESH,
    /** What is new or changed since the state's cursor. */
    INCREMENTAL
}
