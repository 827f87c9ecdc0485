package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.stream.Stream;

/** The streams that another one's slices are made of. */
public final class StreamParents {

    private StreamParents() {}

    /** Their names where they are written: of the parent, then of the axes. */
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
