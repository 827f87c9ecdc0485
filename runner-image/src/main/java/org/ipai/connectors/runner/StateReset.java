package org.ipai.connectors.runner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
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
     * @throws org.ipai.connectors.runtime.control.LeaseHeldException if a run is busy with one of the streams
     */
    int of(Set<String> streams) {
        Deque<Lease> held = new ArrayDeque<>();
        try (Worker worker = control.work(LeaseSettings.defaults())) {
            streams.forEach(stream -> held.push(worker.acquire(connection, stream)));
            return held.stream()
                    .mapToInt(lease -> control.states().reset(lease))
                    .sum();
        }
    }
}
