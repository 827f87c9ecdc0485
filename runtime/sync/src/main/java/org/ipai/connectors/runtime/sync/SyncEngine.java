package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.RunTrigger;
import org.ipai.connectors.runtime.control.Worker;
import org.ipai.connectors.runtime.extract.StopRequest;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.gold.Gold;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;

/** Runs syncs of connections, from state to gold. */
public final class SyncEngine {

    private final ControlPlane control;
    private final Lakehouse lakehouse;
    private final StreamExtractor extractor;
    private final GoldRefresh gold;
    private final SyncSettings settings;

    /**
     * An engine on open resources, which stay the caller's to close.
     *
     * @param extractor bound to the source that requests will name
     */
    public SyncEngine(
            ControlPlane control, Lakehouse lakehouse, Gold gold, StreamExtractor extractor, SyncSettings settings) {
        this.control = control;
        this.lakehouse = lakehouse;
        this.gold = new GoldRefresh(lakehouse, gold);
        this.extractor = extractor;
        this.settings = settings;
    }

    /**
     * Runs a sync. However it ends, what could be read has landed and the run's row says how it went. An interrupt of the calling
     * thread asks for an end in order, as the extractor's {@link StopRequest} does, but of this sync alone; the thread is
     * interrupted again when this returns. Listeners are called by a thread of the sync's own.
     *
     * @throws InvalidConfigException if a selected stream does not exist, or another connection has the tables
     * @throws org.ipai.connectors.runtime.control.ControlPlaneException if the control plane cannot be used
     */
    public SyncReport run(SyncRequest request, SyncListener listener) {
        StopRequest stop = new StopRequest();
        StopRequest.Registration ofAll = extractor.stop().onRequest(stop::request);
        try (ofAll) {
            return SyncThread.run(() -> run(request, listener, extractor.stoppedBy(stop)), stop);
        }
    }

    private SyncReport run(SyncRequest request, SyncListener listener, StreamExtractor stoppable) {
        List<SourceStream> streams = StreamOrder.of(request.source().streams(), request.streams(), request.parents());
        requireTablesOfItsOwn(request);
        long connection = control.connections()
                .ensure(request.connection(), request.connector().sourceType());
        try (Worker worker = control.work(settings.leases())) {
            UUID run = control.runs().start(connection, worker, RunTrigger.MANUAL, mode(request));
            listener.runStarted(run);
            Leases leases = new Leases(worker, connection, request, settings, stoppable.stop(), listener);
            StreamSync sync = new StreamSync(lakehouse, stoppable, settings, request);
            RunBooks books = new RunBooks(control, connection, run);
            return new SyncRun(request, listener, books, lakehouse, gold).complete(streams, sync, leases);
        }
    }

    /** Tables are named for the source type, so a second account would mix its rows, and its slices, with the first's. */
    private void requireTablesOfItsOwn(SyncRequest request) {
        String sourceType = request.connector().sourceType();
        List<String> others = control.connections().named(sourceType).stream()
                .filter(name -> !name.equals(request.connection()))
                .toList();
        if (!others.isEmpty()) {
            throw new InvalidConfigException(
                    List.of(
                            "connection '" + others.get(0) + "' already lands " + sourceType
                                    + " in this control plane; use that connection, or give this one a database and a lakehouse of its own"));
        }
    }

    private static SyncMode mode(SyncRequest request) {
        return request.refresh() == SyncRequest.Refresh.FULL ? SyncMode.FULL_REFRESH : SyncMode.INCREMENTAL;
    }
}
