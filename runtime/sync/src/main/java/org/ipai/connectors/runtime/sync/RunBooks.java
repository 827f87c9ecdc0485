package org.ipai.connectors.runtime.sync;

import java.util.UUID;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.Runs;

/** Where one run keeps its books. */
record RunBooks(ControlPlane control, long connectionId, UUID runId) {

    /** Where the sync of a stream does, as long as it holds the stream's lease. */
    StreamContext under(Lease lease, StreamDescriptor stream) {
        return new StreamContext(control, lease, runId, stream);
    }

    Runs runs() {
        return control.runs();
    }
}
