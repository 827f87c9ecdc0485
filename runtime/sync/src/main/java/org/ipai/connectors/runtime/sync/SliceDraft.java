package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A slice in the making.
 *
 * @param keys parts of its key
 * @param labels parts of its label
 * @param parent the parent's values
 * @param values the axes' values so far
 * @param version of the parent record
 */
record SliceDraft(
        List<String> keys,
        List<String> labels,
        Map<String, String> parent,
        Map<String, String> values,
        @Nullable String version) {

    private static final String SEPARATOR = "/";

    static final SliceDraft WHOLE = new SliceDraft(List.of(), List.of(), Map.of(), Map.of(), null);

    static SliceDraft ofParent(ParentDescriptor link, StreamDescriptor parent, Map<String, String> row) {
        String version = link.versionField() == null ? null : row.get(link.versionField());
        return new SliceDraft(texts(parent.primaryKey(), row), texts(link.labelFields(), row), row, Map.of(), version);
    }

    private static List<String> texts(List<String> columns, Map<String, String> row) {
        return columns.stream().map(column -> row.getOrDefault(column, "")).toList();
    }

    SliceDraft with(AxisValue value) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(value.axis(), value.text());
        return new SliceDraft(plus(keys, value.key()), plus(labels, value.label()), parent, all, version);
    }

    private static List<String> plus(List<String> texts, String text) {
        List<String> all = new ArrayList<>(texts);
        all.add(text);
        return all;
    }

    Slice slice() {
        return new Slice(String.join(SEPARATOR, keys), String.join(SEPARATOR, labels), parent, values, version);
    }
}
