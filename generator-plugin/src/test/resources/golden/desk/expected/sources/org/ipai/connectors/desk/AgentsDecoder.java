// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Decodes the records of {@link Agents}.
 */
@Generated("org.ipai.connectors.generator")
final class AgentsDecoder implements RecordDecoder {

    private final AgentReader record;

    AgentsDecoder(RecordColumns columns) {
        record = new AgentReader(columns.root());
    }

    @Override
    public void startSlice(Slice slice) {
        // Nothing of a slice goes into its records.
    }

    @Override
    public void decode(JsonReader json) {
        record.read(json, 0);
    }
}
