package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/** A stream whose responses hold records in a shape of their own. */
record ShapedTestStream(TestStream stream, ResponseShape responseShape) implements SourceStream {

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
        return stream.decoder(columns);
    }
}
