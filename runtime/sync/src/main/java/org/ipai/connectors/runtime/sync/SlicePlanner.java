package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.hook.PartitionerHook;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into slices, each with the state it was left in: one for every record of the parent and every value of
 * each axis. The outermost of these is read as slices are taken; the values of the others are held in memory.
 */
final class SlicePlanner {

    private final SourceStream stream;
    private final ParentSource parents;
    private final AxisValues values;
    private final @Nullable PartitionerHook hook;

    SlicePlanner(SourceStream stream, ParentSource parents, AxisValues values) {
        this.stream = stream;
        this.parents = parents;
        this.values = values;
        this.hook = StreamHooks.of(stream).partitioner();
    }

    /**
     * The slices to read.
     *
     * @param starts where each starts
     * @param unchanged takes each slice that is left out because there is nothing new in it
     * @return to be closed after use
     */
    Stream<SlicePlan> plans(SliceStarts starts, Consumer<Slice> unchanged) {
        if (!stream.isActive()) {
            return Stream.empty();
        }
        return drafts().map(SliceDraft::slice)
                .filter(stream::isWanted)
                .map(slice -> new SlicePlan(slice, starts.of(slice.key())))
                .filter(plan -> isWorthReading(plan, unchanged));
    }

    private Stream<SliceDraft> drafts() {
        List<SliceAxis> inner = new ArrayList<>(stream.axes());
        Stream<SliceDraft> drafts;
        ParentDescriptor link = stream.descriptor().parent();
        if (link != null) {
            drafts = ofParent(link);
        } else if (inner.isEmpty()) {
            drafts = Stream.of(SliceDraft.WHOLE);
        } else {
            drafts = values.of(inner.remove(0), hook).map(SliceDraft.WHOLE::with);
        }
        for (SliceAxis axis : inner) {
            List<AxisValue> all = all(axis);
            drafts = drafts.flatMap(draft -> all.stream().map(draft::with));
        }
        return drafts;
    }

    private Stream<SliceDraft> ofParent(ParentDescriptor link) {
        StreamDescriptor parent = parents.descriptor(link.stream());
        return parents.rows(parent, ParentColumns.of(link, parent)).map(row -> SliceDraft.ofParent(link, parent, row));
    }

    private List<AxisValue> all(SliceAxis axis) {
        try (Stream<AxisValue> all = values.of(axis, hook)) {
            return all.toList();
        }
    }

    private static boolean isWorthReading(SlicePlan plan, Consumer<Slice> unchanged) {
        if (isUnchanged(plan)) {
            unchanged.accept(plan.slice());
            return false;
        }
        return true;
    }

    private static boolean isUnchanged(SlicePlan plan) {
        Slice slice = plan.slice();
        SliceState state = plan.state();
        return slice.version() != null && state != null && slice.version().equals(state.cursor());
    }
}
