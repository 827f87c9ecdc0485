package org.ipai.connectors.runtime.sync;

import java.util.UUID;

/** Told how a sync goes on. Called by one thread, not the one that asked for the sync, but for {@link #begin}; must not block. */
public interface SyncListener {

    /** Hears everything and does nothing. */
    SyncListener SILENT = new SyncListener() {};

    /**
     * Another run is waited for.
     *
     * @param resource the stream that it is busy with, or another thing in parentheses
     * @param holder who it is and since when
     */
    default void waiting(String resource, String holder) {}

    /** The run has its row in the control plane and is going to read. */
    default void runStarted(UUID run) {}

    /** A stream's sync begins; {@code progress} goes on counting until it ends. */
    default void streamStarted(StreamProgress progress) {}

    default void streamFinished(StreamReport report) {}

    /** A step begins; what is returned hears how it ends. Called by any thread, several steps may be under way. */
    default StepListener begin(SyncStep step) {
        return StepListener.SILENT;
    }

    /** Gold is being brought up to date. */
    default void goldStarted() {}
}
