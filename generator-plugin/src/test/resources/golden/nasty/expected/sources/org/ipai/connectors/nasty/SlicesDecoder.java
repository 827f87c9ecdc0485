// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Decodes the records of {@link Slices}.
 */
@Generated("org.ipai.connectors.generator")
final class SlicesDecoder implements RecordDecoder {

    private final SliceReader record_;
    private final BinaryColumn slice;
    private final LongColumn record;
    private final LongColumn json;
    private Slice slice_ = Slice.whole();

    SlicesDecoder(RecordColumns columns) {
        record_ = new SliceReader(columns.root());
        slice = columns.root().binaryColumn("slice");
        record = columns.root().longColumn("record");
        this.json = columns.root().longColumn("json");
    }

    @Override
    public void startSlice(Slice slice) {
        this.slice_ = slice;
    }

    @Override
    public void decode(JsonReader json) {
        record_.read(json, 0);
        slice.appendText(slice_.parent().get("class"));
        record.appendText(slice_.parent().get("groesse"));
        this.json.appendText(slice_.parent().get("field"));
    }
}
