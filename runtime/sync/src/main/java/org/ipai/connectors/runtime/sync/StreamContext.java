package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.Checkpoint;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.QuarantinedRecord;

/** Where one stream's sync keeps its books, and what allows it to. */
record StreamContext(ControlPlane control, Lease lease, UUID runId, StreamDescriptor stream) {

    long connectionId() {
        return lease.connectionId();
    }

    /** How far the stream has been read. */
    SavedStates saved() {
        return SavedStates.read(control.states().load(connectionId(), stream.name()));
    }

    /** Writes a checkpoint down before the commit that carries its id. */
    void prepare(UUID checkpoint, List<String> bronzeFiles, SavedStates reached) {
        control.checkpoints()
                .prepare(
                        lease,
                        new Checkpoint(checkpoint, connectionId(), stream.name(), runId, bronzeFiles, reached.byKey()));
    }

    /** Makes the states of a checkpoint hold whose commit has happened. */
    void complete(UUID checkpoint) {
        control.checkpoints().complete(lease, checkpoint);
    }

    void quarantine(List<QuarantinedRecord> records) {
        if (!records.isEmpty()) {
            control.quarantine().add(runId, stream.name(), records);
        }
    }
}
