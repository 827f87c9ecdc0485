package org.ipai.connectors.runtime.sandbox.data;

import java.util.HashMap;
import java.util.Map;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an object's fields besides their schemas, by dotted path.
 *
 * @param fixed shapes that stand instead of what the schema says and are always present
 * @param notations how fields are written
 */
record Overlay(Map<String, Shape> fixed, Map<String, FieldNotation> notations) {

    static final Overlay NONE = new Overlay(Map.of(), Map.of());

    boolean isEmpty() {
        return fixed.isEmpty() && notations.isEmpty();
    }

    @Nullable
    Shape fixed(String name) {
        return fixed.get(name);
    }

    @Nullable
    FieldNotation notation(String name) {
        return notations.get(name);
    }

    /** What is known of the fields inside one. */
    Overlay inside(String name) {
        return new Overlay(inside(fixed, name), inside(notations, name));
    }

    private static <T> Map<String, T> inside(Map<String, T> all, String name) {
        Map<String, T> inside = new HashMap<>();
        all.forEach((path, value) -> {
            if (path.startsWith(name + ".")) {
                inside.put(path.substring(name.length() + 1), value);
            }
        });
        return inside;
    }
}
