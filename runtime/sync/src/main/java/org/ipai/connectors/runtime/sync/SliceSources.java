package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceValues;
import org.ipai.connectors.runtime.connector.SourceStream;

/** Which streams must have been read before another can be. */
final class SliceSources {

    private SliceSources() {}

    /** The streams that must be read first: those of its slices, and the one that lists its deletions. */
    static List<String> before(SourceStream stream) {
        Stream<String> ofDeletions = stream.descriptor().deletes() instanceof Deletes.Endpoint endpoint
                ? Stream.of(endpoint.stream())
                : Stream.of();
        return Stream.concat(of(stream).stream(), stream.isActive() ? ofDeletions : Stream.of())
                .distinct()
                .toList();
    }

    /** The streams that it is cut into slices by: names, each once; none for a stream that is not read. */
    static List<String> of(SourceStream stream) {
        if (!stream.isActive()) {
            return List.of();
        }
        ParentDescriptor parent = stream.descriptor().parent();
        return Stream.concat(
                        Stream.ofNullable(parent).map(ParentDescriptor::stream),
                        stream.axes().stream().map(SliceAxis::values).flatMap(SliceSources::of))
                .distinct()
                .toList();
    }

    private static Stream<String> of(SliceValues values) {
        return fields(values).map(SliceValues.OfParent::stream);
    }

    /** The fields of other streams that values are taken from. */
    static Stream<SliceValues.OfParent> fields(SliceValues values) {
        if (values instanceof SliceValues.OfParent parent) {
            return Stream.of(parent);
        }
        if (values instanceof SliceValues.Union union) {
            return union.members().stream().flatMap(SliceSources::fields);
        }
        return values instanceof SliceValues.FirstOf first ? fields(chosen(first)) : Stream.of();
    }

    /** The member that counts: the first that is no empty list, or an empty list if all are. */
    static SliceValues chosen(SliceValues.FirstOf first) {
        return first.members().stream()
                .filter(member -> !(member instanceof SliceValues.Listed listed
                        && listed.values().isEmpty()))
                .findFirst()
                .orElse(new SliceValues.Listed(List.of()));
    }
}
