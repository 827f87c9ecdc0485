package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.hook.HookedStream;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/** A stream with hooks. */
public record HookedTestStream(TestStream stream, StreamHooks hooks) implements HookedStream {

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
