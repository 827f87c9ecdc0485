package org.ipai.connectors.runtime.sync;

import java.util.Set;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.Checkpoint;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;

/** Settles what a run that died left of a stream, before a new one reads it. */
final class Recovery {

    private final ControlPlane control;
    private final Lakehouse lakehouse;

    Recovery(ControlPlane control, Lakehouse lakehouse) {
        this.control = control;
        this.lakehouse = lakehouse;
    }

    /**
     * A checkpoint whose id is in the table's history happened, so its states hold; any other did not, and its bronze files
     * go, because their records will be read again.
     */
    void settle(StreamDescriptor stream, Lease lease) {
        for (Checkpoint checkpoint : control.checkpoints().pending(lease.connectionId(), stream.name())) {
            if (lakehouse.isCommitted(stream, checkpoint.id())) {
                control.checkpoints().complete(lease, checkpoint.id());
            } else {
                lakehouse.discardBronze(checkpoint.bronzeFiles());
                control.checkpoints().discard(lease, checkpoint.id());
            }
        }
        Set<UUID> live = control.runs().live();
        lakehouse.discardUnsealedBronze(stream, live);
        lakehouse.removeOrphans(stream, live);
    }
}
