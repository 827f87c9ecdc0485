package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.record.Slice;

/** Makes a stream's slices from its parent's silver rows, each with the state it was left in. */
final class SlicePlanner {

    private final Map<String, SliceState> states;

    SlicePlanner(Map<String, SliceState> states) {
        this.states = states;
    }

    /** The only slice of a stream without a parent. */
    Iterator<SlicePlan> whole() {
        return List.of(plan(Slice.whole())).iterator();
    }

    /** Column paths that {@link #of} needs of each parent row. */
    static List<String> columns(ParentDescriptor link, StreamDescriptor parent) {
        Set<String> columns = new LinkedHashSet<>(parent.primaryKey());
        columns.addAll(link.fields());
        columns.addAll(link.labelFields());
        return new ArrayList<>(columns);
    }

    /** One slice a parent row. */
    Iterator<SlicePlan> of(ParentDescriptor link, StreamDescriptor parent, Iterator<Map<String, String>> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public SlicePlan next() {
                Map<String, String> row = rows.next();
                return plan(new Slice(join(parent.primaryKey(), row), join(link.labelFields(), row), row));
            }
        };
    }

    private SlicePlan plan(Slice slice) {
        return new SlicePlan(slice, states.get(slice.key()));
    }

    private static String join(List<String> columns, Map<String, String> row) {
        return columns.stream().map(column -> row.getOrDefault(column, "")).collect(Collectors.joining("/"));
    }
}
