package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.RunOutcome;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.sync.Extracted.Ending;

/** One run over the streams of a connection, parents first, then the gold views. */
final class SyncRun {

    private final SyncRequest request;
    private final SyncListener listener;
    private final RunBooks books;
    private final Lakehouse lakehouse;
    private final GoldRefresh gold;
    private final Instant started = Instant.now();
    private final List<StreamReport> reports = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    SyncRun(SyncRequest request, SyncListener listener, RunBooks books, Lakehouse lakehouse, GoldRefresh gold) {
        this.request = request;
        this.listener = listener;
        this.books = books;
        this.lakehouse = lakehouse;
        this.gold = gold;
    }

    SyncReport complete(List<SourceStream> streams, StreamSync sync, Leases leases) {
        List<String> views = List.of();
        boolean wasInterrupted = false;
        try {
            if (readAll(streams, sync, leases) != Ending.LOST) {
                views = refreshViews(leases);
            }
        } catch (InterruptedException e) {
            wasInterrupted = true;
            problems.add("interrupted before the gold views were refreshed; the next run does it");
        } catch (RuntimeException e) {
            problems.add(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        RunOutcome outcome =
                wasInterrupted ? RunOutcome.interrupted(String.join("\n", problems)) : RunVerdict.of(reports, problems);
        books.runs().finish(books.runId(), outcome);
        return new SyncReport(
                books.runId(), outcome.status(), reports, views, problems, Duration.between(started, Instant.now()));
    }

    /** Returns what ended the reading, if not that all was read. */
    private Ending readAll(List<SourceStream> streams, StreamSync sync, Leases leases) {
        StreamRun stopper = null;
        for (SourceStream stream : streams) {
            StreamRun part = new StreamRun(books, stream.descriptor(), lakehouse, gold, request.refresh());
            Optional<String> busy = busyBefore(stream);
            if (sync.isStopped() && (stopper == null || stopper.ending() == Ending.INTERRUPTED)) {
                reports.add(part.skip(RunStatus.INTERRUPTED, "not started: the run was interrupted", null));
            } else if (stopper != null) {
                reports.add(skip(part, stopper));
            } else if (busy.isPresent()) {
                String reason = "not started: another run is busy with stream '" + busy.get() + "', which it needs";
                reports.add(part.skip(RunStatus.BUSY, reason, null));
            } else {
                reports.add(part.complete(sync, stream, leases, listener));
                stopper = part.ending() == Ending.READ ? null : part;
            }
        }
        return stopper == null ? Ending.READ : stopper.ending();
    }

    private static StreamReport skip(StreamRun part, StreamRun stopper) {
        return stopper.ending() == Ending.DEFERRED
                ? part.skip(RunStatus.DEFERRED, "not started: the quota is used up", stopper.deferredUntil())
                : part.skip(RunStatus.SKIPPED, "not started: the run ended before its turn", null);
    }

    /** A stream that this one is read from, and that this run could not have. */
    private Optional<String> busyBefore(SourceStream stream) {
        List<String> needed = SliceSources.before(stream);
        return reports.stream()
                .filter(report -> report.status() == RunStatus.BUSY)
                .map(StreamReport::stream)
                .filter(needed::contains)
                .findFirst();
    }

    private List<String> refreshViews(Leases leases) throws InterruptedException {
        boolean isInterrupted = reports.stream().anyMatch(report -> report.status() == RunStatus.INTERRUPTED);
        if (isInterrupted || request.connector().goldViews().isEmpty()) {
            return List.of();
        }
        listener.goldStarted();
        try (Lease lease = leases.ofGoldViews()) {
            return StepListener.during(
                    listener.begin(SyncStep.of(SyncStep.Kind.GOLD_VIEWS, "")),
                    () -> gold.apply(
                            request.connector().goldViews(), request.connector().streams(), lease));
        }
    }
}
