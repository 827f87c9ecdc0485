package org.ipai.connectors.runtime.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.control.Runs;

/**
 * Tells whether a stream was cut into all the slices that there were: the streams it is cut by had been read to their end
 * before, by whichever run, and those that these are cut by likewise.
 */
final class Ancestry {

    private final Runs runs;
    private final long connectionId;
    private final List<SourceStream> streams;

    /** @param streams all of a source */
    Ancestry(Runs runs, long connectionId, List<SourceStream> streams) {
        this.runs = runs;
        this.connectionId = connectionId;
        this.streams = List.copyOf(streams);
    }

    /** Whether nothing was missing above a stream when a run began to read it. */
    boolean isWhole(SourceStream stream, UUID run) {
        return SliceSources.of(stream).isEmpty()
                || runs.begun(run, stream.descriptor().name())
                        .filter(begun -> isWhole(stream, begun))
                        .isPresent();
    }

    private boolean isWhole(SourceStream stream, Instant begun) {
        List<String> parents = SliceSources.of(stream);
        return streams.stream()
                .filter(parent -> parents.contains(parent.descriptor().name()))
                .allMatch(parent -> wasWhole(parent, begun));
    }

    private boolean wasWhole(SourceStream parent, Instant before) {
        return parent.isActive()
                && runs.lastWhole(connectionId, parent.descriptor().name(), before)
                        .filter(begun -> isWhole(parent, begun))
                        .isPresent();
    }
}
