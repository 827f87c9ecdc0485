package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.QuarantineEntry;
import org.ipai.connectors.runtime.silver.QuarantinedRecord;

/** Where one stream's sync keeps its books. */
record StreamContext(ControlPlane control, long connectionId, UUID runId, StreamDescriptor stream) {

    void quarantine(List<QuarantinedRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        List<QuarantineEntry> entries = records.stream()
                .map(record -> new QuarantineEntry(
                        record.slice().label(),
                        record.bronzeFile(),
                        record.line(),
                        record.path(),
                        record.reason()))
                .toList();
        control.quarantine().add(runId, stream.name(), entries);
    }
}
