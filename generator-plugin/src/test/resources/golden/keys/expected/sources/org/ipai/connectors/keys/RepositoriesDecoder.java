// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.keys;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Decodes the records of {@link Repositories}.
 */
@Generated("org.ipai.connectors.generator")
final class RepositoriesDecoder implements RecordDecoder {

    private final RepositoryReader record;

    RepositoriesDecoder(RecordColumns columns) {
        record = new RepositoryReader(columns.root());
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
