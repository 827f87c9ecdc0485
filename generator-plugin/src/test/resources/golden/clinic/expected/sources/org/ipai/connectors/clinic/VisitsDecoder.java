// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Decodes the records of {@link Visits}.
 */
@Generated("org.ipai.connectors.generator")
final class VisitsDecoder implements RecordDecoder {

    private final VisitReader record;

    VisitsDecoder(RecordColumns columns) {
        record = new VisitReader(columns.root());
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
