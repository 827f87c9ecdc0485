package org.ipai.connectors.runner.airbyte;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.SliceSeed;
import org.ipai.connectors.runtime.sync.SliceStarts;
import org.jspecify.annotations.Nullable;

/** Sends the state of a stream now and then: often enough that little is read twice, seldom enough that it costs little. */
final class StateEmitter {

    private static final long RECORDS_BETWEEN = 1000;
    private static final Duration TIME_BETWEEN = Duration.ofSeconds(10);

    private final StreamDescriptor stream;
    private final SyncMode mode;
    private final @Nullable SliceState startOfNew;
    private final RecordEmitter records;
    private final Messages messages;
    private final Clock clock;
    private final SortedMap<String, SliceState> slices;
    private final Set<String> met = new HashSet<>();
    private @Nullable String newSlices;
    private Instant last;
    private boolean moved;

    /** @param from where the read's slices start */
    StateEmitter(StreamDescriptor stream, SyncMode mode, SliceStarts from, RecordEmitter records, Messages messages) {
        this.stream = stream;
        this.mode = mode;
        this.startOfNew = from.ofNew();
        this.newSlices = startOfNew == null ? null : startOfNew.cursor();
        this.slices = new TreeMap<>(from.saved());
        this.records = records;
        this.messages = messages;
        this.clock = Clock.systemUTC();
        this.last = clock.instant();
    }

    /** There is such a slice. */
    void met(String key) {
        met.add(key);
    }

    /** All that was sent of a slice so far is covered by a state. */
    void reached(String key, SliceState state) throws InterruptedException {
        moved |= !state.equals(slices.put(key, state));
        if (moved && isDue()) {
            send(false);
        }
    }

    /** A slice could not be read. It must not count as a new one later, so it is told where it was to start. */
    void failed(String key) {
        if (SliceSeed.isUsed(stream)) {
            SliceState start = startOfNew == null ? SliceState.at(null) : startOfNew;
            moved |= slices.putIfAbsent(key, start) == null;
        }
    }

    /** There were no more slices than those that were met: what comes later is new. */
    void metAll() {
        SliceState start = SliceSeed.of(stream, slices.values());
        newSlices = start == null ? newSlices : start.cursor();
    }

    /** A state is as long as there are slices: with very many, it is sent less often. */
    private boolean isDue() {
        Duration pause = TIME_BETWEEN.plusMillis(slices.size());
        return records.sinceState() >= Math.max(RECORDS_BETWEEN, slices.size())
                || clock.instant().isAfter(last.plus(pause));
    }

    /**
     * The stream was read to its end with all slices: those that are no more are forgotten, unless they would start as new ones
     * if they came back.
     */
    void complete() throws InterruptedException {
        if (!met.isEmpty() && !SliceSeed.isUsed(stream)) {
            slices.keySet().retainAll(met);
        }
        send(true);
    }

    /** The stream was read to its end, but for slices that could not be read. */
    void completeButForGaps() throws InterruptedException {
        send(false);
    }

    /** The read ends before its time. */
    void interrupted() throws InterruptedException {
        if (moved) {
            send(false);
        }
    }

    private void send(boolean complete) throws InterruptedException {
        messages.state(stream.name(), new StreamState(mode, complete, slices, newSlices).json(), records.sinceState());
        records.stateSent();
        last = clock.instant();
        moved = false;
    }
}
