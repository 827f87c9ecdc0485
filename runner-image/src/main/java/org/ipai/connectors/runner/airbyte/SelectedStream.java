package org.ipai.connectors.runner.airbyte;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runner.airbyte.Messages.Level;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.sync.SliceStarts;

/** Reads a stream for the platform: sends its records and states, and tells how it goes. */
final class SelectedStream {

    private final String name;
    private final Messages messages;
    private final RecordEmitter records;
    private final StateEmitter states;
    private final StreamPass pass;

    /**
     * A stream that has not been read yet.
     *
     * @param besides what else takes its rows
     */
    SelectedStream(SourceStream stream, SyncMode mode, SliceStarts starts, List<RowSink> besides, Messages messages) {
        this.name = stream.descriptor().name();
        this.messages = messages;
        this.records = new RecordEmitter(name, messages);
        this.states = new StateEmitter(stream.descriptor(), mode, starts, records, messages);
        List<RowSink> sinks = new ArrayList<>(besides);
        sinks.add(records);
        // What is always read whole cannot be resumed: its one state comes at its end.
        boolean resumable = StreamCatalog.isIncremental(stream.descriptor());
        this.pass = new StreamPass(stream, sinks, resumable ? states : null, messages);
    }

    void start() throws InterruptedException {
        messages.status(name, StreamStatus.STARTED);
    }

    StreamPass pass() {
        return pass;
    }

    /** All slices that there are have been met; to be told before the end. */
    void metAllSlices() {
        states.metAll();
    }

    /** Tells that the stream could be read, if it could: whether it is complete. */
    boolean end(PassEnding ending, List<String> partialParents) throws InterruptedException {
        List<SliceFailure> failures = pass.failures();
        boolean whole = ending.isRead() && SliceVerdict.isWhole(failures, pass.slicesRead());
        if (!failures.isEmpty()) {
            messages.log(Level.WARN, "stream '" + name + "': " + SliceVerdict.text(failures));
        }
        tellCounts();
        if (whole && partialParents.isEmpty()) {
            complete();
            return true;
        }
        states.interrupted();
        tellWhy(ending, whole, partialParents);
        Instant until = ending.until();
        if (until == null) {
            messages.status(name, StreamStatus.INCOMPLETE);
        } else {
            messages.outOfQuota(name, until);
        }
        return false;
    }

    private void complete() throws InterruptedException {
        boolean meant = pass.failures().stream().allMatch(failure -> failure.reason() == FailureReason.SKIPPED);
        if (meant) {
            states.complete();
        } else {
            states.completeButForGaps();
        }
        messages.status(name, StreamStatus.COMPLETE);
    }

    private void tellCounts() throws InterruptedException {
        String untyped =
                pass.untyped() == 0 ? "" : "; left out because they do not fit the stream's columns: " + pass.untyped();
        messages.log(
                pass.untyped() == 0 ? Level.INFO : Level.WARN,
                "stream '" + name + "': records sent: " + records.total() + untyped);
    }

    private void tellWhy(PassEnding ending, boolean whole, List<String> partialParents) throws InterruptedException {
        if (!ending.isRead()) {
            messages.error(ending.failure(), ending.problem(), name);
        } else if (whole) {
            messages.error(
                    FailureType.TRANSIENT_ERROR,
                    "records of " + partialParents + " could not all be read, and what lies below them is missing;"
                            + " see the errors before this one",
                    name);
        } else {
            messages.error(SliceVerdict.type(pass.failures()), SliceVerdict.text(pass.failures()), name);
        }
    }
}
