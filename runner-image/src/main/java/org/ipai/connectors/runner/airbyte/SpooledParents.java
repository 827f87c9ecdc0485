package org.ipai.connectors.runner.airbyte;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.sync.ParentSource;
import org.ipai.connectors.runtime.sync.StreamSlices;
import org.jspecify.annotations.Nullable;

/** The records of streams that others are cut by, kept for one read. */
final class SpooledParents implements ParentSource, AutoCloseable {

    private final Map<String, StreamDescriptor> descriptors = new HashMap<>();
    private final Map<String, ParentSpool> spools = new LinkedHashMap<>();

    /** @param streams all that are read, parents included */
    SpooledParents(List<SourceStream> streams) {
        streams.forEach(stream -> descriptors.put(stream.descriptor().name(), stream.descriptor()));
        Map<String, Set<String>> columns = StreamSlices.columnsOfParents(streams);
        columns.forEach((name, paths) -> spools.put(name, new ParentSpool(descriptor(name), paths)));
    }

    /** Where to put the rows of a stream; null if no other is cut by it. */
    @Nullable
    ParentSpool spool(String stream) {
        return spools.get(stream);
    }

    @Override
    public StreamDescriptor descriptor(String stream) {
        StreamDescriptor descriptor = descriptors.get(stream);
        if (descriptor == null) {
            throw new IllegalStateException("unknown parent stream '" + stream + "'");
        }
        return descriptor;
    }

    @Override
    public Stream<Map<String, String>> rows(StreamDescriptor stream, List<String> columns) {
        ParentSpool spool = spools.get(stream.name());
        if (spool == null) {
            throw new IllegalStateException("records of stream '" + stream.name() + "' are not kept");
        }
        return spool.rows();
    }

    @Override
    public void close() {
        spools.values().forEach(ParentSpool::close);
    }
}
