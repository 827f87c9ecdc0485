// Generated from connector.yaml, sha256 6eba0cd58eb0fa23f86bff62f65380c38cc45af92bbb396cb4ed991c10bbe4f4.
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
