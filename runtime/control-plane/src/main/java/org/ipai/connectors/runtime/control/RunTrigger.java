package org.ipai.connectors.runtime.control;

/** What started a run. */
public enum RunTrigger {
    MANUAL,
    SCHEDULED,
    /** Continues a run that failed or was deferred. */
    RETRY
}
