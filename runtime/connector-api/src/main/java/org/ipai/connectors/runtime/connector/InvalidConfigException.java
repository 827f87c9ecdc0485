package org.ipai.connectors.runtime.connector;

import java.util.List;

/** A connection's configuration does not fit its connector; carries every fault found, each with its remedy. */
public final class InvalidConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public InvalidConfigException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
