package org.ipai.connectors.runner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.LeaseSettings;
import org.ipai.connectors.runtime.control.Worker;

/** Forgets states of streams, all of them or none: a run that is busy with one would bring its state back. */
final class StateReset {

    private final ControlPlane control;
    private final long connection;

    StateReset(ControlPlane control, long connection) {
        this.control = control;
        this.connection = connection;
    }

    /**
     * Forgets, and returns how many slices had a state.
     *
     * @param then what else to do with each stream's lease once no state is left: should that be cut short, nothing is missed
     * @throws org.ipai.connectors.runtime.control.LeaseHeldException if a run is busy with one of the streams
     */
    int of(Set<String> streams, Consumer<Lease> then) {
        Deque<Lease> held = new ArrayDeque<>();
        try (Worker worker = control.work(LeaseSettings.defaults())) {
            streams.forEach(stream -> held.push(worker.acquire(connection, stream)));
            int slices = held.stream()
                    .mapToInt(lease -> control.states().reset(lease))
                    .sum();
            held.forEach(then);
            return slices;
        }
    }
}
