// Generated from connector.yaml, sha256 91a2baf197e9a29846502a04842a18b4b24938c6e824c7d1f2df6ac1a137c0de.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Decodes the records of {@link Notes}.
 */
@Generated("org.ipai.connectors.generator")
final class NotesDecoder implements RecordDecoder {

    private final NoteReader record;

    NotesDecoder(RecordColumns columns) {
        record = new NoteReader(columns.root());
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
