package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.stream.Stream;

/** The streams that must have been read before another one. */
public final class StreamParents {

    private StreamParents() {}

    /** The streams that its slices are made of, and the one that lists its deletions: their names where they are written. */
    public static List<Text> andDeletions(StreamSpec stream) {
        Stream<Text> deletions =
                stream.deletes() instanceof DeletesSpec.Endpoint endpoint ? Stream.of(endpoint.stream()) : Stream.of();
        return Stream.concat(of(stream).stream(), deletions).toList();
    }

    /** The streams that its slices are made of: their names where they are written, of the parent, then of the axes. */
    public static List<Text> of(StreamSpec stream) {
        Stream<Text> axes = stream.slicing().axes().values().stream()
                .flatMap(axis -> axis.values().stream())
                .flatMap(SliceValuesSpec::all)
                .filter(SliceValuesSpec.OfParent.class::isInstance)
                .map(values -> ((SliceValuesSpec.OfParent) values).stream());
        return Stream.concat(Stream.ofNullable(stream.parent()).map(ParentSpec::stream), axes)
                .toList();
    }
}
