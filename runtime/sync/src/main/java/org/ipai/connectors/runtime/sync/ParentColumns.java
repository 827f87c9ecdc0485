package org.ipai.connectors.runtime.sync;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;

/** Which columns of a stream others are cut by. */
final class ParentColumns {

    private final Map<String, Set<String>> byStream = new LinkedHashMap<>();

    private ParentColumns() {}

    /** What slices of a child take of its parent: dotted paths, the primary key first. */
    static List<String> of(ParentDescriptor link, StreamDescriptor parent) {
        Set<String> columns = new LinkedHashSet<>(parent.primaryKey());
        columns.addAll(link.fields());
        columns.addAll(link.labelFields());
        if (link.versionField() != null) {
            columns.add(link.versionField());
        }
        return List.copyOf(columns);
    }

    /** What all slices of these streams take of each, by name. */
    static Map<String, Set<String>> of(List<SourceStream> streams) {
        ParentColumns columns = new ParentColumns();
        Map<String, StreamDescriptor> descriptors = new LinkedHashMap<>();
        streams.forEach(stream -> descriptors.put(stream.descriptor().name(), stream.descriptor()));
        streams.stream().filter(SourceStream::isActive).forEach(stream -> columns.add(stream, descriptors));
        return columns.byStream;
    }

    private void add(SourceStream stream, Map<String, StreamDescriptor> descriptors) {
        ParentDescriptor link = stream.descriptor().parent();
        if (link != null) {
            StreamDescriptor parent = descriptors.get(link.stream());
            if (parent != null) {
                of(parent.name()).addAll(of(link, parent));
            }
        }
        stream.axes().stream()
                .flatMap(axis -> SliceSources.fields(axis.values()))
                .forEach(field -> of(field.stream()).add(field.path()));
    }

    private Set<String> of(String stream) {
        return byStream.computeIfAbsent(stream, name -> new LinkedHashSet<>());
    }
}
