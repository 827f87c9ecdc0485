package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.LeaseHeldException;
import org.ipai.connectors.runtime.control.Worker;
import org.ipai.connectors.runtime.extract.StopRequest;

/** Takes the leases of one run, waiting for other runs as the run was told to. */
final class Leases {

    /** What the gold views of a connection are changed under. */
    static final String GOLD_VIEWS = "(gold views)";

    private final Worker worker;
    private final long connectionId;
    private final SyncRequest request;
    private final Overlap overlap;
    private final StopRequest stop;
    private final SyncListener listener;

    Leases(
            Worker worker,
            long connectionId,
            SyncRequest request,
            SyncSettings settings,
            StopRequest stop,
            SyncListener listener) {
        this.stop = stop;
        this.worker = worker;
        this.connectionId = connectionId;
        this.request = request;
        this.overlap = settings.overlap();
        this.listener = listener;
    }

    /**
     * The lease of a stream.
     *
     * @throws LeaseHeldException if another run holds it, and still does after as long as this run waits
     */
    Lease ofStream(String stream) throws InterruptedException {
        boolean waits = overlap.ifRunning() == Overlap.IfRunning.WAIT || !isSelected(stream);
        return take(stream, waits ? overlap.waitAtMost() : Duration.ZERO);
    }

    /** Whether the stream is read for its own sake, not only because another needs it. */
    private boolean isSelected(String stream) {
        return request.streams().isEmpty() || request.streams().contains(stream);
    }

    /** The lease of the gold views, which others hold for a moment only. */
    Lease ofGoldViews() throws InterruptedException {
        return take(GOLD_VIEWS, overlap.waitAtMost());
    }

    /** A run that is told to end waits for nobody. */
    private Lease take(String resource, Duration wait) throws InterruptedException {
        Interruption interruption = new Interruption(Thread.currentThread());
        StopRequest.Registration registration = stop.onRequest(interruption::interrupt);
        Lease lease;
        try {
            lease = worker.acquire(connectionId, resource, wait, held -> listener.waiting(resource, held.holder()));
        } finally {
            registration.close();
            interruption.end();
        }
        if (stop.isRequested()) {
            lease.close();
            throw new InterruptedException("told to end");
        }
        return lease;
    }

    /** Interrupts a thread as long as it waits and never after, for an interrupt closes files that are being written. */
    private static final class Interruption {

        private final Thread waiting;
        private boolean hasEnded;

        Interruption(Thread waiting) {
            this.waiting = waiting;
        }

        synchronized void interrupt() {
            if (!hasEnded) {
                waiting.interrupt();
            }
        }

        /** Called by the thread itself, which goes on without the interrupt whatever came of its wait. */
        synchronized void end() {
            hasEnded = true;
            Thread.interrupted();
        }
    }
}
