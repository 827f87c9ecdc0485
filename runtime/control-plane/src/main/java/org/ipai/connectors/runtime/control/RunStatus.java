package org.ipai.connectors.runtime.control;

/** How far a run, or a stream's part of it, has come. */
public enum RunStatus {
    RUNNING,
    SUCCEEDED,
    /** Everything but the slices that {@link Gaps} lists. */
    SUCCEEDED_WITH_GAPS,
    /** Everything but streams that another run was busy with. */
    BUSY,
    /** The provider's quota is used up; the rest follows later. */
    DEFERRED,
    /** It was asked to end early; what it had read has landed, the rest follows later. */
    INTERRUPTED,
    FAILED,
    /** A stream that was not begun, since one it needs failed. */
    SKIPPED
}
