package org.ipai.connectors.runtime.sync;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.record.Slice;

/** Finds a slice that can be read before anything else has been. */
public final class FirstSlice {

    private FirstSlice() {}

    /** A stream's first slice; empty if it has none, or none without the records of another stream. */
    public static Optional<Slice> of(SourceStream stream) {
        if (!SliceSources.of(stream).isEmpty()) {
            return Optional.empty();
        }
        AxisValues values = new AxisValues(new NoParents(), Clock.systemUTC());
        try (Stream<SlicePlan> plans =
                new SlicePlanner(stream, new NoParents(), values).plans(SliceStarts.BEGINNING, unchanged -> {})) {
            return plans.findFirst().map(SlicePlan::slice);
        }
    }

    private static final class NoParents implements ParentSource {

        @Override
        public StreamDescriptor descriptor(String stream) {
            throw new IllegalStateException("stream '" + stream + "' has not been read");
        }

        @Override
        public Stream<Map<String, String>> rows(StreamDescriptor stream, List<String> columns) {
            throw new IllegalStateException("stream '" + stream.name() + "' has not been read");
        }
    }
}
