package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.control.Gap;
import org.ipai.connectors.runtime.extract.ExtractionListener;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** Brings what is extracted to the {@link Landing}, and notes which slices could not be read or can be read again. */
final class StreamFeed implements ExtractionListener {

    private final StreamContext context;
    private final StreamProgress progress;
    private final Landing landing;
    /** Null where deletions are not inferred from this sync. */
    private final @Nullable Absence absence;

    private final SliceSteps steps;

    private final List<SliceFailure> failures = new ArrayList<>();
    private final Set<String> openGaps;
    private final Set<String> mended = new HashSet<>();

    StreamFeed(
            StreamContext context,
            StreamProgress progress,
            Landing landing,
            @Nullable Absence absence,
            SliceSteps steps) {
        this.context = context;
        this.progress = progress;
        this.landing = landing;
        this.absence = absence;
        this.steps = steps;
        this.openGaps = context
                .control()
                .gaps()
                .open(context.connectionId(), context.stream().name())
                .stream()
                .map(Gap::sliceKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void sliceStarted(Slice slice) {
        steps.started(context.stream().name(), slice);
    }

    @Override
    public void page(RecordPage page) throws InterruptedException {
        context.lease().ensureNotKnownLost();
        landing.page(page);
        landing.checkpointIfDue();
    }

    @Override
    public void sliceAdvanced(Slice slice, SliceState state) throws InterruptedException {
        landing.reached(slice.key(), state);
    }

    @Override
    public void sliceFinished(Slice slice, SliceState state) throws InterruptedException {
        // A slice that has a version has no cursor of its own; the version takes its place.
        String version = slice.version();
        SliceState whole = version == null ? state : SliceState.at(version);
        SliceState withoutShortcut = SliceState.at(version == null ? state.cursor() : null);
        finish(slice, absence == null ? whole : absence.hold(slice.key(), whole, withoutShortcut));
    }

    @Override
    public void sliceUnchanged(Slice slice, SliceState state) throws InterruptedException {
        passOver(slice);
        finish(slice, state);
    }

    /** The slice is not read, because its records are the same as before. */
    void passOver(Slice slice) {
        if (absence != null) {
            absence.unchanged(slice.key());
        }
    }

    private void finish(Slice slice, SliceState state) throws InterruptedException {
        progress.slice();
        steps.finished(slice);
        landing.reached(slice.key(), state);
        if (openGaps.contains(slice.key())) {
            mended.add(slice.key());
        }
    }

    @Override
    public void sliceFailed(SliceFailure failure) {
        failures.add(failure);
        steps.failed(failure.slice(), failure.message());
        if (absence != null) {
            absence.failed(failure.slice().key());
        }
        context.control()
                .gaps()
                .record(
                        context.lease(),
                        context.runId(),
                        failure.slice(),
                        failure.reason().name().toLowerCase(Locale.ROOT),
                        failure.message() + "; " + failure.remedy());
    }

    /** Every slice that there is has been tried: what else has a gap is no more, such as a batch of other ids. */
    void endReached() {
        Set<String> failed =
                failures.stream().map(failure -> failure.slice().key()).collect(Collectors.toSet());
        openGaps.stream().filter(key -> !failed.contains(key)).forEach(mended::add);
    }

    /** Closes the gaps whose slices have been read or are no more; to be called once what was read has landed. */
    void closeMendedGaps() {
        if (!mended.isEmpty()) {
            context.control().gaps().close(context.lease(), mended);
        }
    }

    /** The slices that neither finished nor failed are given up. */
    void endSteps() {
        steps.end();
    }

    List<SliceFailure> failures() {
        return failures;
    }
}
