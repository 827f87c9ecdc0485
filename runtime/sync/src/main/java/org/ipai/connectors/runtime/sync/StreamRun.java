package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.control.StreamOutcome;
import org.ipai.connectors.runtime.lake.Lakehouse;
import org.ipai.connectors.runtime.silver.QualityResult;
import org.ipai.connectors.runtime.sync.StreamOutcomeNote.Ending;

/** The book-keeping around one stream's sync: its row in the control plane, its verdict, its quality, its gold table. */
final class StreamRun {

    private final StreamContext context;
    private final Lakehouse lakehouse;
    private final GoldRefresh gold;
    private final SyncRequest.Refresh refresh;
    private final Instant started = Instant.now();
    private final List<String> problems = new ArrayList<>();
    private Ending ending = Ending.READ;

    StreamRun(StreamContext context, Lakehouse lakehouse, GoldRefresh gold, SyncRequest.Refresh refresh) {
        this.context = context;
        this.lakehouse = lakehouse;
        this.gold = gold;
        this.refresh = refresh;
    }

    StreamContext context() {
        return context;
    }

    /** Whether the streams after this one are not worth a try. */
    boolean endsRun() {
        return ending != Ending.READ;
    }

    /** A sentence on the streams that were not tried. */
    List<String> skipped(List<SourceStream> streams, int done) {
        List<String> names = streams.stream()
                .skip(done)
                .map(stream -> stream.descriptor().name())
                .toList();
        return names.isEmpty() ? List.of() : List.of("not started: " + String.join(", ", names));
    }

    StreamReport report(
            StreamSync sync, SourceStream stream, Map<String, StreamDescriptor> streams, SyncListener listener) {
        StreamDescriptor descriptor = stream.descriptor();
        String job = descriptor.jobName(mode(descriptor));
        context.control().runs().startStream(context.runId(), descriptor.name(), job);
        StreamProgress progress = new StreamProgress(descriptor.name());
        listener.streamStarted(progress);
        Instant deferredUntil = null;
        long goldRows = 0;
        RunStatus status;
        try {
            StreamOutcomeNote note = sync.run(stream, streams, refresh, progress);
            ending = note.ending();
            deferredUntil = note.deferredUntil();
            problems.addAll(note.problems());
            status = StreamVerdict.of(note, progress.counts());
            noteQuarantine(progress);
            if (keepsQuality(descriptor)) {
                goldRows = gold.load(descriptor);
            } else {
                status = RunStatus.FAILED;
            }
        } catch (InterruptedException e) {
            ending = Ending.INTERRUPTED;
            status = RunStatus.FAILED;
            problems.add("interrupted; the next run continues from the last checkpoint");
        } catch (RuntimeException e) {
            status = RunStatus.FAILED;
            problems.add(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        Duration duration = Duration.between(started, Instant.now());
        StreamReport report = new StreamReport(
                descriptor.name(), job, status, progress.counts(), goldRows, duration, problems, deferredUntil);
        context.control().runs().finishStream(context.runId(), descriptor.name(), outcome(report));
        listener.streamFinished(report);
        return report;
    }

    private SyncMode mode(StreamDescriptor stream) {
        boolean fromState = refresh == SyncRequest.Refresh.FROM_STATE;
        return fromState && stream.syncModes().contains(SyncMode.INCREMENTAL) ? SyncMode.INCREMENTAL : SyncMode.FULL_REFRESH;
    }

    private void noteQuarantine(StreamProgress progress) {
        long quarantined = progress.counts().quarantined();
        if (quarantined > 0) {
            problems.add(quarantined + " records could not be typed and are in bronze only; see table ipai.quarantine");
        }
    }

    private boolean keepsQuality(StreamDescriptor stream) {
        boolean kept = true;
        for (QualityResult result : lakehouse.check(stream)) {
            if (!result.passed()) {
                problems.add("quality: " + result.message());
                kept &= result.rule().severity() != QualityRule.Severity.ERROR;
            }
        }
        return kept;
    }

    private static StreamOutcome outcome(StreamReport report) {
        StreamCounts counts = report.counts();
        return new StreamOutcome(
                report.status(),
                counts.slices(),
                counts.pages(),
                counts.records(),
                counts.bronzeBytes(),
                counts.inserted(),
                counts.updated(),
                counts.quarantined(),
                report.goldRows(),
                report.deferredUntil(),
                String.join("\n", report.problems()));
    }
}
