package org.ipai.connectors.runtime.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Asks for an early end: nothing more is requested from the provider, and what has been read is made durable. Unlike an interrupt
 * it disturbs nobody who is writing: an interrupted thread's open file is closed under its hands.
 */
public final class StopRequest {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean isRequested;

    /** What a request sets going, until it is closed. */
    public interface Registration extends AutoCloseable {

        @Override
        void close();
    }

    /** Asks. By any thread, at any time; once is enough. */
    public void request() {
        List<Runnable> due;
        synchronized (this) {
            due = isRequested ? List.of() : List.copyOf(actions);
            isRequested = true;
        }
        due.forEach(Runnable::run);
    }

    public synchronized boolean isRequested() {
        return isRequested;
    }

    /** Runs an action on the thread that asks; at once if that has happened. */
    public Registration onRequest(Runnable action) {
        boolean isLate;
        synchronized (this) {
            isLate = isRequested;
            actions.add(action);
        }
        if (isLate) {
            action.run();
        }
        return () -> remove(action);
    }

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }
}
