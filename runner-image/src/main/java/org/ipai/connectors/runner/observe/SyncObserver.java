package org.ipai.connectors.runner.observe;

import java.time.Instant;
import java.util.Map;
import org.ipai.connectors.runtime.http.FetchListener;
import org.ipai.connectors.runtime.sync.SyncListener;
import org.ipai.connectors.runtime.sync.SyncReport;

/** Watches one sync, from before it is configured until the process ends. None of its own troubles may disturb the sync. */
public interface SyncObserver extends SyncListener, FetchListener, AutoCloseable {

    /** When earlier runs last succeeded: by stream, and the whole under the empty name. */
    default void earlierSuccesses(Map<String, Instant> times) {}

    /** The sync is over; not called where it could not begin. */
    default void reported(SyncReport report) {}

    /** The command is over. */
    default void ended(int exitCode) {}

    /** Hands over what was seen. */
    @Override
    void close();
}
