package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.LeaseHeldException;
import org.ipai.connectors.runtime.control.Worker;

/** Takes the leases of one run, waiting for other runs as the run was told to. */
final class Leases {

    /** What the gold views of a connection are changed under. */
    static final String GOLD_VIEWS = "(gold views)";

    private final Worker worker;
    private final long connectionId;
    private final SyncRequest request;
    private final Overlap overlap;
    private final SyncListener listener;

    Leases(Worker worker, long connectionId, SyncRequest request, Overlap overlap, SyncListener listener) {
        this.worker = worker;
        this.connectionId = connectionId;
        this.request = request;
        this.overlap = overlap;
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

    private Lease take(String resource, Duration wait) throws InterruptedException {
        return worker.acquire(connectionId, resource, wait, held -> listener.waiting(resource, held.holder()));
    }
}
