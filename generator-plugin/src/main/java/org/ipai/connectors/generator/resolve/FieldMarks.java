package org.ipai.connectors.generator.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.spec.FieldsSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.record.FieldRule.Treatment;
import org.jspecify.annotations.Nullable;

/** Which fields are blocked or hashed, one level. */
final class FieldMarks {

    static final FieldMarks NONE = new FieldMarks();

    private final Map<String, FieldMarks> children = new LinkedHashMap<>();
    private @Nullable Treatment treatment;

    private FieldMarks() {}

    static FieldMarks of(@Nullable FieldsSpec fields) {
        FieldMarks root = new FieldMarks();
        if (fields != null) {
            root.add(fields.hash(), Treatment.HASH);
            root.add(fields.block(), Treatment.BLOCK);
        }
        return root;
    }

    private void add(List<Text> paths, Treatment treatment) {
        for (Text path : paths) {
            FieldMarks place = this;
            for (String name : path.value().split("\\.", -1)) {
                place = place.children.computeIfAbsent(name, added -> new FieldMarks());
            }
            place.treatment = treatment;
        }
    }

    FieldMarks enter(String name) {
        return children.getOrDefault(name, NONE);
    }

    boolean isEmpty() {
        return children.isEmpty();
    }

    boolean isBlocked() {
        return treatment == Treatment.BLOCK;
    }

    boolean isHashed() {
        return treatment == Treatment.HASH;
    }
}
