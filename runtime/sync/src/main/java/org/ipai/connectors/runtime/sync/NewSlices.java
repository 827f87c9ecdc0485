package org.ipai.connectors.runtime.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.control.Gap;
import org.ipai.connectors.runtime.extract.SliceSeed;
import org.ipai.connectors.runtime.sync.SavedStates.Position;

/**
 * Keeps where slices start that were not there when their stream was last read to its end, like the state of a slice. A slice
 * without a state may as well be one that no sync has come to yet; it must not start where others have got to since.
 */
final class NewSlices {

    private final StreamContext context;
    private final SourceStream stream;
    private final Ancestry ancestry;

    /**
     * Of one stream.
     *
     * @param streams all of its source
     */
    NewSlices(StreamContext context, SourceStream stream, List<SourceStream> streams) {
        this.context = context;
        this.stream = stream;
        this.ancestry = new Ancestry(context.control().runs(), context.connectionId(), streams);
    }

    /** Where slices start by what is saved. */
    SliceStarts starts() {
        SavedStates saved = context.saved();
        return new SliceStarts(saved.slices(), startLater() ? saved.at(Position.NEW_SLICES) : null);
    }

    private boolean startLater() {
        return SliceSeed.isUsed(context.stream());
    }

    /**
     * Takes note, in a checkpoint of its own, that the stream has been read to its end and all of it has landed. What could
     * not be read is given a state, so that it never counts as new; to be called before its gaps are closed.
     *
     * @param starts where the slices were started
     */
    void readToItsEnd(SliceStarts starts) {
        if (!startLater() || !stream.isActive()) {
            return;
        }
        SliceStarts known = starts();
        Map<String, SliceState> reached = new HashMap<>();
        SliceState start = Objects.requireNonNullElse(starts.ofNew(), SliceState.at(null));
        context.control().gaps().open(context.connectionId(), context.stream().name()).stream()
                .map(Gap::sliceKey)
                .filter(key -> !known.saved().containsKey(key))
                .forEach(key -> reached.put(key, start));
        Map<String, SliceState> all = new HashMap<>(known.saved());
        all.putAll(reached);
        SliceState position = SliceSeed.of(context.stream(), all.values());
        if (position != null && !position.equals(known.ofNew()) && ancestry.isWhole(stream, context.runId())) {
            save(new SavedStates(reached, Map.of(Position.NEW_SLICES, position)));
        } else if (!reached.isEmpty()) {
            save(SavedStates.of(reached));
        }
    }

    private void save(SavedStates reached) {
        UUID id = UUID.randomUUID();
        context.prepare(id, List.of(), reached);
        context.complete(id);
    }
}
