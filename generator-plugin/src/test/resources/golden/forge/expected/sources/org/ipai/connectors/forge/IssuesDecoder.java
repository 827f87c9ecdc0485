// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Decodes the records of {@link Issues}.
 */
@Generated("org.ipai.connectors.generator")
final class IssuesDecoder implements RecordDecoder {

    private final IssueReader record;
    private final LongColumn repositoryId;
    private Slice slice = Slice.whole();

    IssuesDecoder(RecordColumns columns) {
        record = new IssueReader(columns.root());
        repositoryId = columns.root().longColumn("repository_id");
    }

    @Override
    public void startSlice(Slice slice) {
        this.slice = slice;
    }

    @Override
    public void decode(JsonReader json) {
        record.read(json, 0);
        repositoryId.appendText(slice.parent().get("id"));
    }
}
