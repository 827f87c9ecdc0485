package org.ipai.connectors.runtime.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is looked for in a body, by field name, one level: the array of records, single values, or a level below. */
final class BodyPaths {

    private final Map<String, BodyPaths> fields = new LinkedHashMap<>();
    private final String shown;
    private boolean records;
    private int value = -1;

    private BodyPaths(String shown) {
        this.shown = shown;
    }

    /**
     * The root of a body.
     *
     * @param recordPath to the array of records
     * @param values to the single values, each known by its place in this list
     */
    static BodyPaths of(List<String> recordPath, List<List<String>> values) {
        BodyPaths root = new BodyPaths("");
        root.below(recordPath).records = true;
        for (int i = 0; i < values.size(); i++) {
            root.below(values.get(i)).value = i;
        }
        return root;
    }

    private BodyPaths below(List<String> path) {
        BodyPaths place = this;
        for (String name : path) {
            String inner = place.shown.isEmpty() ? name : place.shown + "." + name;
            place = place.fields.computeIfAbsent(name, added -> new BodyPaths(inner));
        }
        return place;
    }

    @Nullable
    BodyPaths field(String name) {
        return fields.get(name);
    }

    /** Whether the array of records is here. */
    boolean isRecords() {
        return records;
    }

    /** Whether the array of records is below. */
    boolean leadsToRecords() {
        return fields.values().stream().anyMatch(field -> field.records || field.leadsToRecords());
    }

    /** The place in the list of values, or -1. */
    int value() {
        return value;
    }

    /** How messages name it. */
    String shown() {
        return shown.isEmpty() ? "its root" : "'" + shown + "'";
    }
}
