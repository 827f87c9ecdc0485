package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;

/** The records of a source's streams as they stand in silver. */
final class SilverParents implements ParentSource {

    private final Source source;
    private final Lakehouse lakehouse;

    SilverParents(Source source, Lakehouse lakehouse) {
        this.source = source;
        this.lakehouse = lakehouse;
    }

    @Override
    public StreamDescriptor descriptor(String stream) {
        return source.streams().stream()
                .map(SourceStream::descriptor)
                .filter(descriptor -> descriptor.name().equals(stream))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown parent stream '" + stream + "'"));
    }

    @Override
    public Stream<Map<String, String>> rows(StreamDescriptor stream, List<String> columns) {
        return lakehouse.parentRows(stream, columns);
    }
}
