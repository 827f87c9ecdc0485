package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.LeaseHeldException;
import org.ipai.connectors.runtime.control.LeaseLostException;
import org.ipai.connectors.runtime.control.RunOutcome;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.control.StreamCounts;
import org.ipai.connectors.runtime.control.StreamOutcome;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.sync.Extracted.Ending;
import org.ipai.connectors.runtime.sync.SyncStep.Kind;
import org.jspecify.annotations.Nullable;

/** One stream's part of a run: its row in the control plane, its verdict, its quality, its gold table. */
final class StreamRun {

    private final RunBooks books;
    private final StreamDescriptor descriptor;
    private final Lakehouse lakehouse;
    private final GoldRefresh gold;
    private final SyncMode mode;
    private final Instant started = Instant.now();
    private final StreamProgress progress;
    private final List<String> problems = new ArrayList<>();
    private Ending ending = Ending.READ;
    private @Nullable Instant deferredUntil;
    private StreamQuality quality = StreamQuality.UNCHECKED;
    private long goldRows;

    StreamRun(
            RunBooks books,
            StreamDescriptor descriptor,
            Lakehouse lakehouse,
            GoldRefresh gold,
            SyncRequest.Refresh refresh) {
        this.books = books;
        this.descriptor = descriptor;
        this.lakehouse = lakehouse;
        this.gold = gold;
        this.mode = mode(descriptor, refresh);
        this.progress = new StreamProgress(descriptor.name(), jobName());
    }

    private static SyncMode mode(StreamDescriptor stream, SyncRequest.Refresh refresh) {
        boolean fromState = refresh == SyncRequest.Refresh.FROM_STATE;
        return fromState && stream.syncModes().contains(SyncMode.INCREMENTAL)
                ? SyncMode.INCREMENTAL
                : SyncMode.FULL_REFRESH;
    }

    /** What keeps the streams after this one from being worth a try, or {@link Ending#READ}. */
    Ending ending() {
        return ending;
    }

    @Nullable
    Instant deferredUntil() {
        return deferredUntil;
    }

    StreamReport complete(StreamSync sync, SourceStream stream, Leases leases, SyncListener listener) {
        begin();
        StreamReport report = end(read(sync, stream, leases, listener));
        listener.streamFinished(report);
        return report;
    }

    /** Notes a stream that was not tried. */
    StreamReport skip(RunStatus status, String reason, @Nullable Instant until) {
        begin();
        problems.add(reason);
        deferredUntil = until;
        return end(status);
    }

    private void begin() {
        books.runs().startStream(books.runId(), descriptor.name(), jobName(), mode);
    }

    private String jobName() {
        return descriptor.jobName(mode);
    }

    private RunStatus read(StreamSync sync, SourceStream stream, Leases leases, SyncListener listener) {
        try (Lease lease = leases.ofStream(descriptor.name())) {
            listener.streamStarted(progress);
            new Recovery(books.control(), lakehouse).settle(descriptor, lease);
            return read(sync, stream, books.under(lease, descriptor), listener);
        } catch (LeaseHeldException e) {
            problems.add("not started: " + e.getMessage());
            return RunStatus.BUSY;
        } catch (InterruptedException e) {
            ending = Ending.INTERRUPTED;
            problems.add("interrupted; the next run continues from the last checkpoint");
            return RunStatus.INTERRUPTED;
        } catch (RuntimeException e) {
            LeaseLostException.in(e).ifPresent(lost -> ending = Ending.LOST);
            problems.add(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        return RunStatus.FAILED;
    }

    private RunStatus read(StreamSync sync, SourceStream stream, StreamContext context, SyncListener listener)
            throws InterruptedException {
        Extracted extracted = sync.run(stream, context, progress, listener);
        ending = extracted.ending();
        deferredUntil = extracted.deferredUntil();
        problems.addAll(extracted.problems());
        noteQuarantine();
        if (ending == Ending.INTERRUPTED) {
            return RunStatus.INTERRUPTED;
        }
        if (!keepsQuality(listener)) {
            return RunStatus.FAILED;
        }
        context.lease().ensureHeld();
        goldRows = StepListener.during(begin(listener, Kind.GOLD_TABLE), () -> gold.load(descriptor, context.lease()));
        return StreamVerdict.of(extracted, progress.tally());
    }

    private void noteQuarantine() {
        long quarantined = progress.tally().quarantined();
        if (quarantined > 0) {
            problems.add(QuarantineNote.of(
                    quarantined, books.control().quarantine().counts(books.runId(), descriptor.name())));
        }
    }

    private StepListener begin(SyncListener listener, Kind kind) {
        return listener.begin(SyncStep.of(kind, descriptor.name()));
    }

    private boolean keepsQuality(SyncListener listener) {
        quality = new StreamQuality(
                StepListener.during(begin(listener, Kind.QUALITY), () -> lakehouse.check(descriptor)));
        problems.addAll(quality.problems());
        return quality.allowsGold();
    }

    private StreamReport end(RunStatus status) {
        Duration duration = Duration.between(started, Instant.now());
        StreamReport report = new StreamReport(
                descriptor.name(),
                jobName(),
                status,
                progress.tally(),
                goldRows,
                duration,
                quality.results(),
                problems,
                deferredUntil);
        books.runs().finishStream(books.runId(), report.stream(), outcome(report, quality));
        return report;
    }

    private static StreamOutcome outcome(StreamReport report, StreamQuality quality) {
        StreamTally tally = report.tally();
        StreamCounts counts = new StreamCounts(
                tally.slices(),
                tally.pages(),
                tally.records(),
                tally.bronzeBytes(),
                tally.inserted(),
                tally.updated(),
                tally.deleted(),
                tally.filtered(),
                tally.quarantined(),
                report.goldRows());
        String summary = report.problems().isEmpty() ? null : String.join("\n", report.problems());
        return new StreamOutcome(
                new RunOutcome(report.status(), report.deferredUntil(), summary),
                counts,
                report.duration(),
                quality.json());
    }
}
