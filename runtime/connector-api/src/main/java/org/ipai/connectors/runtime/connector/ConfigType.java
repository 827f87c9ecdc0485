package org.ipai.connectors.runtime.connector;

/** How a configuration value's text is read. */
public enum ConfigType {
    STRING,
    INTEGER,
    BOOLEAN,
    /** ISO-8601 instant in UTC, such as {@code 2024-01-01T00:00:00Z}. */
    INSTANT,
    /** ISO-8601 date, such as {@code 2024-01-01}. */
    DATE,
    /** Never printed, logged or put into a URL. */
    SECRET,
    /** Texts as a JSON array, or separated by commas or line breaks. */
    STRING_LIST,
    /** Secrets, written like a {@link #STRING_LIST}. */
    SECRET_LIST;

    /** Whether values must not be shown. */
    public boolean isSecret() {
        return this == SECRET || this == SECRET_LIST;
    }

    /** Whether there may be several values. */
    public boolean isList() {
        return this == STRING_LIST || this == SECRET_LIST;
    }
}
