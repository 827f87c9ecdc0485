package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.Slice;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.extract.ExtractionListener;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.record.RecordPage;

/** Brings what is extracted to the {@link Landing} and remembers which slices could not be read. */
final class StreamFeed implements ExtractionListener {

    private final StreamContext context;
    private final StreamProgress progress;
    private final Landing landing;
    private final List<SliceFailure> failures = new ArrayList<>();

    StreamFeed(StreamContext context, StreamProgress progress, Landing landing) {
        this.context = context;
        this.progress = progress;
        this.landing = landing;
    }

    @Override
    public void page(RecordPage page) throws InterruptedException {
        landing.page(page);
        landing.checkpointIfDue();
    }

    @Override
    public void sliceAdvanced(Slice slice, SliceState state) throws InterruptedException {
        landing.reached(slice.key(), state);
    }

    @Override
    public void sliceFinished(Slice slice, SliceState state) throws InterruptedException {
        progress.slice();
        landing.reached(slice.key(), state);
        context.control().gaps().close(context.connectionId(), context.stream().name(), slice.key());
    }

    @Override
    public void sliceFailed(SliceFailure failure) {
        failures.add(failure);
        context.control().gaps().record(
                context.runId(),
                context.stream().name(),
                failure.slice(),
                failure.reason().name(),
                failure.message() + "; " + failure.remedy());
    }

    List<SliceFailure> failures() {
        return failures;
    }
}
