package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;

/** Reads the records of streams that others are cut by. */
public interface ParentSource {

    /**
     * A stream's description.
     *
     * @throws IllegalStateException if the source has no such stream
     */
    StreamDescriptor descriptor(String stream);

    /**
     * The values of a stream's records as text by dotted column path, nulls left out.
     *
     * @return to be closed after use
     */
    Stream<Map<String, String>> rows(StreamDescriptor stream, List<String> columns);
}
