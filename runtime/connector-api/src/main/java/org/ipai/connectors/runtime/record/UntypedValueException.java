package org.ipai.connectors.runtime.record;

import org.jspecify.annotations.Nullable;

/** A JSON value does not fit the type its field is documented with. Carries no stack trace: it names data, not code. */
public final class UntypedValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String path;
    private final String reason;

    UntypedValueException(@Nullable String path, String reason) {
        super(path == null ? reason : path + ": " + reason, null, false, false);
        this.path = path;
        this.reason = reason;
    }

    /** The same fault, found at a column. */
    UntypedValueException at(String columnPath) {
        return path == null ? new UntypedValueException(columnPath, reason) : this;
    }

    /** Dotted column path, or empty if the fault is the record's as a whole. */
    public String path() {
        return path == null ? "" : path;
    }

    /** What was expected and what was found. */
    public String reason() {
        return reason;
    }
}
