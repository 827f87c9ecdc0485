package org.ipai.connectors.runtime.connector;

/** How a configuration value's text is read. */
public enum ConfigType {
    STRING,
    INTEGER,
    BOOLEAN,
    /** ISO-8601 instant in UTC, such as {@code 2024-01-01T00:00:00Z}. */
    INSTANT,
    /** Never printed, logged or put into a URL. */
    SECRET
}
