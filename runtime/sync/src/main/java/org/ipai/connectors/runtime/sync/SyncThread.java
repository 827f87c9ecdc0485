package org.ipai.connectors.runtime.sync;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.ipai.connectors.runtime.extract.StopRequest;

/**
 * The thread that a sync has to itself. Only the calling thread, which waits for it, can be interrupted by others, and that asks the
 * sync to stop: an interrupt of the thread that writes would close the file under its hands and keep it from the database.
 */
final class SyncThread {

    private SyncThread() {}

    /**
     * Runs work on such a thread and returns what it yields, or throws what it throws. If the calling thread is interrupted
     * before or meanwhile, the work is asked to stop and waited for all the same; the thread is interrupted again afterwards.
     */
    static <T> T run(Supplier<T> work, StopRequest stop) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "sync");
        thread.setDaemon(true);
        boolean wasInterrupted = Thread.interrupted();
        if (wasInterrupted) {
            stop.request();
        }
        thread.start();
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                    stop.request();
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What the work threw; it can throw nothing that is checked. */
    private static RuntimeException unchecked(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    }
}
