// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.util.Objects;
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

    private final SliceReader record;
    private final BinaryColumn slice_;
    private final LongColumn record_;
    private final BinaryColumn config_;
    private final LongColumn json_;
    private final BinaryColumn list;
    private final NastyConfig config;
    private Slice slice = Slice.whole();

    SlicesDecoder(RecordColumns columns, NastyConfig config) {
        this.config = config;
        record = new SliceReader(columns.root());
        slice_ = columns.root().binaryColumn("slice");
        record_ = columns.root().longColumn("record");
        config_ = columns.root().binaryColumn("config");
        json_ = columns.root().longColumn("json");
        list = columns.root().binaryColumn("list");
    }

    @Override
    public void startSlice(Slice slice) {
        this.slice = slice;
    }

    @Override
    public void decode(JsonReader json) {
        record.read(json, 0);
        slice_.appendText(slice.parent().get("class"));
        record_.appendText(slice.parent().get("groesse"));
        config_.appendText(config.text());
        json_.appendText(slice.parent().get("field"));
    }

    @Override
    public boolean isWanted() {
        return !(list.lastText() != null
                && Objects.equals(list.lastText(), slice.parent().get("class")));
    }
}
