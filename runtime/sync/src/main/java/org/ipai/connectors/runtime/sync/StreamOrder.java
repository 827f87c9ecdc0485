package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.SourceStream;

/** Which streams a sync reads, parents before their children. */
final class StreamOrder {

    private final Map<String, SourceStream> byName = new LinkedHashMap<>();
    private final Map<String, SourceStream> ordered = new LinkedHashMap<>();

    private final Function<SourceStream, List<String>> before;

    private StreamOrder(List<SourceStream> streams, Function<SourceStream, List<String>> before) {
        this.before = before;
        streams.forEach(stream -> byName.put(stream.descriptor().name(), stream));
    }

    /**
     * The selected streams, and all their ancestors unless these are kept as they are.
     *
     * @param selected names, or empty for all
     * @throws InvalidConfigException if a name is not a stream
     */
    static List<SourceStream> of(List<SourceStream> streams, Set<String> selected, SyncRequest.Parents parents) {
        List<SourceStream> all = of(streams, selected, SliceSources::before);
        return parents == SyncRequest.Parents.READ_FIRST || selected.isEmpty()
                ? all
                : all.stream()
                        .filter(stream -> selected.contains(stream.descriptor().name()))
                        .toList();
    }

    /**
     * The same with all that must be read before.
     *
     * @param before names of streams
     */
    static List<SourceStream> of(
            List<SourceStream> streams, Set<String> selected, Function<SourceStream, List<String>> before) {
        StreamOrder order = new StreamOrder(streams, before);
        List<String> unknown = selected.stream()
                .filter(name -> !order.byName.containsKey(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidConfigException(unknown.stream()
                    .map(name -> "stream '" + name + "' does not exist; the streams are " + order.byName.keySet())
                    .toList());
        }
        for (SourceStream stream : streams) {
            if (selected.isEmpty() || selected.contains(stream.descriptor().name())) {
                order.add(stream);
            }
        }
        return new ArrayList<>(order.ordered.values());
    }

    private void add(SourceStream stream) {
        before.apply(stream).forEach(parent -> add(parent(stream, parent)));
        ordered.put(stream.descriptor().name(), stream);
    }

    private SourceStream parent(SourceStream child, String parent) {
        SourceStream stream = byName.get(parent);
        if (stream == null) {
            throw new IllegalStateException(
                    "stream '" + child.descriptor().name() + "' names an unknown parent '" + parent + "'");
        }
        return stream;
    }
}
