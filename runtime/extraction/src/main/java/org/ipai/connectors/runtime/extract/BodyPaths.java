package org.ipai.connectors.runtime.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.shape.BodyPart;
import org.ipai.connectors.runtime.shape.BodyPart.Presence;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a body, by field name, one level: the array of records, single values, parts that records are built
 * from, or a level below.
 */
final class BodyPaths {

    private final Map<String, BodyPaths> fields = new LinkedHashMap<>();
    private final String shown;
    private boolean records;
    private int value = -1;
    private @Nullable BodyPart part;

    private BodyPaths(String shown) {
        this.shown = shown;
    }

    /**
     * The root of a body.
     *
     * @param recordPath to the array of records; null if records are built from parts
     * @param values to the single values, each known by its place in this list
     * @param parts that records are built from
     */
    static BodyPaths of(@Nullable List<String> recordPath, List<List<String>> values, List<BodyPart> parts) {
        BodyPaths root = new BodyPaths("");
        if (recordPath != null) {
            root.below(recordPath).records = true;
        }
        for (int i = 0; i < values.size(); i++) {
            root.below(values.get(i)).value = i;
        }
        for (BodyPart part : parts) {
            root.below(part.path()).part = part;
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

    /** Whether a body without this is invalid. */
    boolean isNeeded() {
        return records
                || (part != null && part.presence() == Presence.REQUIRED)
                || fields.values().stream().anyMatch(BodyPaths::isNeeded);
    }

    /** The part that is here, or null. */
    @Nullable
    BodyPart part() {
        return part;
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
