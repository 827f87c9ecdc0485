package org.ipai.connectors.generator.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.spec.FieldsSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.FieldRule.Treatment;
import org.jspecify.annotations.Nullable;

/** What is said of fields besides whether they are kept, one level. */
final class FieldMarks {

    static final FieldMarks NONE = new FieldMarks();

    private final Map<String, FieldMarks> children = new LinkedHashMap<>();
    private @Nullable Treatment treatment;
    private @Nullable FieldNotation notation;
    private @Nullable String columnName;

    private FieldMarks() {}

    /**
     * The marks of a record.
     *
     * @param notations by dotted JSON path
     */
    static FieldMarks of(@Nullable FieldsSpec fields, Map<String, FieldNotation> notations) {
        FieldMarks root = new FieldMarks();
        if (fields != null) {
            root.add(fields.hash(), Treatment.HASH);
            root.add(fields.block(), Treatment.BLOCK);
            fields.renames()
                    .forEach(rename -> root.at(rename.path().value()).columnName =
                            rename.name().value());
        }
        notations.forEach((path, notation) -> root.at(path).notation = notation);
        return root;
    }

    private void add(List<Text> paths, Treatment treatment) {
        paths.forEach(path -> at(path.value()).treatment = treatment);
    }

    private FieldMarks at(String path) {
        FieldMarks place = this;
        for (String name : path.split("\\.", -1)) {
            place = place.children.computeIfAbsent(name, added -> new FieldMarks());
        }
        return place;
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

    /** What its column is called, or null if as the field. */
    @Nullable
    String columnName() {
        return columnName;
    }

    /** How the field is written, or null if as usual. */
    @Nullable
    FieldNotation notation() {
        return notation;
    }
}
