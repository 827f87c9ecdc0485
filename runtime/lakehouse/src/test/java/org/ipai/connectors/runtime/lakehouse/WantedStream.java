package org.ipai.connectors.runtime.lakehouse;

import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/** A stream that wants no drafts. */
record WantedStream(SourceStream stream) implements SourceStream {

    @Override
    public StreamDescriptor descriptor() {
        return stream.descriptor();
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return stream.firstPage(slice, range);
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new Decoder(stream.decoder(columns), columns.root().binaryColumn("state"));
    }

    private record Decoder(RecordDecoder decoder, BinaryColumn state) implements RecordDecoder {

        @Override
        public void startSlice(Slice slice) {
            decoder.startSlice(slice);
        }

        @Override
        public void decode(JsonReader json) {
            decoder.decode(json);
        }

        @Override
        public boolean isWanted() {
            return !"draft".equals(state.lastText());
        }
    }
}
