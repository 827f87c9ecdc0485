package org.ipai.connectors.generator.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.generator.model.SliceAxisModel;
import org.ipai.connectors.generator.model.SliceValuesModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.ParentDescriptor;

/** How many streams have to be read one after the other before a stream can be. */
final class StreamDepths {

    private final Map<String, StreamModel> streams = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();

    StreamDepths(List<StreamModel> all) {
        all.forEach(stream -> streams.put(stream.name(), stream));
    }

    /** 0 for a stream that needs no other. */
    int of(StreamModel stream) {
        Integer depth = known.get(stream.name());
        if (depth == null) {
            depth = before(stream)
                    .flatMap(name -> Optional.ofNullable(streams.get(name)).stream())
                    .mapToInt(parent -> of(parent) + 1)
                    .max()
                    .orElse(0);
            known.put(stream.name(), depth);
        }
        return depth;
    }

    int deepest() {
        return streams.values().stream().mapToInt(this::of).max().orElse(0);
    }

    private static Stream<String> before(StreamModel stream) {
        Stream<String> parent = Stream.ofNullable(stream.parent()).map(ParentDescriptor::stream);
        Stream<String> axes =
                stream.slicing().axes().stream().map(SliceAxisModel::values).flatMap(StreamDepths::sources);
        Stream<String> deletions =
                stream.deletes() instanceof Deletes.Endpoint endpoint ? Stream.of(endpoint.stream()) : Stream.empty();
        return Stream.of(parent, axes, deletions).flatMap(names -> names);
    }

    private static Stream<String> sources(SliceValuesModel values) {
        if (values instanceof SliceValuesModel.OfParent parent) {
            return Stream.of(parent.stream());
        }
        if (values instanceof SliceValuesModel.Union union) {
            return union.members().stream().flatMap(StreamDepths::sources);
        }
        return values instanceof SliceValuesModel.FirstOf first
                ? first.members().stream().flatMap(StreamDepths::sources)
                : Stream.empty();
    }
}
