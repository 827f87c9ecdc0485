package org.ipai.connectors.runtime.sync;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.record.Slice;

/** How streams are cut into slices, for readers that keep the records of parents themselves. */
public final class StreamSlices {

    private StreamSlices() {}

    /**
     * The selected streams and all that they are cut by, parents before their children.
     *
     * @param selected names of streams of the source
     */
    public static List<SourceStream> inOrder(List<SourceStream> streams, Set<String> selected) {
        return selected.isEmpty() ? List.of() : StreamOrder.of(streams, selected, SliceSources::of);
    }

    /** The streams whose records a stream is cut by; none for a stream that is not read. */
    public static List<String> parents(SourceStream stream) {
        return SliceSources.of(stream);
    }

    /** By name of a stream, the dotted paths of those of its columns that the slices of these streams are made of. */
    public static Map<String, Set<String>> columnsOfParents(List<SourceStream> streams) {
        return ParentColumns.of(streams);
    }

    /**
     * The slices to read.
     *
     * @param starts where each starts
     * @param unchanged takes each slice that is left out because there is nothing new in it
     * @return to be closed after use
     */
    public static Stream<SlicePlan> plans(
            SourceStream stream, ParentSource parents, SliceStarts starts, Consumer<Slice> unchanged) {
        AxisValues values = new AxisValues(parents, Clock.systemUTC());
        return new SlicePlanner(stream, parents, values).plans(starts, unchanged);
    }
}
