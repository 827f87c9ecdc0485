package org.ipai.connectors.runtime.sync;

/** Told how a sync goes on. Called by one thread at a time; must not block. */
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

    /** A stream's sync begins; {@code progress} goes on counting until it ends. */
    default void streamStarted(StreamProgress progress) {}

    default void streamFinished(StreamReport report) {}

    /** Gold is being brought up to date. */
    default void goldStarted() {}
}
