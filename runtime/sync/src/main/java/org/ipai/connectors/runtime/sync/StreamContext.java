package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.QuarantinedRecord;

/** Where one stream's sync keeps its books. */
record StreamContext(ControlPlane control, Lease lease, long connectionId, UUID runId, StreamDescriptor stream) {

    void quarantine(List<QuarantinedRecord> records) {
        if (!records.isEmpty()) {
            control.quarantine().add(runId, stream.name(), records);
        }
    }
}
