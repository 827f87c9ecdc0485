// Generated from connector.yaml, sha256 fd42ce7e0a6d212dbf457ac5ac2095ffee7420767333e9eb9173c617ec177224.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Decodes the records of {@link Patients}.
 */
@Generated("org.ipai.connectors.generator")
final class PatientsDecoder implements RecordDecoder {

    private final PatientReader record;

    PatientsDecoder(RecordColumns columns) {
        record = new PatientReader(columns.root());
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
