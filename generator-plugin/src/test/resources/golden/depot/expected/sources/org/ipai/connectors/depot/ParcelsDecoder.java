// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Decodes the records of {@link Parcels}.
 */
@Generated("org.ipai.connectors.generator")
final class ParcelsDecoder implements RecordDecoder {

    private final ParcelReader record;
    private final BinaryColumn document;

    ParcelsDecoder(RecordColumns columns) {
        record = new ParcelReader(columns.root());
        document = columns.root().binaryColumn("document");
    }

    @Override
    public void startSlice(Slice slice) {
        // Nothing of a slice goes into its records.
    }

    @Override
    public void decode(JsonReader json) {
        document.appendAhead(json);
        record.read(json, 0);
    }
}
