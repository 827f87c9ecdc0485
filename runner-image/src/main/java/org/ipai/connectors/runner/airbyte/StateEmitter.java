package org.ipai.connectors.runner.airbyte;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;

/** Sends the state of a stream now and then: often enough that little is read twice, seldom enough that it costs little. */
final class StateEmitter {

    private static final long RECORDS_BETWEEN = 1000;
    private static final Duration TIME_BETWEEN = Duration.ofSeconds(10);

    private final String stream;
    private final SyncMode mode;
    private final RecordEmitter records;
    private final Messages messages;
    private final Clock clock;
    private final SortedMap<String, SliceState> slices;
    private final Set<String> met = new HashSet<>();
    private Instant last;
    private boolean moved;

    /** @param from states that the read goes on from */
    StateEmitter(String stream, SyncMode mode, Map<String, SliceState> from, RecordEmitter records, Messages messages) {
        this.stream = stream;
        this.mode = mode;
        this.slices = new TreeMap<>(from);
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

    /** A state is as long as there are slices: with very many, it is sent less often. */
    private boolean isDue() {
        Duration pause = TIME_BETWEEN.plusMillis(slices.size());
        return records.sinceState() >= Math.max(RECORDS_BETWEEN, slices.size())
                || clock.instant().isAfter(last.plus(pause));
    }

    /** The stream was read to its end with all slices: those that are no more are forgotten. */
    void complete() throws InterruptedException {
        if (!met.isEmpty()) {
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
        messages.state(stream, new StreamState(mode, complete, slices).json(), records.sinceState());
        records.stateSent();
        last = clock.instant();
        moved = false;
    }
}
