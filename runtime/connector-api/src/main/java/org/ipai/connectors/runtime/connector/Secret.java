package org.ipai.connectors.runtime.connector;

/** A value that must not be printed. Its text leaves this class only through {@link #reveal()}. */
public final class Secret {

    private final String value;
    private final String origin;

    private Secret(String value, String origin) {
        this.value = value;
        this.origin = origin;
    }

    public static Secret of(String value) {
        return new Secret(value, "the connection's secret");
    }

    /** A config field's value, which messages can refer to by the field's name. */
    public static Secret ofConfig(String field, String value) {
        return new Secret(value, "config '" + field + "'");
    }

    /** The text itself, for an authenticator to put on the wire. */
    public String reveal() {
        return value;
    }

    /** Where it came from, for messages: {@code config 'token'}. */
    public String origin() {
        return origin;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
