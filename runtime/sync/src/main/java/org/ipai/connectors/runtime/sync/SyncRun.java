package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.RunOutcome;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.sync.Extracted.Ending;

/** One run over the streams of a connection, parents first, then the gold views. */
final class SyncRun {

    private final SyncRequest request;
    private final SyncListener listener;
    private final ControlPlane control;
    private final Lakehouse lakehouse;
    private final GoldRefresh gold;
    private final Instant started = Instant.now();
    private final List<StreamReport> reports = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    SyncRun(SyncRequest request, SyncListener listener, ControlPlane control, Lakehouse lakehouse, GoldRefresh gold) {
        this.request = request;
        this.listener = listener;
        this.control = control;
        this.lakehouse = lakehouse;
        this.gold = gold;
    }

    SyncReport complete(
            UUID run, List<SourceStream> streams, StreamSync sync, Function<StreamDescriptor, StreamContext> contexts) {
        List<String> views = List.of();
        try {
            readAll(streams, sync, contexts);
            views = refreshViews();
        } catch (RuntimeException e) {
            problems.add(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        RunOutcome outcome = RunVerdict.of(reports, problems);
        control.runs().finish(run, outcome);
        return new SyncReport(
                run, outcome.status(), reports, views, problems, Duration.between(started, Instant.now()));
    }

    private void readAll(
            List<SourceStream> streams, StreamSync sync, Function<StreamDescriptor, StreamContext> contexts) {
        StreamRun stopper = null;
        for (SourceStream stream : streams) {
            StreamRun part = new StreamRun(contexts.apply(stream.descriptor()), lakehouse, gold, request.refresh());
            if (sync.isStopped() && (stopper == null || stopper.ending() == Ending.INTERRUPTED)) {
                reports.add(part.skip(RunStatus.INTERRUPTED, "not started: the run was interrupted", null));
            } else if (stopper == null) {
                reports.add(part.complete(sync, stream, listener));
                stopper = part.ending() == Ending.READ ? null : part;
            } else if (stopper.ending() == Ending.DEFERRED) {
                reports.add(
                        part.skip(RunStatus.DEFERRED, "not started: the quota is used up", stopper.deferredUntil()));
            } else {
                reports.add(part.skip(RunStatus.SKIPPED, "not started: the run ended before its turn", null));
            }
        }
    }

    private List<String> refreshViews() {
        boolean isInterrupted = reports.stream().anyMatch(report -> report.status() == RunStatus.INTERRUPTED);
        if (isInterrupted || request.connector().goldViews().isEmpty()) {
            return List.of();
        }
        listener.goldStarted();
        return StepListener.during(
                listener.begin(SyncStep.of(SyncStep.Kind.GOLD_VIEWS, "")),
                () -> gold.apply(
                        request.connector().goldViews(), request.connector().streams()));
    }
}
