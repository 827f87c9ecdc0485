package org.ipai.connectors.runner.airbyte;

import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.extract.ExtractionListener;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a stream to what takes them, and notes how far its slices are read and which could not be. */
final class StreamPass implements ExtractionListener {

    private static final int NAMED = 10;

    private final String stream;
    private final RowReader rows;
    private final List<RowSink> sinks;
    /** Null if nobody keeps a state. */
    private final @Nullable StateEmitter states;

    private final Messages messages;
    private final List<SliceFailure> failures = new ArrayList<>();
    private long slicesRead;
    private long untyped;

    StreamPass(SourceStream stream, List<RowSink> sinks, @Nullable StateEmitter states, Messages messages) {
        this.stream = stream.descriptor().name();
        this.rows = new RowReader(stream);
        this.sinks = List.copyOf(sinks);
        this.states = states;
        this.messages = messages;
    }

    @Override
    public void page(RecordPage page) throws InterruptedException {
        rows.startSlice(page);
        for (int record = 0; record < page.records(); record++) {
            RowReader.Untyped fault = rows.read(page, record);
            if (fault != null) {
                leaveOut(page, fault);
            } else if (rows.isWanted()) {
                for (RowSink sink : sinks) {
                    sink.row(rows, page.emittedAt());
                }
            }
        }
        for (RowSink sink : sinks) {
            sink.pageEnded();
        }
    }

    private void leaveOut(RecordPage page, RowReader.Untyped fault) throws InterruptedException {
        if (untyped++ < NAMED) {
            String where =
                    page.slice().label().isEmpty() ? "" : " of " + page.slice().label();
            String path = fault.path().isEmpty() ? "" : fault.path() + ": ";
            messages.log(
                    Messages.Level.WARN,
                    "stream '" + stream + "': a record" + where + " is left out; " + path + fault.reason());
        }
    }

    @Override
    public void sliceAdvanced(Slice slice, SliceState state) throws InterruptedException {
        reached(slice.key(), state);
    }

    @Override
    public void sliceFinished(Slice slice, SliceState state) throws InterruptedException {
        slicesRead++;
        // A slice that has a version has no cursor of its own; the version takes its place.
        String version = slice.version();
        reached(slice.key(), version == null ? state : SliceState.at(version));
    }

    @Override
    public void sliceUnchanged(Slice slice, SliceState state) throws InterruptedException {
        slicesRead++;
        reached(slice.key(), state);
    }

    private void reached(String key, SliceState state) throws InterruptedException {
        if (states != null) {
            states.reached(key, state);
        }
    }

    @Override
    public void sliceFailed(SliceFailure failure) {
        failures.add(failure);
        if (states != null) {
            states.failed(failure.slice().key());
        }
    }

    /** There is such a slice, read or not. */
    void met(Slice slice) {
        if (states != null) {
            states.met(slice.key());
        }
    }

    /** A slice is left out because there is nothing new in it. */
    void passOver(Slice slice) {
        slicesRead++;
        met(slice);
    }

    /** Whether no record is missing of the slices that were met. */
    boolean hasAll() {
        return failures.isEmpty() && untyped == 0;
    }

    List<SliceFailure> failures() {
        return failures;
    }

    /** Slices that were read to their end, or had nothing new. */
    long slicesRead() {
        return slicesRead;
    }

    /** Records that did not fit the stream's columns and were left out. */
    long untyped() {
        return untyped;
    }
}
