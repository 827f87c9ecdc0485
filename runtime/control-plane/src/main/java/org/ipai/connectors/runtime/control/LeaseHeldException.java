package org.ipai.connectors.runtime.control;

/** A lease cannot be had, since another process holds it. */
public final class LeaseHeldException extends ControlPlaneException {

    private static final long serialVersionUID = 1L;

    private final String holder;

    LeaseHeldException(String resource, String holder) {
        super("another run holds " + resource + ": " + holder + "; wait until it has ended, or end it, and run again");
        this.holder = holder;
    }

    /** Who holds it and since when, for people. */
    public String holder() {
        return holder;
    }
}
