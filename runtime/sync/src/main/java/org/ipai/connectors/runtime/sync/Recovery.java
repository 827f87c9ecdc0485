package org.ipai.connectors.runtime.sync;

import java.util.Set;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.Checkpoint;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;

/** Settles what a run that died left behind, before a new one begins. */
final class Recovery {

    private final ControlPlane control;
    private final Lakehouse lakehouse;
    private final long connectionId;

    Recovery(ControlPlane control, Lakehouse lakehouse, long connectionId) {
        this.control = control;
        this.lakehouse = lakehouse;
        this.connectionId = connectionId;
    }

    /**
     * A checkpoint whose id is in the table's history happened, so its states hold; any other did not, and its bronze files
     * go, because their records will be read again.
     */
    void settle(StreamDescriptor stream) {
        for (Checkpoint checkpoint : control.checkpoints().pending(connectionId, stream.name())) {
            if (lakehouse.isCommitted(stream, checkpoint.id())) {
                control.checkpoints().complete(checkpoint.id());
            } else {
                lakehouse.discardBronze(checkpoint.bronzeFiles());
                control.checkpoints().discard(checkpoint.id());
            }
        }
        Set<UUID> live = control.runs().unfinished();
        lakehouse.discardUnsealedBronze(stream, live);
        lakehouse.removeOrphans(stream, live);
    }
}
