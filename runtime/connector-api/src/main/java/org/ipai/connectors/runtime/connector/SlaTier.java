package org.ipai.connectors.runtime.connector;

/** How soon a late or failed sync matters; schedules, retries and alerts derive from it. */
public enum SlaTier {
    CRITICAL,
    STANDARD,
    BEST_EFFORT
}
